export { type Refusal, type RefusalKind, type Result, notFound, ok, refuse } from './result.ts'
export { type AssessmentId, type AwardId, type Id, type OrderId, type OrganisationId, type PersonId, type PriceScheduleId, asId, isUuid } from './ids.ts'
export { type Bilingual, type Lang, isLang, langs } from './lang.ts'
export { type BasisPoints, type Cents, type TaxTotal, formatEuros, lineCents, taxTotals } from './money.ts'
export {
  type ParisDay,
  addDays,
  addMonths,
  endOfParisDay,
  endOfWorkingDays,
  formatDay,
  formatInstant,
  isWorkingDay,
  parisDay,
} from './calendar.ts'
export { compareNames } from './names.ts'
export { formatList, formatNumber } from './typo.ts'
export { type Page, pageOf, pageSize } from './page.ts'
export { type Ports, type Submission } from './ports.ts'
