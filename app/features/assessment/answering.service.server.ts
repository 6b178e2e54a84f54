import { decide } from '#app/access/decide.ts'
import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import type { AnswerForm } from './answer.form.ts'
import { type AnswerRow, type GivenAnswer, type Respondent, findAnswer, findReadable, saveAnswer } from './assessment.repo.server.ts'
import { answerFacts } from './answer-facts.ts'
import { askedIn } from './filling/asked.ts'
import { nextBlank, placeOf } from './progress.ts'
import { readQuestionnaire } from './questionnaire.server.ts'

/**
 * What a question's page shows: of the open assessment when its pass asks it, else of the latest frozen one, which nobody may answer any more.
 * Refuses `assessment.not-open` before the first assessment, not-found when no pass holds the question.
 */
export const readQuestion = async (grant: Grant<'assessment.read'>, code: string) =>
  inTransaction(grant, async (tx) => {
    const readable = await findReadable(tx, grant)
    if (readable.length === 0) return refuse('conflict', 'assessment.not-open')
    const asked = await Promise.all(
      readable.map(async (row) => {
        const bank = await readQuestionnaire(row.questionnaire)
        return { read: row, questionnaire: bank, place: placeOf(bank, askedIn(bank, row), code) }
      }),
    )
    const holder = asked.find(({ place }) => place !== null)
    if (!holder?.place) return notFound()
    const { read, questionnaire, place } = holder
    const question = questionnaire.questions.find((found) => found.code === code)
    const domain = questionnaire.domains.find((found) => found.code === question?.domain)
    const axis = questionnaire.axes.find((found) => found.code === domain?.axis)
    if (!question || !domain || !axis) return notFound()
    const current = await findAnswer(tx, read.id, code)
    const { text, why, example, levels, whoKnows, notApplicable } = question
    return ok({
      assessmentId: read.id,
      frozenAt: read.closedAt,
      question: { code, text, why, example, levels, whoKnows, notApplicable, domain: domain.title, axis: axis.title },
      place,
      current: current ? answerShown(current) : null,
      mayAnswer: read.status === 'open' && decide('assessment.answer', grant.actor).kind === 'allowed',
    })
  })

const answerShown = ({ kind, level, certainty, reason, note, happened, revision, answeredAt, by }: AnswerRow) => ({ kind, level, certainty, reason, note, happened, revision, answeredAt, by })

const given = ({ choice, certainty, reason, note, happened }: AnswerForm): GivenAnswer => {
  if (choice === 'not-applicable') return { kind: choice, level: null, certainty: null, reason, note, happened: '' }
  if (choice === 'unknown') return { kind: choice, level: null, certainty: null, reason: '', note, happened: '' }
  return { kind: 'level', level: Number(choice), certainty: certainty ?? null, reason: '', note, happened }
}

const told = ['kind', 'level', 'certainty', 'reason', 'note', 'happened'] as const
const isSame = (a: AnswerRow, b: GivenAnswer): boolean => told.every((field) => a[field] === b[field])
const isBy = (row: AnswerRow, by: Respondent): boolean => ('personId' in by ? row.answeredBy === by.personId : row.contributionId === by.contributionId)

export type Kept = { readonly next: string | null; readonly revision: number }

/** The questions that a respondent may answer: all for a person, those of its parts for a link. */
export type Opened = { readonly by: Respondent; readonly parts: readonly string[] | null }

/**
 * Keeps one answer within a transaction, whoever gives it. `next`: the next question asked and left blank; `revision`: the one to send next time.
 * An answer typed while somebody shortened the pass, or told what hides the question, is kept all the same: it counts when the question is asked again.
 * A replay of the same submission changes nothing and succeeds.
 * Refuses `assessment.answer-changed`, with the answer now stored, when somebody else answered since the page was shown, `assessment.closed` once the picture is frozen,
 * `assessment.must-apply` when the question may not be declared not applicable.
 */
export const keepAnswer = async (tx: Tx, grant: Grant<string>, { by, parts }: Opened, input: { code: string; form: AnswerForm }, ports: Ports): Promise<Result<Kept>> => {
  const { code, form } = input
  if (!isUuid(form.assessment)) return notFound()
  const assessmentId = asId<AssessmentId>(form.assessment)
  const answer = given(form)
  const kept = await saveAnswer(tx, grant, { ...answer, assessmentId, questionCode: code, revision: form.revision, answeredAt: ports.now(), by })
  if (!kept) return notFound()
  // A refusal from here on takes the answer back out: the version of the questionnaire came with the same exchange.
  const questionnaire = await readQuestionnaire(kept.questionnaire)
  const question = questionnaire.questions.find((known) => known.code === code)
  if (!question || (parts && !parts.includes(question.domain))) return notFound()
  if (answer.kind === 'not-applicable' && !question.notApplicable) return refuse('invalid', 'assessment.must-apply')
  const next = nextBlank(askedIn(questionnaire, kept), new Set([...kept.answered, code]), code)
  if (kept.revision !== null) return ok({ next, revision: kept.revision })
  if (kept.status !== 'open') return refuse('conflict', 'assessment.closed')
  const stored = await findAnswer(tx, assessmentId, code)
  if (!stored || !isBy(stored, by) || !isSame(stored, answer)) return refuse('conflict', 'assessment.answer-changed', stored ? answerFacts(stored) : {})
  return ok({ next, revision: stored.revision })
}

/** Keeps one answer of a person of the authority: see `keepAnswer`. */
export const answerQuestion = (grant: Grant<'assessment.answer'>, input: { code: string; form: AnswerForm }, ports: Ports): Promise<Result<Kept>> =>
  inTransaction(grant, (tx) => keepAnswer(tx, grant, { by: { personId: grantedPerson(grant).personId }, parts: null }, input, ports))
