export { type Refusal, type RefusalKind, type Result, notFound, ok, refuse } from './result.ts'
export { type AssessmentId, type AwardId, type ContributionId, type EvidenceId, type Id, type OrderId, type OrganisationId, type PersonId, type PriceScheduleId, asId, isUuid } from './ids.ts'
export { type Bilingual, type Lang, isLang, langs } from './lang.ts'
export { type BasisPoints, type Cents, type TaxTotal, formatEuros, formatMillions, lineCents, taxTotals } from './money.ts'
export {
  type ParisDay,
  addDays,
  addMonths,
  endOfParisDay,
  endOfWorkingDays,
  isWorkingDay,
  parisDay,
} from './calendar.ts'
export { byCode } from './by-code.ts'
export { compareNames } from './names.ts'
export { formatDay, formatDuration, formatInstant, formatMonth, formatPeriod, formatTime } from './dates.ts'
export { formatList, formatNumber, formatPercent, formatRange } from './numbers.ts'
export { typo } from './typo.ts'
export { type Page, pageOf, pageSize } from './page.ts'
export { type Ports, type Submission } from './ports.ts'
export { typedDay } from './typed-day.ts'
export { typedField } from './typed-field.ts'
