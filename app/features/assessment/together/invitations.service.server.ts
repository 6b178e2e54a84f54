import { type Grant, grantedOrganisation, grantedPerson } from '#app/access/grant.ts'
import { type ContributionId, type ParisDay, type Ports, type Result, type Submission, addDays, asId, endOfParisDay, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { once, queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { pathIn, paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AssessmentRow, findOpen } from '../assessment.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { minutesFor } from '../filling/tasks.ts'
import { type Questionnaire, domainsInOrder } from '../questionnaire.ts'
import { knowerCodes } from '../questionnaire-parts.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import {
  type ContributionRow, countSent, findAnsweredByLinks, findContributions, invitationEvents, lockOpen, newSecret, saveContribution, updateContribution,
} from './contributions.repo.server.ts'
import type { InvitationsCommand } from './invite.form.ts'
import { deadlineDays, isLive, limits, linkState } from './link.ts'
import { knowerOf } from './knower.ts'
import { invitationMail, partTitles } from './mails.ts'

/** The last day, included, of a deadline kept as the midnight that follows it. */
const lastDayOf = (deadline: Date): ParisDay => parisDay(new Date(deadline.getTime() - 1))

/** The page of invitations: the parts that may be opened, the links made and what became of them. Refuses `assessment.not-open` when nothing is open. */
export const readInvitations = (grant: Grant<'assessment.invite'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const questionnaire = await readQuestionnaire(open.questionnaire)
    const asked = askedIn(questionnaire, open)
    const now = ports.now()
    const answered = await findAnsweredByLinks(tx, open.id)
    const links = (await findContributions(tx, open.id)).map((row) => {
      const codes = asked.filter(({ domain }) => row.parts.includes(domain)).map(({ code }) => code)
      const theirs = answered.get(row.id)
      const { id, name, email, role, createdAt, openedAt, finishedAt, inviter } = row
      return {
        id, name, email, inviter, role: knowerOf(role), createdAt, openedAt, finishedAt,
        state: linkState({ ...row, status: open.status }, now),
        parts: partsOf(questionnaire, row.parts),
        lastDay: lastDayOf(row.deadline),
        answered: codes.filter((code) => theirs?.has(code)).length,
        total: codes.length,
      }
    })
    const domains = domainsInOrder(questionnaire).flatMap(({ code, title }) => {
      const questions = asked.filter(({ domain }) => domain === code).length
      return questions > 0 ? [{ code, title, questions }] : []
    })
    return ok({ domains, roles: knowerCodes, links: links.toReversed(), days: deadlineDays(parisDay(now)) })
  })

const partsOf = (questionnaire: Questionnaire, parts: readonly string[]) => questionnaire.domains.filter(({ code }) => parts.includes(code)).map(({ code, title }) => ({ code, title }))

export type InvitationDone = 'invited' | 'replaced' | 'again' | 'extended' | 'revoked'

type Change = { readonly tx: Tx; readonly grant: Grant<'assessment.invite'>; readonly open: AssessmentRow; readonly questionnaire: Questionnaire; readonly links: readonly ContributionRow[]; readonly ports: Ports }

/**
 * Carries out one command on the links of the open assessment, once per form sent; the assessment is locked: two colleagues at once count each other.
 * Refuses `assessment.not-open`, `assessment.link-over` when the link no longer allows it, `assessment.deadline-out`, `assessment.part-not-asked`,
 * `assessment.too-many-links`, `assessment.too-many-today`, `assessment.too-often`.
 */
export const changeInvitations = (grant: Grant<'assessment.invite'>, { command, submission }: { command: InvitationsCommand; submission: Submission }, ports: Ports): Promise<Result<InvitationDone>> =>
  inTransaction(grant, (tx) => once(tx, grant, ports.now(), submission, () => carryOut({ tx, grant, ports }, command)))

const carryOut = async ({ tx, grant, ports }: Pick<Change, 'tx' | 'grant' | 'ports'>, command: InvitationsCommand): Promise<Result<InvitationDone>> => {
  const open = await lockOpen(tx, grant)
  if (!open) return refuse('conflict', 'assessment.not-open')
  const change = { tx, grant, open, questionnaire: await readQuestionnaire(open.questionnaire), links: await findContributions(tx, open.id), ports }
  if (command.intent === 'invite') return invite(change, command)
  const row = change.links.find(({ id }) => id === command.contribution)
  if (!row) return notFound()
  const state = stateOf(change, row)
  const over = state === 'revoked' || (state === 'finished' && command.intent !== 'again')
  if (over) return refuse('conflict', 'assessment.link-over')
  const room = command.intent === 'revoke' ? ok(null) : roomFor(change, row)
  if (!room.ok) return room
  switch (command.intent) {
    case 'again':
      return again(change, row, {})
    case 'extend': {
      const deadline = deadlineOf(command.deadline, ports)
      if (!deadline.ok) return deadline
      await updateContribution(tx, row.id, { deadline: deadline.value })
      return noted(change, 'assessment.invite-extend', row.id, 'extended')
    }
    case 'revoke':
      await updateContribution(tx, row.id, { revokedAt: ports.now() })
      return noted(change, 'assessment.invite-revoke', row.id, 'revoked')
  }
}

