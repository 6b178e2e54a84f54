import type { Lang } from '#app/features/core/index.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import type { Explanation, ScenarioKind } from '../../advice/advice.ts'
import type { Means } from '../../means/means.ts'
import type { Words } from '../../ui/names.ts'
import { planTextsOf } from '../../ui/texts.ts'
import { planAddress } from '../addresses.ts'
import { roadmapWords } from '../other-words.ts'
import { planPageTextsOf } from '../texts.ts'

type RoadmapProps = { roadmap: Explanation['roadmap']; asked: boolean; means: Means; kind: ScenarioKind; words: Words; lang: Lang }

/** Plans that each keep what the one before bought; computed only when asked for. */
export const Roadmap = ({ roadmap, asked, means, kind, words, lang }: RoadmapProps) => {
  const t = planPageTextsOf(lang).roadmap
  if (!asked) {
    return (
      <>
        <p>{t.invite}</p>
        <p>
          <Link to={`${planAddress(means, kind === 'targets' ? 'budget' : kind, { etapes: '1' })}#etapes`}>{t.show}</Link>
        </p>
      </>
    )
  }
  const steps = (roadmap ?? []).flatMap((point, at) => (point.formulas.length > 0 ? [{ point, at, added: roadmapWords(point, roadmap?.[at - 1], words, lang) }] : []))
  if (steps.length === 0) return <p>{t.none}</p>
  return (
    <DataTable
      caption={t.caption}
      rows={steps}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'step', header: t.step, render: ({ added }) => added },
        { key: 'cost', header: t.cost, numeric: true, render: ({ point }) => <Money cents={point.costCents} lang={lang} /> },
        { key: 'gain', header: t.gain, numeric: true, render: ({ point }) => planTextsOf(lang).levels(point.value) },
      ]}
    />
  )
}
