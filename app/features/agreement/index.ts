export type {
  AllocationRule,
  Axis,
  CatalogueItem,
  Formula,
  FrameworkDocument,
  LotDocument,
  Measures,
} from './agreement.ts'
export { estimateMeasures, formulaQuantities } from './volumes.ts'
