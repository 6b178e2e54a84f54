import { type Lang, formatDay } from '#app/features/core/index.ts'

type Labels = { readonly fields: Readonly<Record<string, string>>; readonly families: Readonly<Record<string, string>> }

/** `prices.half-day` belongs to the family `prices`. */
const labelOf = (name: string, { fields, families }: Labels): string | undefined => {
  if (Object.hasOwn(fields, name)) return fields[name]
  const family = name.split('.')[0] ?? ''
  return family !== name && Object.hasOwn(families, family) ? families[family] : undefined
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/**
 * What somebody typed in a form that could not be taken, as lines to copy: label, then value. Only fields that have a plain label are
 * shown: identifiers, buttons and codes of choices were not typed by anybody.
 */
export const typedValues = (typed: Readonly<Record<string, string>>, labels: Labels, lang: Lang): { term: string; detail: string }[] =>
  Object.entries(typed).flatMap(([name, value]) => {
    const term = value.trim() === '' ? undefined : labelOf(name, labels)
    return term === undefined ? [] : [{ term, detail: isDay(value) ? formatDay(value, lang) : value }]
  })
