import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDay, ok } from '#app/features/core/index.ts'
import { offerForm } from '#app/features/contractors/index.ts'
import { changeOffer, readOffer } from '#app/features/contractors/index.server.ts'
import { textsOf } from '#app/features/contractors/texts.ts'
import { AvailabilityPanel, OfferTextForm } from '#app/features/contractors/ui/offer-forms.tsx'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { titled } from '#app/ui/shell/titled.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

const params = z.object({ lotCode: z.string() })

export const loader = defineLoader({ action: 'offer.read', params, handle: ({ grant, params: { lotCode }, ports }) => readOffer(grant, lotCode, ports) })

export const action = defineAction({
  action: 'offer.edit',
  params,
  form: offerForm,
  handle: async ({ grant, params: { lotCode }, form, submission, ports }) => {
    const changed = await changeOffer(grant, { lotCode, form, submission }, ports)
    return changed.ok ? ok({ to: paths.offer(lotCode), done: changed.value }) : changed
  },
})

export const meta = titled<{ readonly lot: { readonly number: number } }>((lang, data) => ({ title: `${textsOf(lang).offers.edit}${data ? ` – ${textsOf(lang).lot(data.lot.number)}` : ''}` }))

export default function Offer() {
  const offer = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as Reply | undefined
  const { lang } = useShell()
  const t = textsOf(lang)
  const title = t.offer.title(offer.lot.number, offer.lot.title[lang])
  return (
    <>
      <Breadcrumb items={[{ label: t.offer.back, to: paths.offers }, { label: title }]} />
      <PageHead title={title} lead={t.offer.lead(offer.rank)} actions={<ButtonLink to={paths.offerPrices(offer.lot.code)} variant="secondary">{t.offer.toPrices}</ButtonLink>} />
      <DonePanel messages={t.done} />
      <Section id="presentation" title={t.offer.textTitle} aside={offer.text ? t.offer.textAside(offer.text.version, formatDay(offer.text.publishedAt, lang)) : t.offer.textNone}>
        <OfferTextForm text={offer.text} reply={reply} lang={lang} />
      </Section>
      <Section id="disponibilite" title={t.offer.availabilityTitle} aside={t.offer.availabilityAside}>
        <AvailabilityPanel available={offer.available} until={offer.until} reason={offer.reason} reply={reply} lang={lang} />
      </Section>
    </>
  )
}
