import type { Lang } from '#app/features/core/index.ts'
import { en as planEn } from './plan.texts.en.ts'
import { fr as planFr } from './plan.texts.fr.ts'
import { en as reasonsEn } from './reasons.texts.en.ts'
import { fr as reasonsFr } from './reasons.texts.fr.ts'

/** Sentences on why a plan is what it is. */
export const reasonTextsOf = (lang: Lang): typeof reasonsFr => (lang === 'fr' ? reasonsFr : reasonsEn)

/** Headings and notes of the page of one plan. */
export const planPageTextsOf = (lang: Lang): typeof planFr => (lang === 'fr' ? planFr : planEn)
