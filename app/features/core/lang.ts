/** Languages of the portal. French is the source; English has the same keys or does not compile. */
export type Lang = 'fr' | 'en'

export const langs: readonly Lang[] = ['fr', 'en']
export const isLang = (value: unknown): value is Lang => value === 'fr' || value === 'en'

/** A text published in both languages, as the seeds carry it. */
export type Bilingual = { readonly fr: string; readonly en: string }
