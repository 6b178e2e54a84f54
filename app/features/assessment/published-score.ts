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
export const publishedQuestionnaire = (questionnaire: Questionnaire) => {
  const { version, title, axes, domains, questions, context, targets, exampleProfile, sizeBands, anchors, consistency, freeActions } = questionnaire
  return {
    version,
    title,
    axes,
    domains,
    questions: questions.map(({ pass, notApplicable, blocking: _blocking, ...question }) => ({ ...question, firstPass: pass === 'first', naAllowed: notApplicable })),
    blockingControls: questions.flatMap(({ code: question, blocking }) => (blocking ? [{ ...blocking, question }] : [])),
    context,
    targets,
    exampleProfile,
    sizeBands,
    anchors,
    consistency,
    freeActions,
  }
}
