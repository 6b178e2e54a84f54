import { type ParisDay, addMonths } from '#app/features/core/index.ts'
import type { Operator } from './operator.schema.ts'

export type Audit = NonNullable<Operator['accessibility']['audit']>

/** What the law calls a service: wholly, partly or not compliant; an audit counts for three years (décret 2019-768, arrêté du 20 septembre 2019). */
export type Conformity = {
  readonly state: 'full' | 'partial' | 'none'
  /** The audit that was made, valid or not. */
  readonly audit: Audit | null
  /** Whether that audit still counts; without one that does, nothing is compliant. */
  readonly valid: boolean
}

const monthsAnAuditCounts = 36
const half = 50

/** The state of conformity on a day: without a valid audit, or under 50 %, the service is not compliant. */
export const conformityOn = (day: ParisDay, { audit }: Pick<Operator['accessibility'], 'audit'>): Conformity => {
  const valid = audit !== null && audit.date <= day && day < addMonths(audit.date, monthsAnAuditCounts)
  if (!valid || audit.rate < half) return { state: 'none', audit, valid }
  return { state: audit.rate === 100 ? 'full' : 'partial', audit, valid }
}
