import type { Cents } from '#app/features/core/index.ts'
import type { FormulaRef, PlanChoices, PlanMeasures, Problem, Proof } from '../engine/problem.ts'
import type { Relaxation } from '../engine/relaxation.ts'

/** Where a domain stands: the search only sees the gap. `assumed`: nobody could assess it, the level is the published assumption. */
export type Standing = { readonly domain: string; readonly weight: number; readonly from: number; readonly target: number; readonly gap: number; readonly assumed: boolean }

/** Why a formula (or a whole lot: null) never reached the search. `until`: day an existing contract or the agreement ends. */
export type LeftOut = { readonly lot: string; readonly formula: string | null; readonly reason: 'no-formula' | 'no-contractor' | 'no-price' | 'no-model' | 'ceiling' | 'agreement-ends' }

/** What the adviser is asked: a problem, and what the search does not see of it. Plain data: it crosses to the worker. */
export type Question = {
  readonly problem: Problem
  readonly standings: readonly Standing[]
  readonly leftOut: readonly LeftOut[]
  /** The modest scenario takes this share (0–1) of every year's money; staff days stay. */
  readonly modestShare: number
  /** « 10 000 € more »: added to, or taken from, the first year. Cents excluding tax. */
  readonly stepCents: Cents
  /** Plans within this share (0–1) of the value of the best are worth as much. */
  readonly nearShare: number
  /** Milliseconds that one search may take before it returns its best with a bound. */
  readonly patience: number
}

/** What changes between two plans, lot by lot. Null: not taken. */
export type Change = { readonly lot: string; readonly from: string | null; readonly to: string | null; readonly fromYear: number | null; readonly toYear: number | null; readonly options: { readonly added: readonly string[]; readonly removed: readonly string[] } }

/** A plan in full: every figure comes from evaluating it again, apart from the search. */
export type Plan = {
  readonly choices: PlanChoices
  readonly measures: PlanMeasures
  readonly proof: Proof
  /** Level reached by domain and year of the horizon; only domains with a gap. */
  readonly domains: readonly { readonly domain: string; readonly from: number; readonly to: readonly number[]; readonly target: number; readonly assumed: boolean }[]
  /** Synergies at work, with the years in which they are. */
  readonly synergies: readonly { readonly code: string; readonly years: readonly number[] }[]
  /** Share (0–1) of what closing every gap in every year of the horizon would be worth, synergies apart: rises and falls with the value. */
  readonly coverage: number
}

export type ScenarioKind = 'modest' | 'budget' | 'targets'

/**
 * `best`: the best within its means. `nothing`: the best is to buy nothing. `unreachable` (targets only): no plan reaches every target; this is the
 * cheapest of those that come closest. `impossible`: no plan holds; `relaxations` say the least change that would.
 */
export type Scenario = { readonly kind: ScenarioKind; readonly status: 'best' | 'nothing' | 'unreachable' | 'impossible'; readonly plan: Plan | null; readonly relaxations: readonly Relaxation[] }

/** One point of the exact frontier of plans that start everything in year 1, options apart. Cents over the horizon. */
export type FrontierPoint = { readonly costCents: Cents; readonly firstYearCents: Cents; readonly value: number; readonly formulas: readonly FormulaRef[] }

/** What a little more or less of the first year's money changes. */
export type Step = { readonly cents: Cents; readonly plan: Plan | null; readonly gainedValue: number; readonly changes: readonly Change[] }

export type Overview = {
  readonly scenarios: readonly Scenario[]
  readonly frontier: readonly FrontierPoint[]
  /** Plans compared by the enumeration. */
  readonly compared: number
  /** True when some dearer point of the frontier drops a lot that a cheaper one takes. */
  readonly notNested: boolean
  /** The cheapest plan that gains anything, first-year cents; null when nothing gains. */
  readonly smallestUseful: { readonly cents: Cents; readonly formulas: readonly FormulaRef[] } | null
  readonly more: Step | null
  readonly less: Step | null
}

export type WhyLot = {
  readonly lot: string
  /** Weighted levels that the best plan without this lot loses; and what it costs less (or more: negative). */
  readonly lostValue: number
  readonly savedCents: Cents
  /** Weighted levels lost by domain, most first, at most three. */
  readonly domains: readonly { readonly domain: string; readonly levels: number }[]
  readonly changes: readonly Change[]
}

export type WhyNot = {
  readonly lot: string
  readonly reason: LeftOut['reason'] | 'excluded' | 'existing-contract' | 'nothing-to-close' | 'prerequisite' | 'too-dear' | 'staff-days' | 'pushes-out' | 'adds-nothing'
  /** Codes of prerequisites that are not met; first-year cents and days of its cheapest useful formula; what taking it would change, and lose. */
  readonly prerequisites: readonly string[]
  readonly leastCents: Cents | null
  readonly leastDays: number | null
  readonly changes: readonly Change[]
  readonly lostValue: number
}

/** Why a lot starts when it does: what starting it one year earlier or later breaks, or loses in weighted levels. */
export type WhyThen = { readonly lot: string; readonly startYear: number; readonly reason: 'first-gains-most' | 'budget' | 'staff-days' | 'prerequisite' | 'existing-contract' | 'loses'; readonly lostValue: number; readonly prerequisites: readonly string[] }

/** One plan explained, every line by a new search or evaluation. */
export type Explanation = {
  readonly why: readonly WhyLot[]
  readonly whyNot: readonly WhyNot[]
  readonly order: readonly WhyThen[]
  /** Plans worth at least 98 % of this one that differ most from it and from one another; at most three. */
  readonly near: readonly { readonly plan: Plan; readonly changes: readonly Change[] }[]
  /** For each lot of the plan, the other formulas it could take (and none), everything else searched again. */
  readonly swaps: readonly { readonly lot: string; readonly formula: string | null; readonly plan: Plan | null; readonly gainedValue: number; readonly moreCents: Cents }[]
  /** A frontier in which each step keeps what the one before bought; only asked for on demand. */
  readonly roadmap: readonly FrontierPoint[] | null
}

/** How sure a lot is: its share (0–1) of the draws in which the best plan takes it. */
export type Sureness = { readonly lot: string; readonly share: number; readonly verdict: 'robust' | 'likely' | 'depends' }

/** What is not known, and what it changes. `gain`: weighted levels that knowing the answer brings on average. */
export type Doubt = {
  readonly seed: number
  readonly draws: number
  /** Of the draws, those in which the plan is still the best (0–1). */
  readonly stands: number
  readonly lots: readonly Sureness[]
  /** Unknown answers worth asking for first, at most three. */
  readonly clarify: readonly { readonly question: string; readonly domain: string; readonly gain: number }[]
  /** Answers, unknown or not, that would change the plan: at which level, and how. */
  readonly answers: readonly { readonly question: string; readonly level: number; readonly changes: readonly Change[] }[]
  /** The plan whose worst loss over the draws is the smallest, when it is another. Weighted levels. */
  readonly regret: { readonly plan: Plan; readonly changes: readonly Change[]; readonly worst: number; readonly worstOfBest: number } | null
}

/** A second solver's word on the same problem. `agrees`: same optimum within 10⁻⁶; null when it did not finish. */
export type SecondProof = { readonly solver: string; readonly status: 'optimal' | 'bounded' | 'none'; readonly value: number | null; readonly bound: number | null; readonly agrees: boolean | null; readonly milliseconds: number }
