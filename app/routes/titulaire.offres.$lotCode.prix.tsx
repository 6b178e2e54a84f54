import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { type Lang, formatDay, ok } from '#app/features/core/index.ts'
import { priceVersionForm } from '#app/features/contractors/index.ts'
import { publishPrices, readPrices } from '#app/features/contractors/index.server.ts'
import { textsOf } from '#app/features/contractors/texts.ts'
import { PriceForm } from '#app/features/contractors/ui/price-form.tsx'
import { PriceVersions } from '#app/features/contractors/ui/price-versions.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ lotCode: z.string() })

export const loader = defineLoader({ action: 'offer.read', params, handle: ({ grant, params: { lotCode }, ports }) => readPrices(grant, lotCode, ports) })

export const action = defineAction({
  action: 'price.publish',
  params,
  form: priceVersionForm,
  handle: async ({ grant, params: { lotCode }, form, submission, ports }) => {
    const published = await publishPrices(grant, { lotCode, form, submission }, ports)
    return published.ok ? ok({ to: paths.offerPrices(lotCode), done: 'prices-published' }) : published
  },
})

export const meta = titled<{ readonly lot: { readonly number: number; readonly shortTitle: Readonly<Record<Lang, string>> } }>((lang, data) => ({ title: data ? textsOf(lang).prices.title(data.lot.number, data.lot.shortTitle[lang]) : textsOf(lang).prices.versions }))

export default function Prices() {
  const { lot, catalogue, status, versions, currentVersion, today, earliest } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  const t = textsOf(lang)
  const title = t.prices.title(lot.number, lot.shortTitle[lang])
  return (
    <>
      <Breadcrumb items={[{ label: t.offer.back, to: paths.offers }, { label: t.lot(lot.number), to: paths.offer(lot.code) }, { label: title }]} />
      <PageHead title={title} lead={t.prices.lead} />
      <DonePanel messages={t.done} />
      <Section id="versions" title={t.prices.versions}>
        <PriceVersions versions={versions} catalogue={catalogue} currentVersion={currentVersion} today={today} lang={lang} />
      </Section>
      <Section id="nouvelle-version" title={t.prices.newTitle} aside={t.prices.newAside(formatDay(earliest, lang))}>
        {status === 'active' ? <PriceForm catalogue={catalogue} latest={versions[0]?.prices ?? null} earliest={earliest} reply={reply} lang={lang} /> : <p>{t.prices.notActive}</p>}
      </Section>
    </>
  )
}
