import type { readPlanMethod, readPlanMethodLot } from './published.service.server.ts'

type ValueOf<UseCase extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<UseCase>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

/** What each public page about combinations receives. */
export type PlanMethodView = ValueOf<typeof readPlanMethod>
export type PlanMethodLotView = ValueOf<typeof readPlanMethodLot>
