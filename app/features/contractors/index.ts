export { type Candidate, type PriceVersion } from './contractor.ts'
export { availableOn, unavailableUntil } from './availability.ts'
export { versionInForce } from './price-version.ts'
export { offerForm, priceVersionForm } from './offers.form.ts'
