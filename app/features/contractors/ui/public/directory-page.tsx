import { type Bilingual, type Lang } from '#app/features/core/index.ts'
import { departments } from '#app/features/identity/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { DirectoryFirm } from '../../directory.ts'
import { publicTextsOf } from './texts.ts'

type DirectoryPageProps = {
  lots: readonly { readonly code: string; readonly number: number; readonly title: Bilingual; readonly shortTitle: Bilingual; readonly axisLetter: string }[]
  firms: readonly DirectoryFirm[]
  chosen: { readonly lot: string; readonly department: string }
  lang: Lang
}

const Filter = ({ lots, chosen, lang }: Omit<DirectoryPageProps, 'firms'>) => {
  const t = publicTextsOf(lang).directory
  return (
    <form method="get" action={pathIn(paths.contractors, lang)} className="form is-inline">
      <div className="field">
        <label htmlFor="lot">{t.lot}</label>
        <select className="input" id="lot" name="lot" defaultValue={chosen.lot}>
          <option value="">{t.allLots}</option>
          {lots.map((lot) => (
            <option key={lot.code} value={lot.code}>
              {lot.number} · {lot.shortTitle[lang]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="departement">{t.department}</label>
        <select className="input" id="departement" name="departement" defaultValue={chosen.department}>
          <option value="">{t.allDepartments}</option>
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} ({code})
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button is-secondary">
        {t.filter}
      </button>
      {chosen.lot || chosen.department ? <Link to={paths.contractors}>{t.clear}</Link> : null}
    </form>
  )
}

/** The contractors in alphabetical order, for a lot or a département when asked. */
export const DirectoryPage = (props: DirectoryPageProps) => {
  const { lots, firms, lang } = props
  const words = publicTextsOf(lang)
  const t = words.directory
  const zoneText = (zone: readonly string[]) => (zone.length === 0 ? words.lot.everywhere : zone.length > 8 ? words.lot.zones(zone.length) : zone.join(', '))
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section wide>
        <Filter {...props} />
        <p role="status">
          <b>{t.count(firms.length)}</b>
        </p>
        <DataTable
          caption={t.caption}
          captionHidden
          rows={firms}
          rowKey={(firm) => firm.firmId}
          empty={t.none}
          columns={[
            { key: 'firm', header: t.firm, render: (firm) => firm.firmName },
            {
              key: 'lots',
              header: t.lots,
              render: (firm) => (
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
                          {t.rank(award.rank)} · {zoneText(award.zone)}
                          {award.status === 'suspended' ? ` · ${words.lot.suspended}` : ''}
                        </small>
                      </li>
                    )
                  })}
                </ul>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
