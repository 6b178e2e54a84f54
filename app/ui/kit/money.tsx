import { type Cents, type Lang, formatEuros } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'

type MoneyProps = {
  cents: Cents
  lang: Lang
  /** Always two decimals. */
  exact?: boolean
  /** `true` or `excl` says excluding tax, `incl` including tax; any other text is shown as it is. */
  taxNote?: boolean | string
}

const noteOf = (lang: Lang, note: boolean | string | undefined): string | null => {
  const t = textsOf(lang)
  if (note === undefined || note === false) return null
  if (note === true || note === 'excl') return t.ht
  return note === 'incl' ? t.ttc : note
}

/** An amount, unbreakable, in tabular figures. */
export const Money = ({ cents, lang, exact, taxNote }: MoneyProps) => {
  const note = noteOf(lang, taxNote)
  return (
    <span className="price num">
      {formatEuros(cents, lang, { exact })}
      {note ? <small> {note}</small> : null}
    </span>
  )
}
