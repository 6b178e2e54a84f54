import { type Lang, formatEuros, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { ProgrammeLot } from './programme-page.tsx'
import { publicTextsOf } from './texts.ts'

type LotsProps = { lots: readonly ProgrammeLot[]; lang: Lang }

const Badge = ({ lot, lang }: { lot: ProgrammeLot; lang: Lang }) => (
  <Link to={paths.lot(lot.code)}>
    <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.axisLetter} />
  </Link>
)

/** What lots bring one another, as their leaflets say; nothing where they say nothing. */
export const LotsTogether = ({ lots, lang }: LotsProps) => {
  const t = publicTextsOf(lang).programme
  const rows = lots.flatMap((lot) => {
    const others = lot.complements.flatMap(({ lot: code, why }) => {
      const other = lots.find((each) => each.code === code)
      return other ? [{ other, why }] : []
    })
    return others.length > 0 ? [{ lot, others }] : []
  })
  if (rows.length === 0) return null
  return (
    <Section title={t.togetherTitle} aside={t.togetherAside} id="ensemble">
      <DataTable
        caption={t.togetherCaption}
        captionHidden
        rows={rows}
        rowKey={({ lot }) => lot.code}
        columns={[
          { key: 'lot', header: t.togetherColumns.lot, render: ({ lot }) => <Badge lot={lot} lang={lang} /> },
          {
            key: 'with',
            header: t.togetherColumns.with,
            render: ({ others }) => (
              <ul className="bare-list">
                {others.map(({ other, why }) => (
                  <li key={other.code}>
                    <Badge lot={other} lang={lang} />
                    {why[lang]}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** The legal maximum of each lot, how its contractor is designated, how many there are and how soon they answer. */
export const LotCeilings = ({ lots, lang }: LotsProps) => {
  const t = publicTextsOf(lang).programme
  return (
    <Section title={t.ceilingsTitle} aside={<p><Glossed text={t.ceilingsAside} /></p>} id="plafonds">
      <DataTable
        caption={t.ceilingsCaption}
        captionHidden
        middle
        rows={lots}
        rowKey={(lot) => lot.code}
        columns={[
          { key: 'lot', header: t.columns.lot, render: (lot) => <Badge lot={lot} lang={lang} /> },
          { key: 'ceiling', header: t.columns.ceiling, numeric: true, render: (lot) => formatEuros(lot.ceilingCents, lang) },
          { key: 'rule', header: t.columns.rule, render: (lot) => t.rules[lot.allocation.kind] },
          { key: 'firms', header: t.columns.firms, numeric: true, render: (lot) => formatNumber(lot.contractors, lang) },
          { key: 'answer', header: t.columns.answer, render: (lot) => t.days(lot.answerWorkingDays) },
        ]}
      />
    </Section>
  )
}
