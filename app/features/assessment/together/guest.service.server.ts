import type { Grant } from '#app/access/grant.ts'
import { type Ports, type Result, notFound, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { queueMail, recordAudit } from '#app/features/core/index.server.ts'
import { findPeopleByRole } from '#app/features/identity/index.server.ts'
import { paths } from '#app/paths.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { type AnswerRow, findAnswers } from '../assessment.repo.server.ts'
import { askedIn } from '../filling/asked.ts'
import { minutesFor } from '../filling/tasks.ts'
import { type Question, type Questionnaire } from '../questionnaire.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { isBlind } from './blind.ts'
import { type Link, findInviter, findLink, lockLink, saveOpenedAt, updateContribution } from './contributions.repo.server.ts'
import { isLive, linkState } from './link.ts'
import { finishedMail } from './mails.ts'
import { findSecondAnswers } from './second-answers.repo.server.ts'

/** What a live link opens: its assessment, the questions of its parts that are asked today. */
export type OpenLink = { readonly link: Link; readonly questionnaire: Questionnaire; readonly asked: readonly Question[] }

/**
 * The link of a secret, if it still lets somebody answer. An unknown secret learns nothing (`assessment.link-unknown`); whoever holds a link that
 * ended is told why (`assessment.link-finished`, `-revoked`, `-expired`, `-closed`) and whom to ask. `lock` holds it until the end of the transaction.
 */
export const openLink = async (tx: Tx, secret: string, ports: Ports, lock: boolean): Promise<Result<OpenLink>> => {
  const link = await (lock ? lockLink : findLink)(tx, secret)
  if (!link) return refuse('not-found', 'assessment.link-unknown')
  const state = linkState({ ...link.contribution, status: link.assessment.status }, ports.now())
  if (!isLive(state)) return refuse('gone', `assessment.link-${state}`, { body: link.body, inviter: link.inviter })
  const questionnaire = await readQuestionnaire(link.assessment.questionnaire)
  return ok({ link, questionnaire, asked: askedIn(questionnaire, link.assessment).filter(({ domain }) => link.contribution.parts.includes(domain)) })
}

/** Where a question stands for the guest: answered by them, by somebody else whose answer they see, or left to them: « je ne sais pas » of somebody else is why they were asked. */
export type GuestQuestionState = 'yours' | 'theirs' | 'blank'

/** What each question of a link looks like to its guest. */
export const questionStates = async (tx: Tx, { link, questionnaire, asked }: OpenLink): Promise<ReadonlyMap<string, GuestQuestionState>> => {
  const { contribution, assessment } = link
  const kept = new Map((await findAnswers(tx, assessment.id)).map((row): [string, AnswerRow] => [row.questionCode, row]))
  const own = new Set((await findSecondAnswers(tx, assessment.id)).filter(({ respondent }) => respondent === contribution.id).map(({ questionCode }) => questionCode))
  return new Map(
    asked.map(({ code }): [string, GuestQuestionState] => {
      const row = kept.get(code)
      const mine = row?.contributionId === contribution.id
      if (isBlind(questionnaire.anchors, code, row ? { mine } : null)) return [code, own.has(code) ? 'yours' : 'blank']
      if (mine) return [code, 'yours']
      return [code, row && row.kind !== 'unknown' ? 'theirs' : 'blank']
    }),
  )
}

/** What the holder of a link sees first: who invites, for which body, on what, until when. Changes nothing: scanners open mailed links. */
export const readContribution = (grant: Grant<'contribution.answer'>, secret: string, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const opened = await openLink(tx, secret, ports, false)
    if (!opened.ok) return opened
    const { link, questionnaire, asked } = opened.value
    const { name, message, deadline, openedAt, parts } = link.contribution
    const states = await questionStates(tx, opened.value)
    const questions = asked.map(({ code, text, domain }) => ({ code, text, domain, state: states.get(code) ?? ('blank' as const) }))
    return ok({
      name, message, body: link.body, inviter: link.inviter,
      begun: openedAt !== null,
      lastDay: parisDay(new Date(deadline.getTime() - 1)),
      minutes: minutesFor(asked.length),
      parts: questionnaire.domains.filter(({ code }) => parts.includes(code)).map(({ code, title }) => ({ title, questions: questions.filter(({ domain }) => domain === code) })),
      left: questions.filter(({ state }) => state === 'blank').length,
      total: questions.length,
    })
  })

/** Notes that the guest begins; gives the first question left to them, else the first of all. */
export const beginContribution = (grant: Grant<'contribution.answer'>, secret: string, ports: Ports): Promise<Result<{ first: string }>> =>
  inTransaction(grant, async (tx) => {
    const opened = await openLink(tx, secret, ports, true)
    if (!opened.ok) return opened
    const { link, asked } = opened.value
    await noteOpened(tx, grant, link, ports)
    const states = await questionStates(tx, opened.value)
    const first = asked.find(({ code }) => states.get(code) === 'blank') ?? asked[0]
    return first ? ok({ first: first.code }) : notFound()
  })

/** The first use of a link, once. */
export const noteOpened = async (tx: Tx, grant: Grant<'contribution.answer'>, { contribution, assessment }: Link, ports: Ports): Promise<void> => {
  if (contribution.openedAt) return
  await saveOpenedAt(tx, contribution.id, ports.now())
  await recordAudit(tx, grant, ports.now(), { action: 'assessment.contribution-begin', subjectKind: 'assessment', subjectId: assessment.id, facts: { contribution: contribution.id } })
}

/** Uses a link up and tells the referents and whoever invited, without an answer. Of two who finish at once, one does and the other is told so. */
export const finishContribution = (grant: Grant<'contribution.answer'>, secret: string, ports: Ports): Promise<Result<{ body: string; inviter: string }>> =>
  inTransaction(grant, async (tx) => {
    const opened = await openLink(tx, secret, ports, true)
    if (!opened.ok) return opened
    const { link, asked } = opened.value
    const { contribution, assessment, body, inviter } = link
    const at = ports.now()
    await updateContribution(tx, contribution.id, { finishedAt: at })
    await recordAudit(tx, grant, at, { action: 'assessment.contribution-finish', subjectKind: 'assessment', subjectId: assessment.id, facts: { contribution: contribution.id } })
    const states = await questionStates(tx, opened.value)
    const answered = [...states.values()].filter((state) => state === 'yours').length
    for (const { email, lang } of await toTell(tx, link)) {
      await queueMail(tx, at, finishedMail(lang, { to: email, name: contribution.name, body, answered, total: asked.length, link: ports.origin + paths.contributions }))
    }
    return ok({ body, inviter })
  })

/** The referents, and whoever invited, each once. */
const toTell = async (tx: Tx, { assessment, contribution }: Link) => {
  const referents = await findPeopleByRole(tx, assessment.organisationId, 'referent')
  const inviter = await findInviter(tx, contribution.createdBy)
  return [...new Map([...referents, ...(inviter ? [inviter] : [])].map((person) => [person.email, person])).values()]
}
