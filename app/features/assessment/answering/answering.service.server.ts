import { type Grant, grantedPerson } from '#app/access/grant.ts'
import { type AssessmentId, type Ports, type Result, asId, isUuid, notFound, ok, refuse } from '#app/features/core/index.ts'
import { type Statements, inStatements } from '#db/client.server.ts'
import type { AnswerForm } from '../answer.form.ts'
import { type AnswerRow, type GivenAnswer, type Respondent, findAnswer, saveAnswer } from '../assessment.repo.server.ts'
import { answerFacts } from './answer-facts.ts'
import { askedIn } from '../filling/asked.ts'
import { nextBlank } from '../progress.ts'
import { listQuestionnaires, readQuestionnaire } from '../questionnaire.server.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

const given = ({ choice, certainty, reason, note, happened = '' }: AnswerForm): GivenAnswer => {
  if (choice === 'not-applicable') return { kind: choice, level: null, certainty: null, reason, note, happened: '' }
  if (choice === 'unknown') return { kind: choice, level: null, certainty: null, reason: '', note, happened: '' }
  return { kind: 'level', level: Number(choice), certainty: certainty ?? null, reason: '', note, happened }
}

const told = ['kind', 'level', 'certainty', 'reason', 'note', 'happened'] as const
const isSame = (a: AnswerRow, b: GivenAnswer): boolean => told.every((field) => a[field] === b[field])
const isBy = (row: AnswerRow, by: Respondent): boolean => ('personId' in by ? row.answeredBy === by.personId : row.contributionId === by.contributionId)

export type Kept = { readonly next: string | null; readonly revision: number; readonly savedAt: Date }

/** The questions that a respondent may answer: all for a person, those of its parts for a link. */
export type Opened = { readonly by: Respondent; readonly parts: readonly string[] | null }

const findQuestion = (questionnaire: Questionnaire, code: string, parts: Opened['parts']): Question | undefined =>
  questionnaire.questions.find((known) => known.code === code && (parts === null || parts.includes(known.domain)))

const takes = (question: Question | undefined, { kind }: GivenAnswer): boolean => question !== undefined && (kind !== 'not-applicable' || question.notApplicable)

/** The published versions in which this question exists, within these parts, and may be given this answer. */
const versionsTaking = async (code: string, parts: Opened['parts'], answer: GivenAnswer): Promise<string[]> => {
  const banks = await Promise.all((await listQuestionnaires()).map(readQuestionnaire))
  return banks.filter((bank) => takes(findQuestion(bank, code, parts), answer)).map(({ version }) => version)
}

/**
 * Keeps one answer, whoever gives it, within a transaction or alone: its only write decides everything, and changes nothing when it comes twice.
 * `next`: the next question asked and left blank; `revision`: the one to send next time; `savedAt`: when the answer took its present form.
 * An answer typed while somebody shortened the pass, or told what hides the question, is kept all the same: it counts when the question is asked again.
 * A replay of the same submission changes nothing and succeeds.
 * Refuses `assessment.answer-changed`, with the answer now stored, when somebody else answered since the page was shown, `assessment.closed` once the picture is frozen,
 * `assessment.must-apply` when the question may not be declared not applicable.
 */
export const keepAnswer = async (tx: Statements, grant: Grant<string>, { by, parts }: Opened, input: { code: string; form: AnswerForm }, ports: Ports): Promise<Result<Kept>> => {
  const { code, form } = input
  if (!isUuid(form.assessment)) return notFound()
  const assessmentId = asId<AssessmentId>(form.assessment)
  const answer = given(form)
  const answeredAt = ports.now()
  const versions = await versionsTaking(code, parts, answer)
  const kept = await saveAnswer(tx, grant, { ...answer, versions, assessmentId, questionCode: code, revision: form.revision, answeredAt, by })
  if (!kept) return notFound()
  const questionnaire = await readQuestionnaire(kept.questionnaire)
  const question = findQuestion(questionnaire, code, parts)
  if (!question) return notFound()
  if (!takes(question, answer)) return refuse('invalid', 'assessment.must-apply')
  const next = nextBlank(askedIn(questionnaire, kept), new Set([...kept.answered, code]), code)
  if (kept.revision !== null) return ok({ next, revision: kept.revision, savedAt: answeredAt })
  if (kept.status !== 'open') return refuse('conflict', 'assessment.closed')
  const stored = await findAnswer(tx, assessmentId, code)
  if (!stored || !isBy(stored, by) || !isSame(stored, answer)) return refuse('conflict', 'assessment.answer-changed', stored ? answerFacts(stored) : {})
  return ok({ next, revision: stored.revision, savedAt: stored.answeredAt })
}

/** Keeps one answer of a person of the authority: see `keepAnswer`. */
export const answerQuestion = (grant: Grant<'assessment.answer'>, input: { code: string; form: AnswerForm }, ports: Ports): Promise<Result<Kept>> =>
  inStatements(grant, (alone) => keepAnswer(alone, grant, { by: { personId: grantedPerson(grant).personId }, parts: null }, input, ports))
