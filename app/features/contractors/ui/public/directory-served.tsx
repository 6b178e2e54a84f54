import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publicTextsOf } from './texts.ts'

export type Served = { readonly everywhere: number; readonly more: Readonly<Record<string, number>> }

/** How many contractors serve the whole territory, and the way to the map and the list of the départements. */
export const ServedDepartments = ({ served, lang }: { served: Served; lang: Lang }) => {
  const { directory: t, coverage } = publicTextsOf(lang)
  return (
    <Section title={t.servedTitle} id="departements">
      <p>{t.served(t.count(served.everywhere))}</p>
      <p>
        <Link to={paths.contractorsMap}>{coverage.link}</Link>
      </p>
    </Section>
  )
}
