import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { formatNumber } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'

/** A sector of the Spire: one lot (or one domain) and its level between 0 and 4. */
export type SpireSector = {
  readonly code: string
  readonly number: number
  readonly label: string
  readonly axis: string
  readonly low: number | null
  readonly point: number | null
  readonly high: number | null
  readonly target: number | null
  readonly state: 'known' | 'to-confirm' | 'unknown'
}

export type SpireAxis = { readonly code: string; readonly title: Bilingual }
export type SpireOverall = { readonly point: number | null; readonly low: number; readonly high: number } | null

/** Sectors grouped by axis in the published order, then by number. */
export const orderedSectors = <S extends { readonly axis: string; readonly number: number }>(sectors: readonly S[], axes: readonly { readonly code: string }[]): S[] => {
  const rank = new Map(axes.map((axis, at) => [axis.code, at]))
  return sectors.toSorted((a, b) => (rank.get(a.axis) ?? axes.length) - (rank.get(b.axis) ?? axes.length) || a.number - b.number)
}

/** Hue of an axis by its published rank. */
export const hueOf = (axes: readonly { readonly code: string }[], axis: string): string => axisClassAt(axes.findIndex((known) => known.code === axis))

/** The published name of an axis; its code when it has none. */
export const axisTitle = (axes: readonly SpireAxis[], axis: string, lang: Lang): string => axes.find((known) => known.code === axis)?.title[lang] ?? axis

/** A level with one decimal: « 2,4 ». */
export const formatLevel = (value: number, lang: Lang): string => formatNumber(value, lang, 1)
