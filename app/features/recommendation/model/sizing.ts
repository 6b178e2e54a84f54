import type { Basis, Model, OfferModel } from './model.schema.ts'

export type Measures = { readonly agents: number; readonly workstations: number; readonly servers: number; readonly applications: number; readonly sites: number; readonly terabytes: number }
type Terms = readonly { readonly per: Basis; readonly quantity: number }[]

const measureOf = (per: Basis, m: Measures): number =>
  ({ fixed: 1, agent: m.agents, workstation: m.workstations, server: m.servers, application: m.applications, site: m.sites, terabyte: m.terabytes })[per]
const sum = (terms: Terms, m: Measures): number => Number(terms.reduce((all, { per, quantity }) => all + measureOf(per, m) * quantity, 0).toFixed(6))

/** Measures of a profile; what nobody told is estimated by the model's rules, rounded up. Agents and workstations must be known or estimated before. */
export const measuresOf = (model: Model, told: Pick<Measures, 'agents' | 'workstations'> & Partial<Record<keyof Measures, number | null>>): Measures => {
  const { estimates } = model.sizes
  const known = { agents: told.agents, workstations: told.workstations, servers: 0, applications: 0, sites: 0, terabytes: 0 }
  const servers = told.servers ?? Math.ceil(sum(estimates.servers, known))
  const or = (key: 'applications' | 'sites' | 'terabytes') => told[key] ?? Math.max(1, Math.ceil(sum(estimates[key], { ...known, servers })))
  return { ...known, servers, applications: or('applications'), sites: or('sites'), terabytes: or('terabytes') }
}

/** Whole units of each item that a part of an offer asks for. */
export const quantitiesOf = (offer: Pick<OfferModel, 'lines'>, part: 'one-off' | 'yearly', m: Measures): Record<string, number> => {
  const units: Record<string, number> = {}
  for (const line of offer.lines.filter((each) => each.part === part)) units[line.item] = (units[line.item] ?? 0) + Math.max(line.atLeast, Math.ceil(sum([line], m)))
  return units
}

/** Days of the body's own people, rounded up to a quarter of a day. */
export const staffDaysOf = (offer: Pick<OfferModel, 'staffDays'>, m: Measures) => {
  const quarter = (terms: Terms) => Math.ceil(sum(terms, m) * 4) / 4
  return { oneOff: quarter(offer.staffDays.oneOff), yearly: quarter(offer.staffDays.yearly) }
}

/** Cents excluding tax, by part and section, at given unit prices. */
export const costOf = (offer: Pick<OfferModel, 'lines'>, m: Measures, prices: Readonly<Record<string, number>>) => {
  const amount = (part: 'one-off' | 'yearly') => {
    const of = (section: 'operating' | 'investment') =>
      Object.entries(quantitiesOf({ lines: offer.lines.filter((line) => line.section === section) }, part, m)).reduce((all, [item, units]) => all + units * (prices[item] ?? Number.NaN), 0)
    return { operatingCents: of('operating'), investmentCents: of('investment') }
  }
  return { oneOff: amount('one-off'), yearly: amount('yearly') }
}
