/**
 * The problem as the search sees it (docs/combinations.md, decision 022). Sized and priced for one body, on one day, with its answers: no price schedule, no
 * question text, no contractor's name. Money: integer cents excluding tax. Staff days: days of the body's own people, two decimals at most.
 * Levels: 0–4, rounded to thousandths. Years: 1 is the first year of the horizon.
 */
export type Cents = number
/** A year of the horizon: 1, 2 or 3. */
export type Year = number
/** Expert judgement in levels gained (0–2) when properly used. The search uses `likely`; `low` and `high` serve the draws only. */
export type Levels = { readonly low: number; readonly likely: number; readonly high: number }

/**
 * Effect on one domain. `lifeYears` null: as long as the formula is active. A number: a one-off effect, which lasts that many years
 * counted from the start year (an audit of year 1 with a life of 2 acts in years 1 and 2), whether or not the formula is still active.
 */
export type Effect = { readonly domain: string; readonly levels: Levels; readonly lifeYears: number | null }

/** Cents excluding tax, in the two sections that authorities vote apart; both count against the yearly total. */
export type Amount = { readonly operatingCents: Cents; readonly investmentCents: Cents }

/** `oneOff` falls in the start year; `yearly` in every year the formula is active, the start year included. */
export type Cost = { readonly oneOff: Amount; readonly yearly: Amount }
export type StaffDays = { readonly oneOff: number; readonly yearly: number }

/** A formula, or an option, by its code; codes of formulas are unique inside their lot. */
export type FormulaRef = { readonly lot: string; readonly formula: string }

/**
 * One way of meeting a prerequisite.
 * answer: the body's answer to `question` is known and ≥ `level`, or a formula that `provides` it is active in the same year (unknown counts as unmet).
 * active: one of the formulas (or the existing contract on it) is active in the same year.
 * earlier: one of the formulas started in a strictly earlier year, or is under an existing contract.
 */
export type Condition =
  | { readonly kind: 'answer'; readonly question: string; readonly level: number }
  | { readonly kind: 'active'; readonly formulas: readonly FormulaRef[] }
  | { readonly kind: 'earlier'; readonly formulas: readonly FormulaRef[] }

/** Met when one of its conditions is; must be met in every year the formula is active. All prerequisites of a formula must be. */
export type Prerequisite = { readonly code: string; readonly anyOf: readonly Condition[] }

/** What a formula does, before prices: the published, versioned part. */
export type FormulaModel = {
  readonly formula: string
  /** Rung of the ladder, 1–4. */
  readonly level: number
  readonly staffDays: StaffDays
  readonly effects: readonly Effect[]
  /** Null: runs from its start to the end of the horizon. A number: active that many years, then nothing is paid (an audit: 1). */
  readonly lifeYears: number | null
  /** Years signed for; what falls after the horizon is told, and forbids nothing. */
  readonly commitmentYears: number
  readonly prerequisites: readonly Prerequisite[]
  /** Answers that this formula raises to a level while it is active: meets prerequisites on answers, its own included. */
  readonly provides: readonly { readonly question: string; readonly level: number }[]
}

/** A yes/no complement. */
export type OptionModel = Omit<FormulaModel, 'formula' | 'level'> & {
  readonly option: string
  /** Null: a free action of the body itself, no lot, no contract. */
  readonly lot: string | null
  /** Formulas of its lot that it can complete: then it starts with them. Empty: stands alone and has its own start year. */
  readonly completes: readonly string[]
}

/**
 * value: worth `levels` weighted levels in each year in which both lots have an active formula.
 * relief: while `from` is active, staff days of the lots `to` (never of `from` itself) fall by `percent`; the highest relief counts, once.
 * `fromFormulas` / `toFormulas`: only these formulas, all of the lot's when absent.
 */
