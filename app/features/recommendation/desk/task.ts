import type { Doubt, Explanation, Overview, Question, SecondProof } from '../advice/advice.ts'
import type { FirstIdea } from '../doubt/first-idea.ts'
import type { Uncertainty } from '../doubt/uncertainty.ts'
import type { PlanChoices } from '../engine/problem.ts'

/** What is asked of the worker: plain data, cloned to cross. */
export type Task =
  | { readonly kind: 'overview'; readonly question: Question }
  | { readonly kind: 'explanation'; readonly question: Question; readonly choices: PlanChoices; readonly roadmap: boolean }
  | { readonly kind: 'doubt'; readonly question: Question; readonly choices: PlanChoices; readonly uncertainty: Uncertainty; readonly seed: number }
  | { readonly kind: 'idea'; readonly question: Question; readonly uncertainty: Uncertainty; readonly seed: number }
  | { readonly kind: 'proof'; readonly question: Question; readonly choices: PlanChoices }

/** What each task is answered with. */
export type Answers = { readonly overview: Overview; readonly explanation: Explanation; readonly doubt: Doubt; readonly idea: FirstIdea; readonly proof: SecondProof }

export type Asked = { readonly id: number; readonly task: Task }
export type Told = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly fault: string }
