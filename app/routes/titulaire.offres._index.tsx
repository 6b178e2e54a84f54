import { useLoaderData } from '@remix-run/react'
import { readOffers } from '#app/features/contractors/index.server.ts'
import { textsOf } from '#app/features/contractors/texts.ts'
import { OffersTable } from '#app/features/contractors/ui/offers-table.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({ action: 'offer.read', handle: ({ grant, ports }) => readOffers(grant, ports) })

export const meta = titled((lang) => ({ title: textsOf(lang).offers.title }))
export const handle = { scripts: false }

export default function Offers() {
  const { lines } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang).offers
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Section wide>{lines.length === 0 ? <EmptyState title={t.empty} action={<ButtonLink to={paths.help}>{t.emptyAction}</ButtonLink>}>{t.emptyText}</EmptyState> : <OffersTable rows={lines} lang={lang} />}</Section>
    </>
  )
}
