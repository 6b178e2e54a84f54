import type { Formula, FormulaLine, Measures, VolumeBasis } from './agreement.ts'

/** What is known of an authority: figures that nobody told are null or absent. */
export type KnownSize = {
  readonly population: number | null
  readonly agents: number | null
  readonly workstations: number | null
  readonly servers?: number | null
  readonly applications?: number | null
  readonly sites?: number | null
  readonly dataTerabytes: number | null
  readonly bodyType: string | null
}

type Term = Pick<FormulaLine, 'per' | 'quantity'>

/** Agents per 1,000 inhabitants: planning conventions, to be replaced by the authority's own figures. Not measured. */
const agentsPerThousand = (bodyType: string | null, population: number): number => {
  switch (bodyType) {
    case 'epci':
    case 'departement':
      return 5
    case 'region':
      return 1.5
    default:
      return population < 3_500 ? 12 : population < 20_000 ? 15 : 18
  }
}

/** Without population or staff figures, a small body is assumed. */
const smallBodyAgents = 20

/** The rest of what nobody told, as sums of measures estimated before it, rounded up. Planning conventions, not measured. */
export const sizeEstimates = {
  workstations: [{ per: 'agent', quantity: 0.7 }],
  servers: [{ per: 'workstation', quantity: 0.15 }],
  applications: [{ per: 'fixed', quantity: 10 }, { per: 'agent', quantity: 0.06 }],
  sites: [{ per: 'fixed', quantity: 2 }, { per: 'agent', quantity: 0.05 }],
  terabytes: [{ per: 'workstation', quantity: 0.02 }, { per: 'server', quantity: 0.25 }],
} as const satisfies Partial<Record<keyof Measures, readonly Term[]>>

const measureOf = (per: VolumeBasis, measures: Measures): number => {
  switch (per) {
    case 'fixed':
      return 1
    case 'agent':
      return measures.agents
    case 'workstation':
      return measures.workstations
    case 'server':
      return measures.servers
    case 'application':
      return measures.applications
    case 'site':
      return measures.sites
    case 'terabyte':
      return measures.terabytes
  }
}

/** Σ measure × quantity, without floating-point surplus. */
export const sized = (terms: readonly Term[], measures: Measures): number => Number(terms.reduce((sum, { per, quantity }) => sum + measureOf(per, measures) * quantity, 0).toFixed(6))

const wholeUnits = (estimate: number) => Math.max(1, Math.ceil(estimate))

/**
 * The measures that formulas are sized by: what the authority told, else an estimate (agents from its type and population, the rest by
 * `sizeEstimates`). `estimated` names what was not told.
 */
export const estimateMeasures = (known: KnownSize): Measures & { readonly estimated: (keyof Measures)[] } => {
  const agents = known.agents ?? wholeUnits(known.population === null ? smallBodyAgents : Number(((known.population * agentsPerThousand(known.bodyType, known.population)) / 1_000).toFixed(6)))
  const told = { workstations: known.workstations, servers: known.servers, applications: known.applications, sites: known.sites, terabytes: known.dataTerabytes }
  const measures = { agents, workstations: 0, servers: 0, applications: 0, sites: 0, terabytes: 0 }
  const estimated: (keyof Measures)[] = known.agents === null ? ['agents'] : []
  for (const key of ['workstations', 'servers', 'applications', 'sites', 'terabytes'] as const) {
    measures[key] = told[key] ?? wholeUnits(sized(sizeEstimates[key], measures))
    if (told[key] === null || told[key] === undefined) estimated.push(key)
  }
  return { ...measures, estimated }
}

/** Whole units of each catalogue item that lines ask for: measure × quantity rounded up, never below the line's minimum; none of an item of which no unit is asked. */
export const quantitiesOf = (lines: readonly FormulaLine[], measures: Measures): Record<string, number> => {
  const quantities: Record<string, number> = {}
  for (const line of lines) quantities[line.item] = (quantities[line.item] ?? 0) + Math.max(line.atLeast, Math.ceil(sized([line], measures)))
  return Object.fromEntries(Object.entries(quantities).filter(([, units]) => units > 0))
}

/** Whole units of each catalogue item a formula asks for. */
export const formulaQuantities = (formula: Pick<Formula, 'lines'>, measures: Measures): Record<string, number> => quantitiesOf(formula.lines, measures)
