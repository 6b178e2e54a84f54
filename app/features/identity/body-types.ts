/** Kinds of public body that may order under the framework agreement; the first four come from the register. */
export const bodyTypes = ['commune', 'epci', 'departement', 'region', 'ccas', 'sdis', 'syndicat', 'hopital', 'centre-de-gestion', 'autre'] as const

export type BodyType = (typeof bodyTypes)[number]

/** Those a person declares with a SIRET, because no register of the portal lists them. */
export const declaredBodyTypes = ['ccas', 'sdis', 'syndicat', 'hopital', 'centre-de-gestion', 'autre'] as const satisfies readonly BodyType[]

export const isBodyType = (value: unknown): value is BodyType => bodyTypes.some((type) => type === value)
