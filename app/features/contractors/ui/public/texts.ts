import type { Lang } from '#app/features/core/index.ts'
import { en as coverageEn } from './coverage.texts.en.ts'
import { fr as coverageFr } from './coverage.texts.fr.ts'
import { en as homeEn } from './home.texts.en.ts'
import { fr as homeFr } from './home.texts.fr.ts'
import { en as programmeEn } from './programme.texts.en.ts'
import { fr as programmeFr } from './programme.texts.fr.ts'
import { en } from './texts.en.ts'
import { fr } from './texts.fr.ts'

const words = { fr: { ...fr, coverage: coverageFr, home: homeFr, programme: programmeFr }, en: { ...en, coverage: coverageEn, home: homeEn, programme: programmeEn } }

/** Words of the public pages in one language. */
export const publicTextsOf = (lang: Lang) => words[lang]
