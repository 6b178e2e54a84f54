export type { ScenarioKind } from './advice/advice.ts'
export { choosePlanForm } from './plans/choose.form.ts'
export { changePlanForm, keepPlanForm } from './plans/plans.form.ts'
