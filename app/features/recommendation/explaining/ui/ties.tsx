import type { Lang } from '#app/features/core/index.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { LinkedRing } from '#app/ui/charts/linked-ring.tsx'
import type { Names } from '../../choosing/names.ts'
import type { Words } from '../../ui/names.ts'
import type { Tie } from '../ties.ts'
import { planPageTextsOf } from '../texts.ts'

type TiesProps = { ties: readonly Tie[]; taken: readonly string[]; names: Names; horizon: number; words: Words; lang: Lang }

/** The links at work between lots of the plan: drawn on the ring, said in one sentence each. */
export const Ties = ({ ties, taken, names, horizon, words, lang }: TiesProps) => {
  const t = planPageTextsOf(lang).ties
  if (ties.length === 0) return <p>{t.none}</p>
  const links = ties.flatMap(({ from, to, kind }) => to.map((lot) => ({ from, to: lot, dashed: kind === 'relief' })))
  const places = names.lots.map(({ code, number, axisRank }) => ({ code, number, axis: names.axes[axisRank]?.code ?? '', active: taken.includes(code) }))
  const legend = [ties.some(({ kind }) => kind === 'value') ? t.gains : '', ties.some(({ kind }) => kind === 'relief') ? t.relieves : ''].filter(Boolean).join(' ')
  return (
    <div className="split">
      <ChartFrame title={t.title} takeaway={t.takeaway(ties.length)} legend={<p className="caption">{legend}</p>} lang={lang}>
        <LinkedRing places={places} axes={names.axes} links={links} label={t.label(links.length, places.length)} describedBy="liens" lang={lang} />
      </ChartFrame>
      <ul id="liens">
        {ties.map(({ code, from, to, all, years }) => (
          <li key={code}>
            <b>{t.pair(words.lotHeading(from), all ? [t.toAll] : to.map(words.lotLine))}</b> {names.synergies[code]?.sentence[lang]} <span className="soft">({t.years(years, horizon)})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
