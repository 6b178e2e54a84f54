export { type AvailabilityStatement, type Award, type AwardStatus, type Candidate, type PriceList, type PriceVersion } from './contractor.ts'
export { availableOn, unavailableUntil } from './availability.ts'
