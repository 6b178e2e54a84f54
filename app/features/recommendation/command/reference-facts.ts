import type { FrameworkDocument } from '#app/features/agreement/index.ts'
import { type Questionnaire, score, targetProfile } from '#app/features/assessment/index.ts'
import type { Cents } from '#app/features/core/index.ts'
import type { Facts } from '../choosing/ground.ts'
import { standingsOf } from '../choosing/standings.ts'
import { measuresOf } from '../model/measures.ts'
import type { Model } from '../model/model.schema.ts'
import type { Asked } from './asked.ts'

/** Everything published that a plan is computed from when there is no database. */
export type Published = { readonly model: Model; readonly framework: FrameworkDocument; readonly questionnaire: Questionnaire; readonly prices: Readonly<Record<string, Cents>> }

/** The facts of a body known by a file alone: every lot has one contractor, open to all, at the reference prices, and no order was placed yet. */
export const referenceFacts = ({ model, framework, questionnaire, prices }: Published, { input, size, running, from }: Pick<Asked, 'input' | 'size' | 'running' | 'from'>): Facts => {
  const target = targetProfile(questionnaire, input.profile).level
  return {
    today: from,
    model,
    questionnaire,
    documents: framework.lots,
    axes: framework.axes,
    agreementEnds: framework.validTo,
    bidders: new Map(framework.lots.map(({ code }) => [code, [{ rank: 1, zone: [], status: 'active', available: true, schedule: { prices } }]])),
    remaining: new Map(framework.lots.map(({ code }) => [code, Number.POSITIVE_INFINITY])),
    department: null,
    measures: measuresOf(size, {}),
    standings: standingsOf(score(questionnaire, input.pass, target, input.answers).domains),
    input,
    target,
    running,
  }
}
