import type { AllocationRule } from '#app/features/agreement/index.ts'
import type { Bilingual, Lang } from '#app/features/core/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine } from '#app/ui/kit/status-line.tsx'
import type { Qualification } from '../../qualification.ts'
import { Qualifications } from './qualifications.tsx'
import { publicTextsOf } from './texts.ts'
import { Zone } from './zone.tsx'

export type FirmRow = {
  readonly awardId: string
  readonly firmName: string
  readonly rank: number
  readonly zone: readonly string[]
  readonly status: string
  readonly summary: string | null
  readonly qualifications: readonly Qualification[]
}
type LotFirmsProps = { firms: readonly FirmRow[]; lot: { readonly code: string; readonly allocation: AllocationRule; readonly allocationReason?: Bilingual }; lang: Lang }

const ruleText = (rule: AllocationRule, lang: Lang): string => {
  const { rules } = publicTextsOf(lang).lot
  return rule.kind === 'rotation' ? rules[rule.declinedTurn] : rules[rule.kind]
}

/** The rule of the lot in plain words, and its contractors by rank with what they hold. */
export const LotFirms = ({ firms, lot, lang }: LotFirmsProps) => {
  const t = publicTextsOf(lang).lot
  return (
    <Section title={t.firmsTitle} id="titulaires">
      <h3>{t.ruleTitle}</h3>
      <p>{ruleText(lot.allocation, lang)}</p>
      {lot.allocationReason ? <p>{lot.allocationReason[lang]}</p> : null}
      <p className="small soft">{t.ruleCommon}</p>
      <DataTable
        caption={t.firmsTitle}
        captionHidden
        rows={firms}
        rowKey={(firm) => firm.awardId}
        empty={
          <EmptyState title={t.noFirmTitle} action={<ButtonLink to={paths.contractors} variant="secondary">{t.everyFirm}</ButtonLink>}>
            {t.noFirm}
          </EmptyState>
        }
        columns={[
          {
            key: 'firm',
            header: t.firm,
            render: (firm) => (
              <>
                <French>{firm.firmName}</French> {firm.status === 'suspended' ? <StatusLine tone="stopped" label={t.suspended} actor={t.centralResumes} due={null} /> : null}
                {firm.summary ? <small className="under"><French>{firm.summary}</French></small> : null}
              </>
            ),
          },
          { key: 'rank', header: t.rank, numeric: true, render: (firm) => firm.rank },
          { key: 'zone', header: t.zone, render: (firm) => <Zone codes={firm.zone} lang={lang} /> },
          { key: 'qualifications', header: t.qualifications, render: (firm) => <Qualifications held={firm.qualifications} lang={lang} /> },
        ]}
      />
      {firms.length > 0 ? (
        <p>
          <a href={`${pathIn(paths.contractors, lang)}?lot=${lot.code}`}>{t.all}</a>
        </p>
      ) : null}
    </Section>
  )
}
