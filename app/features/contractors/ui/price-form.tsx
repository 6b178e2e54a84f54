import type { CatalogueItem } from '#app/features/agreement/index.ts'
import { type Lang, type ParisDay, formatDay, formatEuros } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { CheckedForm } from '#app/ui/forms/checked-form.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { textsOf } from '../texts.ts'
import { shownPrice } from '../typed.ts'

const schema = async () => (await import('../offers.form.ts')).priceVersionForm

type PriceFormProps = {
  catalogue: readonly CatalogueItem[]
  /** Prices of the version that would come before the new one. */
  latest: Readonly<Record<string, number>> | null
  earliest: ParisDay
  reply: Reply | undefined
  lang: Lang
}

/** A new version of prices: one field per catalogue item, filled with the price of the last version. */
export const PriceForm = ({ catalogue, latest, earliest, reply, lang }: PriceFormProps) => {
  const t = textsOf(lang)
  return (
    <CheckedForm name="prices" schema={schema} reply={reply} refusals={t.refusals} submit={t.prices.publish}>
      <TextField name="validFrom" label={t.prices.validFrom} hint={t.prices.validFromHint(formatDay(earliest, lang))} required short />
      {catalogue.map((item) => {
        const price = latest?.[item.code]
        return (
          <TextField
            key={item.code}
            name={`prices.${item.code}`}
            label={t.prices.itemLabel(item.label[lang], item.unit[lang])}
            hint={price === undefined ? undefined : t.prices.lastPrice(formatEuros(price, lang, { exact: true }))}
            inputMode="decimal"
            required
            suffix={t.prices.euros}
            defaultValue={price === undefined ? undefined : shownPrice(price, lang)}
          />
        )
      })}
    </CheckedForm>
  )
}
