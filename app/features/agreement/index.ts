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
export { type KnownSize, estimateMeasures, formulaQuantities, quantitiesOf, sizeEstimates, sized } from './volumes.ts'
export { readEligibility } from './eligibility.ts'
