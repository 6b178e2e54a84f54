import type { Lang } from '#app/features/core/index.ts'

type Reference = (data: unknown, lang: Lang) => string

/** Part of a route's `handle`: what stands at the foot of each printed sheet of its page, its reference and its date. */
export const printed = <D>(reference: (data: D, lang: Lang) => string): { readonly printed: Reference } => ({ printed: reference as Reference })

const says = (handle: unknown): handle is { printed: Reference } => typeof handle === 'object' && handle !== null && 'printed' in handle && typeof handle.printed === 'function'

/** The foot of the printed page: who it belongs to, what it is. Undefined where no route says so, or where its data did not come. */
export const printedFoot = (matches: readonly { handle: unknown; data: unknown }[], lang: Lang, organisation: string | undefined): string | undefined => {
  const match = matches.find(({ handle, data }) => says(handle) && data !== null && data !== undefined)
  return match && says(match.handle) ? ['Ressort', organisation, match.handle.printed(match.data, lang)].filter(Boolean).join(' · ') : undefined
}
