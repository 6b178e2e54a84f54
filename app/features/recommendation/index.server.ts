export { type ChosenPlan, choosePlan, readCombinations } from './recommendation.service.server.ts'
