import type { Grant } from '#app/access/grant.ts'
import type { Ports, Result, Submission } from '#app/features/core/index.ts'
import type { ScenarioKind } from '#app/features/recommendation/index.ts'
import { takePlan } from '#app/features/recommendation/index.server.ts'
import { addToBasket } from './basket.service.server.ts'
import { findRunningOrders } from './running.repo.server.ts'

type Sent = { readonly form: { readonly scenario: ScenarioKind; readonly means: string; readonly shown: string }; readonly submission: Submission }

/** Keeps a plan as it was shown and puts what its first year orders in the basket, in place of an earlier plan's lines. Refuses as `takePlan` and `addToBasket` do. */
export const planToBasket = async (grant: Grant<'recommendation.choose'>, { form, submission }: Sent, ports: Ports): Promise<Result<{ lines: number }>> => {
  const taken = await takePlan(grant, { ...form, submission }, findRunningOrders, ports)
  return taken.ok ? addToBasket(grant, taken.value, ports) : taken
}
