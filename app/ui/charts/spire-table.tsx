import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { textsOf } from '#app/ui/texts.ts'
import { Coupe } from './coupe.tsx'
import { type SpireAxis, type SpireSector, axisTitle, formatLevel, hueOf, orderedSectors } from './spire-data.ts'
import { weaveOf } from './weave.ts'

type SpireTableProps = { sectors: readonly SpireSector[]; axes: readonly SpireAxis[]; lang: Lang; id?: string; caption?: ReactNode; captionHidden?: boolean }

/** The exact reading of the Spire: level, interval and target of each sector, in figures. */
export const SpireTable = ({ sectors, axes, lang, id, caption, captionHidden }: SpireTableProps) => {
  const words = textsOf(lang)
  const t = words.spire
  const reading = (sector: SpireSector): string => {
    if (sector.state === 'unknown' || sector.point === null) return t.unknown
    return sector.state === 'to-confirm' ? `${formatLevel(sector.point, lang)} (${t.toConfirm})` : formatLevel(sector.point, lang)
  }
  return (
    <DataTable
      id={id}
      middle
      caption={caption ?? t.caption}
      captionHidden={captionHidden}
      rows={orderedSectors(sectors, axes)}
      rowKey={(sector) => sector.code}
      columns={[
        {
          key: 'sector',
          header: t.sector,
          render: (sector) => (
            <span className="lot-name">
              <span className={`disc ${hueOf(axes, sector.axis)}`}>
                <span className="visually-hidden">{words.lot} </span>
                {sector.number}
              </span>
              <span>{sector.label}</span>
            </span>
          ),
        },
        { key: 'axis', header: t.axis, render: (sector) => axisTitle(axes, sector.axis, lang) },
        {
          key: 'level',
          header: t.level,
          render: (sector) => <Coupe low={sector.low} point={sector.point} high={sector.high} target={sector.target} hue={hueOf(axes, sector.axis)} state={sector.state} weave={weaveOf(sectors, sector.number)} />,
        },
        { key: 'reading', header: t.reading, numeric: true, render: reading },
        {
          key: 'between',
          header: t.between,
          numeric: true,
          render: (sector) => (sector.low === null || sector.high === null ? '—' : t.range(formatLevel(sector.low, lang), formatLevel(sector.high, lang))),
        },
        { key: 'target', header: t.target, numeric: true, render: (sector) => (sector.target === null ? '—' : formatLevel(sector.target, lang)) },
      ]}
    />
  )
}
