export type {
  AllocationRule,
  Axis,
  AxisCode,
  CatalogueItem,
  Formula,
  FormulaLine,
  FrameworkDocument,
  LotDocument,
  Measures,
  VolumeBasis,
} from './agreement.ts'
export { estimateMeasures, formulaQuantities } from './volumes.ts'
