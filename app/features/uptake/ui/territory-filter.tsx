import { Form } from '@remix-run/react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import type { Territory } from '../territory.service.server.ts'
import { textsOf } from '../texts.ts'

/** One lot or all; by département or by region. */
export const TerritoryFilter = ({ data, lang }: { data: Territory; lang: Lang }) => {
  const t = textsOf(lang).territory
  const lots = data.lots.map((lot) => ({ value: lot.code, label: `${lot.number} · ${lot.shortTitle[lang]}` }))
  return (
    <Form method="get" action={paths.territory} className="form is-inline">
      <Hidden name="tri" value={data.sort} />
      <Select name="lot" label={t.filter} defaultValue={data.lotCode ?? ''} placeholder={false} options={[{ value: '', label: t.allLots }, ...lots]} />
      <Select name="par" label={t.view} defaultValue={data.by} placeholder={false} options={(['departements', 'regions'] as const).map((value) => ({ value, label: t.views[value] }))} />
      <SubmitButton variant="secondary">{t.apply}</SubmitButton>
    </Form>
  )
}
