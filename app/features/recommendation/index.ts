export { chooseForm } from './choose.form.ts'
export { type Combinations, shownPlan } from './combinations.ts'
export type { ScenarioKind } from './model.ts'
export { choosePlanForm } from './plans/choose.form.ts'
