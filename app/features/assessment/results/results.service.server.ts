import type { Grant } from '#app/access/grant.ts'
import type { LotDocument } from '#app/features/agreement/index.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { type AssessmentId, asId, isUuid, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { passOf } from '../filling/asked.ts'
import { answersOf, findAnswers, findAssessment, findClosed } from '../assessment.repo.server.ts'
import { lotLevels } from '../lot-level.ts'
import { gapsOf, strengthsOf } from './picture.ts'
import { readQuestionnaire } from '../questionnaire.server.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import { toVerify } from '../score-input.ts'
import type { DomainScore, Score } from '../scoring.ts'
import { storedScore } from '../stored-score.ts'

const lotsShown = (lots: readonly LotDocument[], result: Score) => {
  const levels = new Map(lotLevels(result).map((lot) => [lot.lotCode, lot]))
  return lots.map(({ code, number, title, shortTitle, axis }) => {
    const found = levels.get(code)
    return { code, number, title, shortTitle, axis, state: found?.state ?? ('not-assessable' as const), level: found?.level ?? null }
  })
}

const domainShown = (questionnaire: Questionnaire, asked: ReadonlySet<string>, domain: DomainScore) => {
  const control = new Map(questionnaire.questions.map((question) => [question.code, question.blocking?.title]))
  return {
    ...domain,
    title: questionnaire.domains.find((found) => found.code === domain.code)?.title ?? { fr: domain.code, en: domain.code },
    asked: questionnaire.questions.filter((question) => question.domain === domain.code && asked.has(question.code)).length,
    caps: domain.caps.map((cap) => ({ ...cap, control: control.get(cap.question) ?? { fr: cap.question, en: cap.question } })),
  }
}

/** The latest frozen picture of the grant's organisation; null before the first. */
export const findLatestResults = async (grant: Grant<'assessment.read'>): Promise<AssessmentId | null> =>
  inTransaction(grant, async (tx) => (await findClosed(tx, grant, 1))[0]?.id ?? null)

/** A frozen picture, told: levels by lot, axis and domain, strengths, gaps, what is not known and who would know. Open or foreign: not found. */
export const readResults = async (grant: Grant<'assessment.read'>, assessmentId: string) => {
  if (!isUuid(assessmentId)) return notFound()
  return inTransaction(grant, async (tx) => {
    const row = await findAssessment(tx, grant, asId(assessmentId))
    const score = row && storedScore(row.score)
    if (!row?.closedAt || !score) return notFound()
    const questionnaire = await readQuestionnaire(row.questionnaire)
    const pass = passOf(row)
    const answers = answersOf(await findAnswers(tx, row.id))
    const questions = new Map(questionsOf(questionnaire, pass).map((question) => [question.code, question]))
    const history = await findClosed(tx, grant)
    const framework = await findFramework(tx)
    const axes = framework?.axes ?? questionnaire.axes.map((axis) => ({ ...axis, letter: '' }))
    return ok({
      assessmentId: row.id,
      closedAt: row.closedAt,
      closedBy: history.find((closed) => closed.id === row.id)?.closedBy ?? null,
      isLatest: history[0]?.id === row.id,
      pass,
      questionCount: questions.size,
      rules: score.rules,
      questionnaire: score.questionnaire,
      target: score.target,
      overall: score.overall,
      axes: axes.map(({ code, letter, title }) => ({ code, letter, title, score: score.axes.find((axis) => axis.code === code) ?? null })),
      domains: score.domains.map((domain) => domainShown(questionnaire, new Set(questions.keys()), domain)),
      lots: lotsShown(framework?.lots ?? [], score),
      strengths: strengthsOf(questionnaire, pass, score.target, answers),
      gaps: gapsOf(questionnaire, pass, score.target, answers),
      unknown: toVerify(questionnaire, score).flatMap((code) => {
        const question = questions.get(code)
        return question ? [{ code, text: question.text, whoKnows: question.whoKnows, blocking: question.blocking !== undefined }] : []
      }),
    })
  })
}
