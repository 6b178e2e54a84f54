declare const idOf: unique symbol

/** A string that names one kind of thing; ids of two kinds do not mix. */
export type Id<Kind extends string> = string & { readonly [idOf]: Kind }

export type OrganisationId = Id<'organisation'>
export type PersonId = Id<'person'>
export type AssessmentId = Id<'assessment'>
export type ContributionId = Id<'contribution'>
export type EvidenceId = Id<'evidence'>
export type OrderId = Id<'order'>
export type AwardId = Id<'award'>
export type PriceScheduleId = Id<'price-schedule'>

/** Brands a string read at an edge (database row, parsed parameter). */
export const asId = <I extends Id<string>>(value: string): I => value as I

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (value: string): boolean => UUID.test(value)
