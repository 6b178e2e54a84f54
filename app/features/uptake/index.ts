export { territoryAddress } from './territory-address.ts'
export { territorySorts } from './territory.ts'
