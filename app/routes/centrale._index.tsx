import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatInstant } from '#app/features/core/index.ts'
import { readUptake } from '#app/features/uptake/index.server.ts'
import { textsOf as maturityTextsOf } from '#app/features/uptake/maturity/texts.ts'
import { textsOf } from '#app/features/uptake/texts.ts'
import { Ceilings } from '#app/features/uptake/ui/ceilings.tsx'
import { Departments } from '#app/features/uptake/ui/departments.tsx'
import { Months } from '#app/features/uptake/ui/months.tsx'
import { AxisLevels, FunnelTable, UptakeFigures } from '#app/features/uptake/ui/uptake-figures.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'uptake.read',
  search: z.object({ tri: z.enum(['montant', 'commandes', 'collectivites', 'departement']).catch('montant') }),
  handle: ({ grant, search, ports }) => readUptake(grant, { sort: search.tri }, ports),
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).uptake.title }))

export default function Steering() {
  const data = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  return (
    <>
      <PageHead eyebrow={t.asOf(formatInstant(data.at, lang))} title={t.uptake.title}>
        <UptakeFigures data={data} lang={lang} />
      </PageHead>
      {data.ceilings && data.ceilings.length > 0 ? (
        <Section id="plafonds" title={t.uptake.ceilingsTitle}>
          <Ceilings lines={data.ceilings} brief lang={lang} />
        </Section>
      ) : null}
      <Section id="mois" title={t.uptake.monthsTitle} aside={t.uptake.monthsAside}>
        {data.orders === 0 ? <EmptyState title={t.uptake.empty} action={<ButtonLink to={paths.centralContractors}>{t.uptake.emptyAction}</ButtonLink>}>{t.uptake.emptyText}</EmptyState> : <Months months={data.months} lang={lang} />}
      </Section>
      <Section id="territoire" title={t.uptake.territoryTitle} aside={t.uptake.territoryAside}>
        {data.departments.length === 0 ? <EmptyState title={t.uptake.noBody} action={<ButtonLink to={paths.signUp}>{t.uptake.noBodyAction}</ButtonLink>}>{t.uptake.noBodyText}</EmptyState> : <Departments lines={data.departments} sort={data.sort} lang={lang} />}
      </Section>
      <Section id="parcours" title={t.uptake.funnelTitle}>
        <FunnelTable funnel={data.funnel} lang={lang} />
      </Section>
      <Section id="niveaux" title={t.uptake.levelsTitle} aside={t.uptake.levelsAside}>
        <AxisLevels axes={data.axes} lang={lang} />
        <p>
          <Link to={paths.maturity}>{maturityTextsOf(lang).link}</Link>
        </p>
      </Section>
    </>
  )
}
