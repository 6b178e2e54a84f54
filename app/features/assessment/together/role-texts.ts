import type { Lang } from '#app/features/core/index.ts'
import { en } from './role-texts.en.ts'
import { fr } from './role-texts.fr.ts'

/** A name with the role of somebody invited. */
export const roleTextsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