const noted = async ({ tx, grant, open, ports }: Change, action: string, contribution: ContributionId, done: InvitationDone): Promise<Result<InvitationDone>> => {
  await recordAudit(tx, grant, ports.now(), { action, subjectKind: 'assessment', subjectId: open.id, facts: { contribution } })
  return ok(done)
}

const deadlineOf = (day: ParisDay, ports: Ports): Result<Date> => {
  const { first, last } = deadlineDays(parisDay(ports.now()))
  return day < first || day > last ? refuse('invalid', 'assessment.deadline-out', { first, last }) : ok(endOfParisDay(day))
}

const stateOf = ({ open, ports }: Change, row: ContributionRow) => linkState({ ...row, status: open.status }, ports.now())

/** Whether one more link may live; one that already does takes no place. */
const roomFor = (change: Change, row: ContributionRow | null): Result<null> => {
  const others = change.links.filter((one) => one.id !== row?.id && isLive(stateOf(change, one)))
  return others.length >= limits.live ? refuse('conflict', 'assessment.too-many-links', { most: limits.live }) : ok(null)
}

const invite = async (change: Change, command: Extract<InvitationsCommand, { intent: 'invite' }>): Promise<Result<InvitationDone>> => {
  const { tx, grant, open, questionnaire, links, ports } = change
  const deadline = deadlineOf(command.deadline, ports)
  if (!deadline.ok) return deadline
  const asked = new Set(askedIn(questionnaire, open).map(({ domain }) => domain))
  const parts = domainsInOrder(questionnaire).map(({ code }) => code).filter((code) => code in command.part)
  if (parts.length === 0 || parts.length !== Object.keys(command.part).length || parts.some((code) => !asked.has(code))) return refuse('invalid', 'assessment.part-not-asked')
  const { name, email, role, message, lang } = command
  const told = { name, role, message, lang, deadline: deadline.value }
  const same = links.find((row) => isLive(stateOf(change, row)) && row.email === email && row.parts.length === parts.length && row.parts.every((code) => parts.includes(code)))
  if (same) return again(change, same, told)
  const room = roomFor(change, null)
  if (!room.ok) return room
  const free = await mayStillSend(change, null)
  if (!free.ok) return free
  const { secret, tokenHash } = newSecret()
  const id = asId<ContributionId>(ports.newId())
  const row = { ...told, id, assessmentId: open.id, parts, email, tokenHash, createdAt: ports.now(), createdBy: grantedPerson(grant).personId }
  await saveContribution(tx, row)
  await send(change, row, secret)
  return noted(change, invitationEvents.first, id, 'invited')
}

/** A link sent again has a fresh secret: the one before stops working. What was finished may be taken up; a day that passed becomes a week from now. */
const again = async (change: Change, row: ContributionRow, told: Partial<ContributionRow>): Promise<Result<InvitationDone>> => {
  const { tx, ports } = change
  const free = await mayStillSend(change, row.id)
  if (!free.ok) return free
  const { secret, tokenHash } = newSecret()
  const now = ports.now()
  const deadline = row.deadline.getTime() > now.getTime() ? row.deadline : endOfParisDay(addDays(parisDay(now), 7))
  const renewed = { deadline, ...told, tokenHash, finishedAt: null }
  await updateContribution(tx, row.id, renewed)
  await send(change, { ...row, ...renewed }, secret)
  return noted(change, invitationEvents.again, row.id, 'name' in told ? 'replaced' : 'again')
}

const mayStillSend = async ({ tx, grant, open, ports }: Change, id: ContributionId | null): Promise<Result<null>> => {
  const since = endOfParisDay(addDays(parisDay(ports.now()), -1))
  const sent = await countSent(tx, open.id, { personId: grantedPerson(grant).personId, since, id })
  if (sent.today >= limits.aDay) return refuse('conflict', 'assessment.too-many-today', { most: limits.aDay })
  return id !== null && sent.again >= limits.again ? refuse('conflict', 'assessment.too-often', { most: limits.again }) : ok(null)
}

type Sent = Pick<ContributionRow, 'email' | 'parts' | 'deadline' | 'message' | 'lang'>

const send = async ({ tx, grant, open, questionnaire, ports }: Change, { email, parts, deadline, message, lang }: Sent, secret: string): Promise<void> => {
  const organisation = await findOrganisation(tx, grantedOrganisation(grant))
  const questions = askedIn(questionnaire, open).filter(({ domain }) => parts.includes(domain)).length
  const mail = invitationMail(lang, {
    to: email, inviter: grantedPerson(grant).name, body: organisation?.name ?? '', parts: partTitles(questionnaire, parts, lang),
    minutes: minutesFor(questions), lastDay: lastDayOf(deadline), message, link: ports.origin + pathIn(paths.contribution(secret), lang),
  })
  await queueMail(tx, ports.now(), mail)
}
