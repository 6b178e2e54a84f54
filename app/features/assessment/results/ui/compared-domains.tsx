import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { Coupe } from '#app/ui/charts/coupe.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { asShown } from '../levels.ts'
import { textsOf } from '../texts.ts'
import type { OverTimeView } from '../views.ts'

type Compared = NonNullable<OverTimeView['comparison']>
type Movement = NonNullable<Compared['overall']>
type Line = { readonly key: string; readonly title: string; readonly hue: string; readonly asked: number; readonly movement: Movement | null; readonly toConfirm: { readonly before: boolean; readonly after: boolean } }

const sure = { before: false, after: false }

/** The whole, the axes, then the domains: before, after, and what the difference is worth. */
export const ComparedDomains = ({ comparison, lang }: { comparison: Compared; lang: Lang }) => {
  const t = textsOf(lang).overTime
  const { common, overall, axes, domains, before, after } = comparison
  const hue = (code: string) => axisClassAt(axes.findIndex((axis) => axis.code === code))
  const lines: Line[] = [
    { key: 'overall', title: t.overall, hue: 'axis-ink', asked: common, movement: overall, toConfirm: sure },
    ...axes.map(({ code, title, movement }) => ({ key: code, title: title[lang], hue: hue(code), asked: common, movement, toConfirm: sure })),
    ...domains.map(({ code, axis, title, asked, movement, toConfirm }) => ({ key: code, title: title[lang], hue: hue(axis), asked, movement, toConfirm })),
  ]
  const count = (verdict: Movement['verdict']) => domains.filter(({ movement }) => movement?.verdict === verdict).length
  const figure = (level: Movement['before'], target: number, shade: string, toConfirm: boolean) => (
    <>
      <Coupe low={level.low} point={level.point} high={level.high} target={target} hue={shade} state={toConfirm ? 'to-confirm' : 'known'} />
      <br />
      {t.withRange(level.point, level.low, level.high)}
    </>
  )
  return (
    <Section title={t.domains} id="domaines" aside={t.domainsAside}>
      <ChartFrame title={t.compared(before.closedAt, after.closedAt)} takeaway={t.takeawayDomains(count('higher'), count('lower'), count('within-margin'))} lang={lang}>
        <DataTable
          caption={t.domains}
          captionHidden
          middle
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { key: 'domain', header: t.columns.domain, render: ({ key, title, hue: shade }) => (axes.some(({ code }) => code === key) ? <span className={`axis-tag ${shade}`}>{title}</span> : title) },
            { key: 'before', header: t.columns.before, render: ({ movement, hue: shade, toConfirm }) => movement && figure(movement.before, before.target, shade, toConfirm.before) },
            { key: 'after', header: t.columns.after, render: ({ movement, hue: shade, toConfirm }) => movement && figure(movement.after, after.target, shade, toConfirm.after) },
            { key: 'difference', header: t.columns.difference, numeric: true, render: ({ movement }) => movement && t.difference(asShown(movement.after.point) - asShown(movement.before.point)) },
            { key: 'reading', header: t.columns.reading, render: ({ movement, asked, toConfirm }) => (movement ? t.verdict(movement.verdict, toConfirm.before || toConfirm.after) : asked === 0 ? t.notCompared : t.notAssessable) },
          ]}
        />
      </ChartFrame>
    </Section>
  )
}
