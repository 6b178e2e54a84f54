import { Form } from '@remix-run/react'
import type { Lang } from '#app/features/core/index.ts'
import { bodyTypes } from '#app/features/identity/index.ts'
import { textsOf as identityTextsOf } from '#app/features/identity/texts.ts'
import { paths } from '#app/paths.ts'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import type { Maturity } from '../maturity.service.server.ts'
import { textsOf } from '../texts.ts'

/** A type of body, a size, a territory. */
export const MaturityFilter = ({ data, lang }: { data: Pick<Maturity, 'choice' | 'bands' | 'places'>; lang: Lang }) => {
  const t = textsOf(lang)
  const { choice, bands, places } = data
  const list = (name: string, key: keyof typeof t.all, options: readonly { value: string; label: string }[]) => (
    <Select name={name} label={t.filters[key]} defaultValue={choice[key]} placeholder={false} options={[{ value: '', label: t.all[key] }, ...options]} />
  )
  return (
    <>
      <p className="soft">{t.filterHint}</p>
      <Form method="get" action={paths.maturity} className="form is-inline">
        {list('type', 'type', bodyTypes.map((value) => ({ value, label: identityTextsOf(lang).bodyTypes[value] })))}
        {list('taille', 'band', bands.map((band) => ({ value: band.code, label: t.size(band) })))}
        {list('region', 'region', places.map(({ code, name }) => ({ value: code, label: name })))}
        <SubmitButton variant="secondary">{t.filters.apply}</SubmitButton>
      </Form>
    </>
  )
}
