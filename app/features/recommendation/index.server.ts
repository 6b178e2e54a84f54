export { modelFor, recommendFromFile } from './recommend.server.ts'
export { readModel, readReferencePrices } from './published.server.ts'
export { type ChosenPlan, choosePlan, readCombinations } from './recommendation.service.server.ts'
