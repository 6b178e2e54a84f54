import { readFileSync } from 'node:fs'
import { type Questionnaire, questionnaireSchema } from '#app/features/assessment/index.ts'
import type { Question } from '#app/features/recommendation/advice/advice.ts'
import { type Uncertainty, gapsWith } from '#app/features/recommendation/doubt/uncertainty.ts'
import type { Problem } from '#app/features/recommendation/engine/problem.ts'
import { smallProblem } from './random-problem.ts'
import { generator } from '#app/features/recommendation/doubt/generator.ts'

/** The published questionnaire: domains and questions of these tests are its own. */
export const bank: Questionnaire = questionnaireSchema.parse(JSON.parse(readFileSync('seeds/questionnaires/2026-1.json', 'utf8')))

export const study = { draws: 200, correlation: 0.5, robustShare: 0.9, likelyShare: 0.6 }

type Given = Uncertainty['input']['answers'][string]
export const at = (level: number, guess = false): Given => ({ kind: 'level', level, guess, assurance: 0 })
export const unknown: Given = { kind: 'unknown' }

/** A closed picture in which every question has an answer, except those told. */
export const picture = (answers: Uncertainty['input']['answers'], others: Given = at(1), more: Partial<Uncertainty> = {}): Uncertainty => ({
  questionnaire: bank,
  input: { pass: 'full', profile: { type: 'commune', population: 5_000, workstations: 40, nis2: 'none' }, context: {}, answers: { ...Object.fromEntries(bank.questions.map(({ code }) => [code, others])), ...answers } },
  target: 2.5,
  study,
  ...more,
})

/** The problem of a picture: gaps and known answers are those of the picture. */
export const problemOf = (problem: Problem, uncertainty: Uncertainty): Problem => {
  const answers = Object.fromEntries(Object.entries(uncertainty.input.answers).map(([code, answer]) => [code, answer.kind === 'level' ? answer.level : null]))
  return { ...problem, answers, gaps: gapsWith(problem, uncertainty, {}) }
}

export const questionOf = (problem: Problem, target: number): Question => ({
  problem,
  standings: problem.gaps.map(({ domain, weight, gap }) => ({ domain, weight, gap, from: target - gap, target, assumed: false })),
  leftOut: [],
  modestShare: 0.6,
  stepCents: 1_000_000,
  nearShare: 0.02,
  patience: 1_000,
})

/** A small random problem about the published questionnaire, and what is not known of it. Few draws: each can be searched by trying everything. */
export const doubtful = (seed: number, draws = 12): { problem: Problem; uncertainty: Uncertainty; question: Question } => {
  const random = generator(seed + 77)
  const domains = bank.domains.slice(0, 4).map(({ code }) => code)
  const codes = bank.questions.filter(({ domain }) => domains.includes(domain)).map(({ code }) => code)
  const named = JSON.parse(JSON.stringify(smallProblem(seed)).replace(/"D(\d)"/g, (_, d: string) => `"${domains[Number(d)] ?? ''}"`).replace(/"Q(\d)"/g, (_, q: string) => `"${codes[Number(q) * 3] ?? ''}"`)) as Problem
  const answers = Object.fromEntries(codes.map((code) => [code, random() < 0.5 ? unknown : at(Math.floor(random() * 5), random() < 0.3)]))
  const uncertainty = picture(answers, at(1), { study: { ...study, draws } })
  const problem = problemOf(named, uncertainty)
  return { problem, uncertainty, question: questionOf(problem, uncertainty.target) }
}
