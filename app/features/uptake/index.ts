export { alertLevel, project, sharePercent, type Projection } from './projection.ts'
export { enoughBodies, fillMonths, lastMonths, smallestAggregate } from './periods.ts'
