import { type Bilingual, type Lang, formatNumber } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Figures } from '#app/ui/kit/figures.tsx'
import { sharePercent } from '../projection.ts'
import { textsOf } from '../texts.ts'
import type { Uptake } from '../uptake.service.server.ts'

/** Four figures: signed up, assessed, ordered, answered. */
export const UptakeFigures = ({ data, lang }: { data: Pick<Uptake, 'funnel' | 'answers' | 'orders' | 'netCents'>; lang: Lang }) => {
  const { figures } = textsOf(lang).uptake
  const { funnel, answers } = data
  const whole = (value: number) => formatNumber(value, lang)
  return (
    <Figures
      items={[
        { label: figures.signedUp, value: whole(funnel.signedUp), note: figures.recently(whole(funnel.signedUpRecently)) },
        { label: figures.assessed, value: whole(funnel.assessed), note: figures.ofSignedUp(whole(sharePercent(funnel.assessed, funnel.signedUp))) },
        { label: figures.ordered, value: figures.millions(formatNumber(data.netCents / 100_000_000, lang, 1)), unit: figures.millionsUnit, note: figures.orders(whole(data.orders), whole(funnel.ordered)) },
        {
          label: figures.answers,
          value: answers.medianHours === null ? '—' : formatNumber(answers.medianHours / 24, lang, 1),
          unit: answers.medianHours === null ? undefined : figures.daysUnit,
          note: answers.asked === 0 ? figures.noAnswer : figures.inTime(whole(sharePercent(answers.answered, answers.asked))),
        },
      ]}
    />
  )
}

/** How many authorities took each step. */
export const FunnelTable = ({ funnel, lang }: { funnel: Uptake['funnel']; lang: Lang }) => {
  const t = textsOf(lang)
  const { funnel: words, funnelCaption } = t.uptake
  const steps = [
    { label: words.signedUp, count: funnel.signedUp },
    { label: words.started, count: funnel.started },
    { label: words.assessed, count: funnel.assessed },
    { label: words.ordered, count: funnel.ordered },
  ]
  return (
    <DataTable
      caption={funnelCaption}
      captionHidden
      rows={steps}
      rowKey={(step) => step.label}
      columns={[
        { key: 'step', header: words.step, render: (step) => step.label },
        { key: 'count', header: words.count, numeric: true, render: (step) => formatNumber(step.count, lang) },
        { key: 'share', header: words.share, numeric: true, render: (step) => t.percent(formatNumber(sharePercent(step.count, funnel.signedUp), lang)) },
      ]}
    />
  )
}

type AxisLine = { code: string; title: Bilingual; bodies: number; meanLevel: number }

/** Mean level per axis, or why none is shown. */
export const AxisLevels = ({ axes, lang }: { axes: readonly AxisLine[]; lang: Lang }) => {
  const { levels, levelsCaption, levelsHidden } = textsOf(lang).uptake
  return (
    <DataTable
      caption={levelsCaption}
      captionHidden
      rows={axes}
      rowKey={(axis) => axis.code}
      empty={levelsHidden}
      columns={[
        { key: 'axis', header: levels.axis, render: (axis) => axis.title[lang] },
        { key: 'bodies', header: levels.bodies, numeric: true, render: (axis) => formatNumber(axis.bodies, lang) },
        { key: 'level', header: levels.level, numeric: true, render: (axis) => formatNumber(axis.meanLevel, lang, 1) },
      ]}
    />
  )
}
