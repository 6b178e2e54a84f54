import type { Lang } from '#app/features/core/index.ts'
import { departments } from '#app/features/identity/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import type { DirectoryLot } from '../../directory.service.server.ts'
import { knownQualifications } from '../../qualification.ts'
import { publicTextsOf } from './texts.ts'

export type Chosen = { readonly lot: string; readonly department: string; readonly qualification: string }

type Choice = { readonly value: string; readonly label: string }

const Select = ({ name, label, all, choices, chosen }: { name: string; label: string; all: string; choices: readonly Choice[]; chosen: string }) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select className="input" id={name} name={name} defaultValue={chosen}>
      <option value="">{all}</option>
      {choices.map(({ value, label: shown }) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
    </select>
  </div>
)

/** Three criteria in one form whose answer has an address of its own. */
export const DirectoryFilter = ({ lots, chosen, lang }: { lots: readonly DirectoryLot[]; chosen: Chosen; lang: Lang }) => {
  const t = publicTextsOf(lang).directory
  return (
    <form method="get" action={pathIn(paths.contractors, lang)} className="form is-inline" role="search" aria-label={t.filterTitle}>
      <Select name="lot" label={t.lot} all={t.allLots} chosen={chosen.lot} choices={lots.map(({ code, number, shortTitle }) => ({ value: code, label: `${number} · ${shortTitle[lang]}` }))} />
      <Select name="departement" label={t.department} all={t.allDepartments} chosen={chosen.department} choices={departments.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))} />
      <Select name="qualification" label={t.qualification} all={t.allQualifications} chosen={chosen.qualification} choices={knownQualifications.map(({ code, name }) => ({ value: code, label: name }))} />
      <button type="submit" className="button is-secondary">
        {t.filter}
      </button>
      {chosen.lot || chosen.department || chosen.qualification ? <Link to={paths.contractors}>{t.clear}</Link> : null}
    </form>
  )
}
