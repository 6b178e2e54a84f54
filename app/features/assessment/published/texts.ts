import type { Lang } from '#app/features/core/index.ts'
import { en as methodEn } from './method.texts.en.ts'
import { fr as methodFr } from './method.texts.fr.ts'
import { en as questionnaireEn } from './questionnaire.texts.en.ts'
import { fr as questionnaireFr } from './questionnaire.texts.fr.ts'

const french = { method: methodFr, questionnaire: questionnaireFr }
const english: typeof french = { method: methodEn, questionnaire: questionnaireEn }

/** Every word of the public pages of the room. */
export const publishedTextsOf = (lang: Lang): typeof french => (lang === 'fr' ? french : english)
