import type { Grant } from '#app/access/grant.ts'
import { type Ports, type Result, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import type { AnswerForm } from '../answer.form.ts'
import { type AnswerShown, askedQuestion } from '../answering/asked-question.ts'
import { type Kept, keepAnswer } from '../answering/answering.service.server.ts'
import { type AnswerRow, findAnswer } from '../assessment.repo.server.ts'
import { isBlind } from './blind.ts'
import { noteOpened, openLink, questionStates } from './guest.service.server.ts'
import { keepSecond, secondShown } from './keep-second.server.ts'
import { findSecondAnswer } from './second-answers.repo.server.ts'

/** A question as a guest sees it: with the answer already there, unless it is an anchor that somebody else answered. */
export const readGuestQuestion = (grant: Grant<'contribution.answer'>, { secret, code }: { secret: string; code: string }, ports: Ports) =>
  inTransaction(grant, async (tx) => {
    const opened = await openLink(tx, secret, ports, false)
    if (!opened.ok) return opened
    const { link, questionnaire, asked } = opened.value
    const at = asked.findIndex((one) => one.code === code)
    const question = askedQuestion(questionnaire, code)
    if (at < 0 || !question) return notFound()
    const kept = await findAnswer(tx, link.assessment.id, code)
    const blind = isBlind(questionnaire.anchors, code, kept ? { mine: kept.contributionId === link.contribution.id } : null)
    const own = blind ? await findSecondAnswer(tx, link.assessment.id, code, link.contribution.id) : undefined
    return ok({
      assessmentId: link.assessment.id,
      body: link.body,
      question, blind,
      current: blind ? (own ? secondShown(own, link.contribution.name) : null) : kept ? answerShown(kept) : null,
      previous: asked[at - 1]?.code ?? null,
      next: asked[at + 1]?.code ?? null,
      rank: at + 1,
      total: asked.length,
    })
  })

/** What happened since the last picture is the authority’s own. */
const answerShown = ({ kind, level, certainty, reason, note, revision, answeredAt, by, role }: AnswerShown): AnswerShown => ({ kind, level, certainty, reason, note, happened: '', revision, answeredAt, by, role })

/** The authority’s words on what happened go with the level they explain; a guest is never asked for any. */
const wordsLeft = (stored: AnswerRow | undefined, { choice }: AnswerForm): string => (stored?.kind === 'level' && choice === String(stored.level) ? stored.happened : '')

/**
 * Keeps an answer given by a link, which is held meanwhile. An anchor that somebody else answered, even a moment ago, takes it as a second answer.
 * `next`: the next question left to this guest. Refuses what `openLink` and `keepAnswer` refuse; not-found outside the parts of the link.
 */
export const answerByLink = (grant: Grant<'contribution.answer'>, { secret, code, form }: { secret: string; code: string; form: AnswerForm }, ports: Ports): Promise<Result<Kept>> =>
  inTransaction(grant, async (tx) => {
    const opened = await openLink(tx, secret, ports, true)
    if (!opened.ok) return opened
    const { link, questionnaire, asked } = opened.value
    const { contribution, assessment } = link
    const question = asked.find((one) => one.code === code)
    if (!question || form.assessment !== assessment.id) return notFound()
    const stored = await findAnswer(tx, assessment.id, code)
    const isApart = (row: AnswerRow | undefined) => isBlind(questionnaire.anchors, code, row ? { mine: row.contributionId === contribution.id } : null)
    const second = () => keepSecond(tx, grant, { assessmentId: assessment.id, question, respondent: contribution.id, form }, ports)
    const own = { ...form, happened: wordsLeft(stored, form) }
    const first = isApart(stored) ? null : await keepAnswer(tx, grant, { by: { contributionId: contribution.id, assessmentId: assessment.id }, parts: contribution.parts }, { code, form: own }, ports)
    const changed = first !== null && !first.ok && first.refusal.code === 'assessment.answer-changed'
    const kept = first === null || (changed && isApart(await findAnswer(tx, assessment.id, code))) ? await second() : first
    if (!kept.ok) return kept
    await noteOpened(tx, grant, link, ports)
    const states = await questionStates(tx, opened.value)
    const codes = asked.map((one) => one.code)
    const at = codes.indexOf(code) + 1
    return ok({ ...kept.value, next: [...codes.slice(at), ...codes.slice(0, at)].find((one) => states.get(one) === 'blank') ?? null })
  })
