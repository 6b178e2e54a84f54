import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** The words of the hub, of its parts, of starting and of typing in. */
export const textsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
