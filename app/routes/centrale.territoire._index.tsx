import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatInstant } from '#app/features/core/index.ts'
import { territoryAddress, territorySorts } from '#app/features/uptake/index.ts'
import { readTerritory } from '#app/features/uptake/index.server.ts'
import { textsOf } from '#app/features/uptake/texts.ts'
import { ChosenDepartment } from '#app/features/uptake/ui/chosen-department.tsx'
import { TerritoryFilter } from '#app/features/uptake/ui/territory-filter.tsx'
import { TerritoryList } from '#app/features/uptake/ui/territory-list.tsx'
import { TerritoryMap } from '#app/features/uptake/ui/territory-map.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Pages } from '#app/ui/kit/pages.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'uptake.read',
  search: z.object({
    tri: z.enum(territorySorts).catch('montant'),
    lot: z.string().max(40).catch(''),
    par: z.enum(['departements', 'regions']).catch('departements'),
    departement: z.string().max(3).nullable().catch(null),
    page: z.coerce.number().int().min(1).max(100).catch(1),
  }),
  handle: ({ grant, search, ports }) => readTerritory(grant, { sort: search.tri, lotCode: search.lot || null, by: search.par, department: search.departement, page: search.page }, ports),
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).territory.title }))

export default function TerritoryPage() {
  const data = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  const { page, pages } = data
  return (
    <>
      <PageHead eyebrow={t.asOf(formatInstant(data.at, lang))} title={t.territory.title} lead={t.territory.lead}>
        <TerritoryFilter data={data} lang={lang} />
      </PageHead>
      <ChosenDepartment data={data} lang={lang} />
      <Section id="liste" wide title={t.territory.views[data.by]} aside={`${t.territory.rule} ${t.territory.kept}`}>
        <div className="beside-map">
          <div className="flow">
            <p>
              <a href="#carte">{t.territory.toMap}</a>
            </p>
            <TerritoryList data={data} lang={lang} />
            <Pages label={t.territory.pages} page={page} pages={pages} to={(target) => territoryAddress({ ...data, department: null, page: target })} />
          </div>
          <div id="carte">
            <TerritoryMap data={data} lang={lang} />
          </div>
        </div>
      </Section>
    </>
  )
}
