import type { Lang } from '#app/features/core/index.ts'
import { departments } from '#app/features/identity/index.ts'
import { pathIn, paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publicTextsOf } from './texts.ts'

export type Served = { readonly everywhere: number; readonly more: Readonly<Record<string, number>> }

/** Each département that a contractor serves, with how many do: the list beside the form. */
export const ServedDepartments = ({ served, lang }: { served: Served; lang: Lang }) => {
  const t = publicTextsOf(lang).directory
  const rows = departments.flatMap(({ code, name }) => {
    const count = served.everywhere + (served.more[code] ?? 0)
    return count > 0 ? [{ code, name, count }] : []
  })
  if (rows.length === 0) return null
  const page = pathIn(paths.contractors, lang)
  return (
    <Section title={t.servedTitle} id="departements">
      <p>{t.served(t.count(served.everywhere))}</p>
      <Disclosure summary={t.servedList}>
        <ul className="bare-list columns">
          {rows.map(({ code, name, count }) => (
            <li key={code}>
              <a href={`${page}?departement=${code}`}>
                {name} ({code})
              </a>{' '}
              <small className="soft num">{t.count(count)}</small>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}
