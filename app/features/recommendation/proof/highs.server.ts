import type { Highs, Model, ModelData } from 'highs'
import type { SecondProof } from '../advice/advice.ts'
import type { Found } from '../engine/branch.ts'
import { type Apart, evaluateApart } from '../engine/evaluate-apart.ts'
import type { PlanChoices, Problem } from '../engine/problem.ts'
import { type Milp, columnsOfPlan, planOfColumns } from './sheet.ts'
import { milpOf } from './milp.ts'

/** Two optima closer than this, in weighted levels, are the same: the tolerances of floating-point arithmetic. */
export const sameValue = 1e-6

/** Weighted levels from the units of the evaluator written apart. */
export const levelsApart = ({ value }: Pick<Apart, 'value'>): number => Number(value) / 1e15

/** What the second solver says, and the plan it holds, evaluated apart; null when it holds none that keeps to every constraint. */
export type SecondWord = SecondProof & { readonly plan: PlanChoices | null; readonly apart: Apart | null; readonly impossible: boolean }

export type Patience = { readonly milliseconds: number; readonly clock: () => number }

let loaded: Promise<Highs> | undefined

/** Loaded at the first use: 3.5 MB of WebAssembly that most requests never need. */
const load = async (): Promise<Highs> => {
  loaded ??= import('highs').then(({ default: start }) => start())
  return loaded
}

/** The programme by rows, each column once per row. */
const modelData = (highs: Highs, { columns, rows }: Milp): ModelData => {
  const merged = rows.map(({ terms }) => {
    const factors = new Map<number, number>()
    for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor)
    return [...factors].filter(([, factor]) => factor !== 0)
  })
  const starts = [0]
  for (const row of merged) starts.push((starts.at(-1) ?? 0) + row.length)
  const finite = (limit: number) => (limit === Number.POSITIVE_INFINITY ? highs.infinity : limit === Number.NEGATIVE_INFINITY ? -highs.infinity : limit)
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ worth }) => worth),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => finite(upper)),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    integrality: columns.map(({ integer }) => (integer ? highs.constants.variableType.integer : highs.constants.variableType.continuous)),
    matrix: {
      format: 'csr',
      numCols: columns.length,
      numRows: rows.length,
      starts,
      indices: merged.flatMap((row) => row.map(([column]) => column)),
      values: merged.flatMap((row) => row.map(([, factor]) => factor)),
    },
  }
}

/** Stops only on a proof or on the clock: the default gap of 10⁻⁴ would call « optimal » what is not. */
const solve = (model: Model, milliseconds: number): void => {
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: sameValue / 10, time_limit: Math.max(0.01, milliseconds / 1_000) })
  model.run()
}

/** Whether a finished second proof bears out the first: the same optimum, none above its bound, or no plan where it found that none holds. */
const bearsOut = (found: Found, value: number | null): boolean | null => {
  if (found.kind === 'none') return null
  if (found.kind !== 'plan' || value === null) return found.kind === 'infeasible' && value === null
  const most = found.proof.status === 'bounded' ? found.proof.bound : found.measures.value
  return value >= found.measures.value - sameValue && value <= most + sameValue
}

/**
 * The same problem given to HiGHS as a mixed-integer programme (docs/combinations.md), from our plan on. Blocks its thread for as long as
 * the patience lasts: to be called in a worker. Its plan is evaluated apart; its bound is what no plan can exceed, within 10⁻⁶.
 */
export const askHighs = async (problem: Problem, found: Found, { milliseconds, clock }: Patience): Promise<SecondWord> => {
  const highs = await load()
  const begun = clock()
  const programme = milpOf(problem)
  const { optimal, infeasible } = highs.constants.modelStatus
  const model = highs.createModel(modelData(highs, programme))
  try {
    if (found.kind === 'plan') model.setSolution({ indices: programme.starts.map(({ column }) => column), values: columnsOfPlan(programme, found.plan) })
    solve(model, milliseconds)
    const status = model.getModelStatus()
    const held = status !== infeasible && model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    const plan = held ? planOfColumns(problem, programme, model.getSolution().colValue) : null
    const apart = plan && evaluateApart(problem, plan)
    const sound = apart !== null && apart.breaches.length === 0
    const proven = status === optimal && sound
    const bound = status === infeasible ? null : Number(model.info.get('mip_dual_bound'))
    const value = sound ? levelsApart(apart) : null
    return {
      solver: `HiGHS ${highs.version.string}`,
      status: proven ? 'optimal' : bound !== null && Number.isFinite(bound) ? 'bounded' : 'none',
      value,
      bound: bound !== null && Number.isFinite(bound) ? bound : null,
      agrees: proven || status === infeasible ? bearsOut(found, value) : null,
      milliseconds: clock() - begun,
      plan: sound ? plan : null,
      apart: sound ? apart : null,
      impossible: status === infeasible,
    }
  } finally {
    model.dispose()
  }
}
