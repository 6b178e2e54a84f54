import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { type BodyType, departmentLabel, formatIdentifier } from '#app/features/identity/index.ts'
import { textsOf } from '#app/features/identity/texts.ts'
import { pathIn, paths } from '#app/paths.ts'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { French } from '#app/ui/kit/french.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'

export type Body = { code: string; siren: string | null; type: BodyType; name: string; department: string | null; population: number | null; registered: boolean }
type Search = { query: string; bodies: Body[]; more: boolean; fault: 'wrong-length' | 'wrong-key' | null; identifier: boolean }

const NothingFound = ({ search, lang }: { search: Search; lang: Lang }) => {
  const t = textsOf(lang).signUp
  if (search.fault === 'wrong-length') return <Alert tone="danger">{t.wrongLength}</Alert>
  if (search.fault === 'wrong-key') return <Alert tone="danger">{t.wrongKey}</Alert>
  return (
    <Alert tone="warning" title={t.none}>
      <Glossed text={search.identifier ? t.unknownIdentifier : t.noneText} />
    </Alert>
  )
}

/** The bodies found, each with what tells it from its namesakes. */
const Found = ({ search, lang }: { search: Search; lang: Lang }) => {
  const { signUp: t, bodyTypes } = textsOf(lang)
  const columns = [
    {
      key: 'name',
      header: t.columns.name,
      render: (body: Body) => (
        <>
          <Link to={paths.signUpBody(body.code)}><French>{body.name}</French></Link>
          {body.registered ? <span className="hint"> {t.registered}</span> : null}
        </>
      ),
    },
    { key: 'type', header: t.columns.type, render: (body: Body) => bodyTypes[body.type] },
    { key: 'department', header: t.columns.department, render: (body: Body) => (body.department ? departmentLabel(body.department) : t.unknown) },
    { key: 'population', header: t.columns.population, numeric: true, render: (body: Body) => (body.population === null ? t.unknown : formatNumber(body.population, lang)) },
    { key: 'siren', header: t.columns.siren, numeric: true, render: (body: Body) => (body.siren ? formatIdentifier(body.siren) : t.unknown) },
  ]
  return (
    <>
      <DataTable caption={(search.more ? t.firstResults : t.results)(search.bodies.length)} columns={columns} rows={search.bodies} rowKey={(body) => body.code} />
      {search.more ? <p role="status">{t.more}</p> : null}
    </>
  )
}

/** The search of one's own body: one box, results below; a plain GET form, so that a search has an address. */
export const BodySearchForm = ({ search, lang }: { search: Search; lang: Lang }) => {
  const t = textsOf(lang).signUp
  return (
    <Section wide>
      <form method="get" action={pathIn(paths.signUp, lang)} role="search" className="form flow">
        <TextField name="q" label={t.search} hint={t.searchHint} type="search" defaultValue={search.query} autoComplete="off" maxLength={200} />
        <div className="actions">
          <SubmitButton>{t.submit}</SubmitButton>
        </div>
      </form>
      {search.query.trim() === '' ? null : search.bodies.length === 0 ? <NothingFound search={search} lang={lang} /> : <Found search={search} lang={lang} />}
      <p>
        {t.other} <Link to={paths.signUpOther}>{t.otherLink}</Link>
      </p>
    </Section>
  )
}
