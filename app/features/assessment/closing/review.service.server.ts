import { decide } from '#app/access/decide.ts'
import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type Ports, ok, parisDay, refuse } from '#app/features/core/index.ts'
import { findPeopleByRole } from '#app/features/identity/index.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { answersOf, findOpen } from '../assessment.repo.server.ts'
import { leapsBetween } from '../changes.ts'
import { askedQuestions } from '../context.ts'
import { findTeller } from '../context/context.repo.server.ts'
import { readLastTime } from '../filling/last-time.service.server.ts'
import { toConfirm } from '../filling/reconfirm.ts'
import { findDisagreements } from '../together/disagreements.server.ts'
import { findDoubtReplies, findSigner } from './closing.repo.server.ts'
import { doubtSides } from './doubt-sides.ts'
import { outlookOf } from './outlook.ts'
import { type StandingRead, doubtsIn, markOf, readStanding } from './standing.server.ts'

const may = (grant: Grant<string>, action: 'assessment.answer' | 'assessment.close'): boolean => decide(action, grant.actor).kind === 'allowed'

const answersShown = (standing: StandingRead, waiting: ReadonlySet<string>) =>
  askedQuestions(standing.questionnaire, standing.pass, standing.context).map(({ code, text, levels, whoKnows }) => {
    const row = standing.rows.get(code)
    const fact = row?.kind === 'level' ? (levels[row.level ?? 0] ?? null) : null
    return { code, text, whoKnows, kind: row?.kind ?? null, fact, guess: row?.certainty === 'guess', reason: row?.reason ?? '', by: row?.by ?? null, role: row?.role ?? null, toReconfirm: waiting.has(code) }
  })

type LastTime = Awaited<ReturnType<typeof readLastTime>>

/** Answers that moved by more than one level since the last picture of the same questionnaire, and of which nobody has said what happened. */
const unexplained = (standing: StandingRead, last: LastTime) => {
  if (last?.questionnaire.version !== standing.questionnaire.version) return []
  const before = answersOf([...last.answers.values()].map(({ code, ...answer }) => ({ questionCode: code, ...answer })))
  const asked = new Map(askedQuestions(standing.questionnaire, standing.pass, standing.context).map((question) => [question.code, question]))
  return leapsBetween(before, standing.answers).flatMap(({ question: code, from, to }) => {
    const question = asked.get(code)
    return question && !standing.rows.get(code)?.happened ? [{ code, text: question.text, from, to }] : []
  })
}

/** Before closing: the target and why, pairs of answers to talk about, what moved, what is blank or unknown and its effect, who may close. Refuses `assessment.not-open` when nothing is open. */
export const readReview = async (grant: Grant<'assessment.read'>, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const open = await findOpen(tx, grant)
    if (!open) return refuse('conflict', 'assessment.not-open')
    const standing = await readStanding(tx, open)
    const last = await readLastTime(tx, grant)
    const asked = askedQuestions(standing.questionnaire, standing.pass, standing.context)
    const waiting = new Set(toConfirm(asked, new Set(standing.rows.keys()), last).map(({ question }) => question.code))
    const replies = await findDoubtReplies(tx, open.id)
    const referents = await findPeopleByRole(tx, open.organisationId, 'referent')
    return ok({
      assessmentId: open.id,
      startedAt: open.startedAt,
      mark: markOf(standing),
      aim: { ...standing.aim, toldAt: open.contextAt, toldBy: await findTeller(tx, open.id) },
      doubts: doubtsIn(standing).map(({ code, ask, about }) => ({ code, ask, sides: doubtSides(standing.questionnaire, about, standing), reply: replies.get(code) ?? null })),
      disagreements: await findDisagreements(tx, open),
      me: grantedPerson(grant).personId,
      leaps: unexplained(standing, last),
      outlook: outlookOf(standing, waiting),
      answers: answersShown(standing, waiting),
      mayAnswer: may(grant, 'assessment.answer'),
      mayClose: may(grant, 'assessment.close'),
      closers: referents.map((referent) => referent.name),
      signer: await findSigner(tx, grantedPerson(grant).personId),
      today: parisDay(ports.now()),
    })
  })
