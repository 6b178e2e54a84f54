export type {
  AllocationRule,
  Axis,
  CatalogueItem,
  Formula,
  FrameworkDocument,
  Leaflet,
  LotDocument,
  Measures,
} from './agreement.ts'
export { estimateMeasures, formulaQuantities } from './volumes.ts'
export { readEligibility } from './eligibility.ts'