export type Synergy =
  | { readonly kind: 'value'; readonly code: string; readonly from: string; readonly to: string; readonly levels: number; readonly fromFormulas?: readonly string[]; readonly toFormulas?: readonly string[] }
  | { readonly kind: 'relief'; readonly code: string; readonly from: string; readonly to: readonly string[] | 'all'; readonly percent: number; readonly fromFormulas?: readonly string[] }

/** One stretch of a gap: its share of the gap and what a level gained inside it is worth. Slopes fall: φ is concave. */
export type Slope = { readonly share: number; readonly slope: number }

/** Constants of the value: published as slopes 1.0/0.6/0.3 on 40/35/25 %, discount 0.95, synergy cap 0.10. */
export type ValueModel = { readonly slopes: readonly Slope[]; readonly discount: number; readonly synergyCap: number }

export type Formula = FormulaModel & { readonly cost: Cost }
export type Option = OptionModel & { readonly cost: Cost }
export type Lot = {
  readonly lot: string
  readonly number: number
  readonly formulas: readonly Formula[]
  /** Last year of the horizon in which something of the lot may start, because its agreement ends then. Absent: any. */
  readonly lastStartYear?: Year
}

/** gap = max(0, target − point), in levels; weight w_d, two decimals at most. */
export type Gap = { readonly domain: string; readonly weight: number; readonly gap: number }

/** The lot is blocked in years 1..untilYear (0: it no longer blocks); the contract costs and adds nothing, but counts as active for prerequisites. */
export type ExistingContract = { readonly lot: string; /** Null: the body did not say which. */ readonly formula: string | null; readonly untilYear: Year }

/** What may be spent in one year; nothing is carried over. Null: this section has no limit of its own. */
export type YearMeans = { readonly budgetCents: Cents; readonly operatingCents: Cents | null; readonly investmentCents: Cents | null; /** Null: not limited. */ readonly staffDays: number | null }

export type Problem = {
  readonly value: ValueModel
  readonly gaps: readonly Gap[]
  readonly lots: readonly Lot[]
  readonly options: readonly Option[]
  readonly synergies: readonly Synergy[]
  /** Known answers, question → level (0–4). A question that is absent or null is unknown. */
  readonly answers: Readonly<Record<string, number | null>>
  readonly existing: readonly ExistingContract[]
  /** One entry per year of the horizon: 1 to 3. */
  readonly years: readonly YearMeans[]
  /** Lots never to take; their options neither. */
  readonly exclude: readonly string[]
  /** Lots of which a formula must start within the horizon. */
  readonly require: readonly string[]
}

/** One formula that a plan starts, with the options that complete it. */
export type PlannedFormula = { readonly lot: string; readonly formula: string; readonly startYear: Year; readonly options: readonly string[] }
/** Stand-alone options and free actions. */
export type PlannedOption = { readonly option: string; readonly startYear: Year }
/** Formulas by lot number, options in the order of the problem. */
export type PlanChoices = { readonly formulas: readonly PlannedFormula[]; readonly options: readonly PlannedOption[] }

/** Why a plan breaks the constraints; empty list: feasible. */
export type Breach =
  | { readonly kind: 'budget' | 'operating' | 'investment' | 'staff-days'; readonly year: Year; readonly need: number; readonly limit: number }
  | { readonly kind: 'prerequisite'; readonly lot: string | null; readonly formula: string; readonly prerequisite: string; readonly year: Year }
  | { readonly kind: 'existing-contract' | 'excluded' | 'required' | 'twice' | 'unknown' | 'outside-horizon' | 'not-completing'; readonly lot: string | null; readonly formula: string | null }

export type PlanMeasures = {
  /** Weighted levels. */
  readonly value: number
  readonly costCents: Cents
  readonly costCentsByYear: readonly Cents[]
  readonly staffDaysByYear: readonly number[]
  /** Lots in which a formula or a stand-alone option is taken. */
  readonly contracts: number
}

export type Proof = { readonly status: 'optimal' } | { readonly status: 'bounded'; /** (bound − value) / bound, 0–1. */ readonly gap: number; readonly bound: number }
