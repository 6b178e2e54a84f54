import { useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/core/index.ts'
import { readContractors } from '#app/features/uptake/index.server.ts'
import { textsOf } from '#app/features/uptake/texts.ts'
import { ContractorTable } from '#app/features/uptake/ui/contractor-table.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LotBadge } from '#app/ui/kit/lot-badge.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'contractor.read', handle: ({ grant, ports }) => readContractors(grant, ports) })

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).contractors.title }))

export default function Contractors() {
  const { at, lots } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  return (
    <>
      <PageHead eyebrow={t.asOf(formatInstant(at, lang))} title={t.contractors.title} lead={t.contractors.lead} />
      {lots.every((lot) => lot.awards.length === 0) ? (
        <EmptyState title={t.contractors.empty} action={<ButtonLink to={paths.help}>{t.help}</ButtonLink>}>{t.contractors.emptyText}</EmptyState>
      ) : (
        lots.map((each) => (
          <Section
            key={each.lot.code}
            id={each.lot.code}
            wide
            title={<LotBadge number={each.lot.number} shortTitle={each.lot.shortTitle[lang]} axisLetter={each.lot.axisLetter} size="l" />}
            aside={t.contractors.rules[each.rule]}
          >
            <ContractorTable lot={each} lang={lang} />
          </Section>
        ))
      )}
    </>
  )
}
