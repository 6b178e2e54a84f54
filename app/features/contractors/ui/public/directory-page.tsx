import { type Lang, formatDay } from '#app/features/core/index.ts'
import { departmentLabel } from '#app/features/identity/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Term } from '#app/ui/kit/term.tsx'
import type { DirectoryFirm } from '../../directory.ts'
import type { DirectoryLot } from '../../directory.service.server.ts'
import { isQualificationCode, knownQualifications, qualificationName } from '../../qualification.ts'
import { type Chosen, DirectoryFilter } from './directory-filter.tsx'
import { type Served, ServedDepartments } from './directory-served.tsx'
import { Qualifications } from './qualifications.tsx'
import { publicTextsOf } from './texts.ts'
import { Zone } from './zone.tsx'

type DirectoryPageProps = { on: string; lots: readonly DirectoryLot[]; firms: readonly DirectoryFirm[]; served: Served; chosen: Chosen; lang: Lang }

const resultOf = ({ on, lots, firms, chosen, lang }: DirectoryPageProps): string => {
  const words = publicTextsOf(lang)
  const t = words.directory
  const lot = lots.find(({ code }) => code === chosen.lot)
  const criteria = [
    ...(chosen.lot ? [lot ? `${words.lot.number(lot.number).toLowerCase()} (${lot.shortTitle[lang]})` : chosen.lot] : []),
    ...(chosen.department ? [departmentLabel(chosen.department)] : []),
    ...(isQualificationCode(chosen.qualification) ? [t.held(qualificationName(chosen.qualification))] : []),
  ]
  return criteria.length === 0 ? t.everyone(t.count(firms.length), formatDay(on, lang)) : t.matching(t.count(firms.length), criteria.join(', '), formatDay(on, lang))
}

const Awards = ({ firm, lots, lang }: { firm: DirectoryFirm; lots: readonly DirectoryLot[]; lang: Lang }) => {
  const words = publicTextsOf(lang)
  return (
    <ul className="bare-list">
      {firm.awards.map((award) => {
        const lot = lots.find((each) => each.code === award.lotCode)
        return (
          <li key={award.lotCode} className="award-line">
            {lot ? (
              <Link to={paths.lot(lot.code)}>
                <LotBadge number={lot.number} shortTitle={lot.shortTitle[lang]} axisLetter={lot.axisLetter} />
              </Link>
            ) : (
              award.lotCode
            )}
            <small className="soft">
              {words.directory.rank(award.rank)}
              {award.status === 'suspended' ? ` · ${words.lot.suspended}` : ''}
            </small>
            <small className="soft">
              <Zone codes={award.zone} lang={lang} />
            </small>
          </li>
        )
      })}
    </ul>
  )
}

/** The contractors in alphabetical order, for a lot, a département or a qualification when asked. */
export const DirectoryPage = (props: DirectoryPageProps) => {
  const { lots, firms, lang } = props
  const words = publicTextsOf(lang)
  const t = words.directory
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section wide>
        <DirectoryFilter {...props} />
        <p role="status">
          <b>{resultOf(props)}</b>
        </p>
        <DataTable
          caption={t.caption}
          captionHidden
          rows={firms}
          rowKey={(firm) => firm.firmId}
          empty={
            <EmptyState title={t.noneTitle} action={<ButtonLink to={paths.contractors}>{t.clear}</ButtonLink>}>
              {t.none}
            </EmptyState>
          }
          columns={[
            { key: 'firm', header: t.firm, render: (firm) => <French>{firm.firmName}</French> },
            { key: 'lots', header: t.lots, render: (firm) => <Awards firm={firm} lots={lots} lang={lang} /> },
            { key: 'qualifications', header: words.lot.qualifications, render: (firm) => <Qualifications held={firm.qualifications} lang={lang} /> },
          ]}
        />
      </Section>
      <Section title={t.wordsTitle} id="sigles">
        <p>{t.words}</p>
        <ul className="inline-choices bare-list">
          {knownQualifications.map(({ code, name, term }) => (
            <li key={code}>
              <Term of={term}>{name}</Term>
            </li>
          ))}
        </ul>
      </Section>
      <ServedDepartments served={props.served} lang={lang} />
    </>
  )
}
