import { type KnownSize, type Measures, estimateMeasures } from '#app/features/agreement/index.ts'

/** The measures of an authority, and those that nobody told. */
export type SizedBody = Measures & { readonly estimated: readonly (keyof Measures)[] }

/** Figures by name, as the context of an assessment tells them; other names are left aside. */
export type ToldFigures = Readonly<Record<string, number | undefined>>

/**
 * What an authority's plan and basket are sized by. The figures that the context of its closed assessment told (agents, workstations,
 * servers, applications, sites) stand before those of its sign-up; what nobody told is estimated by the agreement's rules.
 */
export const measuresOf = (body: KnownSize, told: ToldFigures): SizedBody =>
  estimateMeasures({
    bodyType: body.bodyType,
    population: body.population,
    agents: told.agents ?? body.agents,
    workstations: told.workstations ?? body.workstations,
    servers: told.servers ?? body.servers ?? null,
    applications: told.applications ?? body.applications ?? null,
    sites: told.sites ?? body.sites ?? null,
    dataTerabytes: body.dataTerabytes,
  })
