import type { Questionnaire } from './questionnaire.ts'
import { type DomainState, type Score, isAssessable } from './scoring.ts'

const statusOf: Readonly<Record<DomainState, string>> = { assessed: 'ok', 'to-confirm': 'to-confirm', 'not-assessable': 'not-assessable' }

/** A score in the public form of `ressort score`: full precision, caps named by their control. */
export const publishedScore = (questionnaire: Questionnaire, result: Score, toVerify: readonly string[]) => {
  const control = new Map(questionnaire.questions.map((question) => [question.code, question.blocking?.code ?? question.code]))
  return {
    scoringVersion: result.rules,
    questionnaire: result.questionnaire,
    target: result.target,
    domains: result.domains.map((domain) => ({
      code: domain.code,
      axis: domain.axis,
      score: domain.point,
      low: domain.low,
      high: domain.high,
      target: domain.target,
      gap: isAssessable(domain) ? Math.max(0, domain.target - domain.point) : null,
      knownShare: domain.knownShare,
      caps: domain.caps.map((cap) => ({ control: control.get(cap.question) ?? cap.question, cap: cap.cap, ...(cap.lowOnly ? { only: 'low' as const } : {}) })),
      status: statusOf[domain.state],
    })),
    axes: result.axes.map((axis) => ({ code: axis.code, score: axis.point, low: axis.low, high: axis.high, weakestDomain: axis.weakest })),
    overall: result.overall && { score: result.overall.point, low: result.overall.low, high: result.overall.high },
    toVerify: [...toVerify],
  }
}

/** A questionnaire in the public form of `ressort questionnaire`. */
export const publishedQuestionnaire = (questionnaire: Questionnaire) => ({
  version: questionnaire.version,
  axes: questionnaire.axes.map(({ code, title }) => ({ code, title })),
  domains: questionnaire.domains.map(({ code, axis, weight, mainLot, title }) => ({ code, axis, weight, mainLot, title })),
  questions: questionnaire.questions.map((question) => ({
    code: question.code,
    domain: question.domain,
    weight: question.weight,
    firstPass: question.pass === 'first',
    naAllowed: question.notApplicable,
    text: question.text,
    why: question.why,
    example: question.example,
    levels: question.levels,
    whoKnows: question.whoKnows,
  })),
  blockingControls: questionnaire.questions.flatMap(({ code: question, blocking }) =>
    blocking ? [{ code: blocking.code, question, failsAtOrBelow: blocking.failsAtOrBelow, caps: blocking.caps }] : [],
  ),
  context: [],
  targets: questionnaire.targets,
  exampleProfile: { type: 'commune', population: 2000, agents: 24, workstations: 17, nis2: 'none' },
})
