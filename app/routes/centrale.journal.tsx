import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatInstant } from '#app/features/core/index.ts'
import { readJournal } from '#app/features/uptake/index.server.ts'
import { textsOf } from '#app/features/uptake/texts.ts'
import { JournalTable } from '#app/features/uptake/ui/journal-table.tsx'
import { defineLoader } from '#app/http/define-route.server.ts'
import { paths } from '#app/paths.ts'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Pages } from '#app/ui/kit/pages.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

export const loader = defineLoader({
  action: 'journal.read',
  search: z.object({ lot: z.string().max(40).catch(''), page: z.coerce.number().int().min(1).max(100_000).catch(1) }),
  handle: ({ grant, search, ports }) => readJournal(grant, { lotCode: search.lot || null, page: search.page }, ports),
})

export const handle = { scripts: false }

export const meta = titled((lang) => ({ title: textsOf(lang).journal.title }))

export default function Journal() {
  const { at, lots, lotCode, page, pages, total, runs } = useLoaderData<typeof loader>()
  const { lang } = useShell()
  const t = textsOf(lang)
  const to = (target: number) => `${paths.journal}?${new URLSearchParams({ ...(lotCode ? { lot: lotCode } : {}), page: String(target) }).toString()}`
  return (
    <>
      <PageHead eyebrow={t.asOf(formatInstant(at, lang))} title={t.journal.title} lead={t.journal.lead} />
      <Section wide>
        <Form method="get" action={paths.journal} className="form is-inline">
          <Select
            name="lot"
            label={t.journal.filter}
            defaultValue={lotCode ?? ''}
            placeholder={false}
            options={[{ value: '', label: t.journal.all }, ...lots.map((lot) => ({ value: lot.code, label: `${lot.number} · ${lot.shortTitle[lang]}` }))]}
          />
          <SubmitButton variant="secondary">{t.journal.apply}</SubmitButton>
        </Form>
        {runs.length === 0 ? (
          <EmptyState title={t.journal.empty} action={lotCode ? <ButtonLink to={paths.journal}>{t.journal.all}</ButtonLink> : <ButtonLink to={paths.centralContractors}>{t.uptake.emptyAction}</ButtonLink>}>
            {t.journal.emptyText}
          </EmptyState>
        ) : (
          <JournalTable runs={runs} total={total} lang={lang} />
        )}
        <Pages label={t.journal.pages} page={page} pages={pages} to={to} />
      </Section>
    </>
  )
}
