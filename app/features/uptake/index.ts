export { maturitySearch } from './maturity/maturity.form.ts'
export { territoryAddress } from './territory-address.ts'
export { territorySorts } from './territory.ts'
