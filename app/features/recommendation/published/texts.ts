import type { Lang } from '#app/features/core/index.ts'
import { en as lotEn } from './plan-lot.texts.en.ts'
import { fr as lotFr } from './plan-lot.texts.fr.ts'
import { en as methodEn } from './plan-method.texts.en.ts'
import { fr as methodFr } from './plan-method.texts.fr.ts'
import { en as rulesEn } from './rules.texts.en.ts'
import { fr as rulesFr } from './rules.texts.fr.ts'

const french = { method: methodFr, lot: lotFr, rules: rulesFr }
const english: typeof french = { method: methodEn, lot: lotEn, rules: rulesEn }

/** Every word of the public pages about combinations. */
export const publishedTextsOf = (lang: Lang): typeof french => (lang === 'fr' ? french : english)
