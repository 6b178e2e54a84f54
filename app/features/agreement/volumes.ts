import type { Formula, Measures, VolumeBasis } from './agreement.ts'

type Known = {
  readonly population: number | null
  readonly agents: number | null
  readonly workstations: number | null
  readonly dataTerabytes: number | null
  readonly bodyType: string | null
}

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

const orEstimate = (known: number | null, estimate: number) => (known === null ? Math.max(1, Math.ceil(Number(estimate.toFixed(6)))) : known)

/**
 * The measures that formulas are sized by: what the authority told, else an estimate from its type and population
 * (agents per inhabitant, 0.7 workstation per agent, 20 GB per workstation). `estimated` names what was not told.
 */
export const estimateMeasures = (known: Known): Measures & { readonly estimated: string[] } => {
  const agents = orEstimate(known.agents, known.population === null ? smallBodyAgents : (known.population * agentsPerThousand(known.bodyType, known.population)) / 1_000)
  const workstations = orEstimate(known.workstations, agents * 0.7)
  const terabytes = orEstimate(known.dataTerabytes, workstations * 0.02)
  const estimated = [
    ...(known.agents === null ? ['agents'] : []),
    ...(known.workstations === null ? ['workstations'] : []),
    ...(known.dataTerabytes === null ? ['terabytes'] : []),
  ]
  return { agents, workstations, terabytes, estimated }
}

const measureOf = (per: VolumeBasis, measures: Measures): number => {
  switch (per) {
    case 'fixed':
      return 1
    case 'agent':
      return measures.agents
    case 'workstation':
      return measures.workstations
    case 'terabyte':
      return measures.terabytes
  }
}

/** Whole units of each catalogue item a formula asks for: measure × quantity rounded up, never below the line's minimum. */
export const formulaQuantities = (formula: Formula, measures: Measures): Record<string, number> => {
  const quantities: Record<string, number> = {}
  for (const line of formula.lines) {
    const sized = Math.ceil(Number((measureOf(line.per, measures) * line.quantity).toFixed(6)))
    quantities[line.item] = (quantities[line.item] ?? 0) + Math.max(line.atLeast, sized)
  }
  return quantities
}
