import { type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { classBounds, shadeOf } from '#app/ui/charts/map/classes.ts'
import { DepartmentMap, type MapArea } from '#app/ui/charts/map/department-map.tsx'
import { MapLegend } from '#app/ui/charts/map/map-legend.tsx'
import { territoryFileAddress, territorySearch } from '../territory-address.ts'
import type { Territory } from '../territory.service.server.ts'
import { type TerritoryLine, measureOf } from '../territory.ts'
import { textsOf } from '../texts.ts'

/** The column the list is sorted by, on the map: five classes of about as many départements each. */
export const TerritoryMap = ({ data, lang }: { data: Territory; lang: Lang }) => {
  const t = textsOf(lang).territory
  const { sort, departments, chosen, lotCode } = data
  const isMoney = sort === 'montant' || sort === 'habitants' || sort === 'nom'
  // Bounds of amounts are read in euros, so they are rounded in euros.
  const shown = (value: number) => (isMoney ? formatEuros(Math.round(value) * 100, lang) : formatNumber(value, lang))
  const valueOf = (line: TerritoryLine) => {
    const measure = measureOf(line, sort)
    return measure === 'masked' ? measure : isMoney ? measure / 100 : measure
  }
  const placed = departments.filter(({ code }) => code !== '').map((line) => ({ line, value: valueOf(line) }))
  const values = placed.flatMap(({ value }) => (value === 'masked' ? [] : [value]))
  const bounds = classBounds(values)
  const masked = placed.length - values.length
  const figureOf = ({ line, value }: (typeof placed)[number]): string => {
    if (sort === 'commandes') return t.ordersOf(formatNumber(line.orders, lang))
    if (sort !== 'evaluations') return formatEuros(Math.round((sort === 'habitants' ? (line.perThousandCents ?? 0) : line.netCents) / 100) * 100, lang)
    return value === 'masked' ? t.assessmentsMasked : t.assessmentsOf(shown(value))
  }
  const nameOf = (each: (typeof placed)[number]): string => t.area(each.line.name, formatNumber(each.line.authorities, lang), sort === 'collectivites' ? null : figureOf(each))
  const areas = placed.map((each): MapArea => ({
    code: each.line.code,
    name: nameOf(each),
    shade: each.value === 'masked' ? 'masked' : shadeOf(each.value, bounds),
    href: each.line.authorities > 0 ? territorySearch({ by: data.by, sort, lotCode, department: each.line.code }) : null,
  }))
  const above = values.filter((value) => value > 0).length
  return (
    <ChartFrame
      title={t.measures[sort]}
      takeaway={masked > 0 ? t.takeawayMasked(formatNumber(above, lang), formatNumber(masked, lang)) : t.takeaway(formatNumber(above, lang), formatNumber(placed.length, lang))}
      legend={<MapLegend bounds={bounds} shown={shown} whole={!isMoney} masked={masked > 0} lang={lang} />}
      csv={territoryFileAddress(data)}
      lang={lang}
    >
      <DepartmentMap label={t.mapLabel(t.measures[sort])} areas={areas} current={chosen?.code} />
    </ChartFrame>
  )
}
