import type { Lang } from '#app/features/core/index.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

/** Words for whoever answers by a link, or beside a colleague: few, since their pages carry them to the browser. */
export const textsOf = (lang: Lang): typeof fr => (lang === 'fr' ? fr : en)
