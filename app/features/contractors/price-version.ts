import { type Cents, type ParisDay, type Result, addDays, ok, refuse } from '#app/features/core/index.ts'
import type { PriceList, PriceVersion } from './contractor.ts'

/** Highest unit price the portal accepts, in cents excluding tax: a guard against a slipped decimal comma. */
export const highestUnitPriceCents: Cents = 1_000_000_00

/** The version orders are priced from on `day`: the latest one that has started. */
export const versionInForce = <V extends Pick<PriceVersion, 'validFrom'>>(versions: readonly V[], day: ParisDay): V | undefined =>
  versions.filter((version) => version.validFrom <= day).reduce<V | undefined>((best, each) => (!best || each.validFrom > best.validFrom ? each : best), undefined)

/** The next version to start after `day`, when one is published. */
export const nextVersion = <V extends Pick<PriceVersion, 'validFrom'>>(versions: readonly V[], day: ParisDay): V | undefined =>
  versions.filter((version) => version.validFrom > day).reduce<V | undefined>((best, each) => (!best || each.validFrom < best.validFrom ? each : best), undefined)

/** First day a version published today may start: tomorrow, and after every version already published. */
export const earliestStart = (versions: readonly Pick<PriceVersion, 'validFrom'>[], today: ParisDay): ParisDay =>
  versions.map((version) => addDays(version.validFrom, 1)).reduce((latest, day) => (day > latest ? day : latest), addDays(today, 1))

/**
 * Accepts a new version of prices: it starts no earlier than `earliestStart` and no later than the framework's last day (a version that never
 * prices an order would still shut out every earlier one), prices every catalogue item and nothing else,
 * and differs from the version before it. A published version is never edited: the change is the new version (R2112-13).
 */
export const checkNewVersion = (
  proposed: { readonly validFrom: ParisDay; readonly prices: PriceList },
  published: readonly PriceVersion[],
  catalogue: readonly { readonly code: string }[],
  { today, lastDay }: { readonly today: ParisDay; readonly lastDay: ParisDay },
): Result<{ version: number }> => {
  if (proposed.validFrom > lastDay) return refuse('invalid', 'contractors.price-too-late', { latest: lastDay })
  const earliest = earliestStart(published, today)
  if (proposed.validFrom < earliest) return refuse('invalid', 'contractors.price-too-early', { earliest })
  const missing = catalogue.find((item) => proposed.prices[item.code] === undefined)
  if (missing) return refuse('invalid', 'contractors.price-missing', { item: missing.code })
  const stranger = Object.keys(proposed.prices).find((code) => !catalogue.some((item) => item.code === code))
  if (stranger !== undefined) return refuse('invalid', 'contractors.price-unknown-item', { item: stranger })
  const wrong = catalogue.find((item) => !isUnitPrice(proposed.prices[item.code] ?? 0))
  if (wrong) return refuse('invalid', 'contractors.price-out-of-range', { item: wrong.code })
  const last = versionInForce(published, proposed.validFrom)
  if (last && catalogue.every((item) => last.prices[item.code] === proposed.prices[item.code])) {
    return refuse('invalid', 'contractors.price-unchanged', { version: last.version })
  }
  return ok({ version: Math.max(0, ...published.map((each) => each.version)) + 1 })
}

/** A unit price is a whole number of cents above zero and below the guard. */
export const isUnitPrice = (cents: Cents): boolean => Number.isInteger(cents) && cents > 0 && cents <= highestUnitPriceCents

/** Change from one price to the next in per cent, to one decimal; null when there was no price. */
export const priceChange = (before: Cents | undefined, after: Cents): number | null =>
  before === undefined || before === 0 ? null : Math.round(((after - before) / before) * 1000) / 10
