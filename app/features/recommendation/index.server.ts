export { frontierFile } from './frontier-csv.ts'
export { modelFor, recommendFromFile } from './recommend.server.ts'
export { readReferencePrices } from './published.server.ts'
export { choosePlan, readCombinations } from './recommendation.service.server.ts'
