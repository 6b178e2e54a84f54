import type { Grant } from '#app/access/grant.ts'
import { type Ports, type Result, ok } from '#app/features/core/index.ts'
import { type NoPicture, readPlanAdvice } from '../choosing/advice.service.server.ts'
import type { FindOrdered } from '../choosing/facts.server.ts'
import { type PlanView, planViewOf } from './plan-view.ts'

/** One scenario of an authority's means, explained, as its page shows it. */
export const readPlanView = async (grant: Grant<'recommendation.read'>, asked: Parameters<typeof readPlanAdvice>[1], findOrdered: FindOrdered, ports: Ports): Promise<Result<PlanView | NoPicture>> => {
  const read = await readPlanAdvice(grant, asked, findOrdered, ports)
  if (!read.ok) return read
  return ok('state' in read.value ? read.value : planViewOf(read.value))
}
