import { type Lang, formatDay, formatNumber } from '#app/features/core/index.ts'
import { departments } from '#app/features/identity/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { classBounds, shadeOf } from '#app/ui/charts/map/classes.ts'
import { DepartmentMap } from '#app/ui/charts/map/department-map.tsx'
import { MapLegend } from '#app/ui/charts/map/map-legend.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Served } from './directory-served.tsx'
import { publicTextsOf } from './texts.ts'

/** How many contractors serve each département: a list, then a map, whose links open the directory there. */
export const CoveragePage = ({ served, on, lang }: { served: Served; on: string; lang: Lang }) => {
  const { coverage: t, directory } = publicTextsOf(lang)
  const page = pathIn(paths.contractors, lang)
  const places = departments.map(({ code, name }) => ({ code, name: `${name} (${code})`, count: served.everywhere + (served.more[code] ?? 0), href: `${page}?departement=${code}` }))
  const bounds = classBounds(places.map(({ count }) => count))
  return (
    <>
      <PageHead eyebrow={t.asOf(formatDay(on, lang))} title={t.title} lead={t.lead} />
      <Section id="liste" wide title={t.listTitle}>
        <div className="beside-map">
          <div className="flow">
            <p>
              <a href="#carte">{t.toMap}</a>
            </p>
            <ul className="bare-list columns">
              {places.map(({ code, name, count, href }) => (
                <li key={code}>
                  <a href={href}>{name}</a> <small className="soft num">{directory.count(count)}</small>
                </li>
              ))}
            </ul>
          </div>
          <div id="carte">
            <ChartFrame title={t.mapTitle} takeaway={directory.served(directory.count(served.everywhere))} legend={<MapLegend bounds={bounds} shown={(value) => formatNumber(value, lang)} whole lang={lang} />} lang={lang}>
              <DepartmentMap
                label={t.mapLabel}
                areas={places.map(({ code, name, count, href }) => ({ code, name: t.area(name, directory.count(count)), shade: shadeOf(count, bounds), href: count > 0 ? href : null }))}
              />
            </ChartFrame>
          </div>
        </div>
      </Section>
    </>
  )
}
