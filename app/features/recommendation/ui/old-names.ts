import type { Lang } from '#app/features/core/index.ts'
import type { Combinations, FormulaView, LotView } from '../combinations.ts'
import type { Change } from '../model.ts'
import { textsOf } from '../texts.ts'

/** Finds the words for the codes of an answer. */
export const namesOf = ({ lots, domainTitles }: Pick<Combinations, 'lots' | 'domainTitles'>, lang: Lang) => {
  const t = textsOf(lang)
  const lot = (code: string): LotView | undefined => lots.find((each) => each.code === code)
  const formula = (lotCode: string, code: string): FormulaView | undefined => lot(lotCode)?.formulas.find((each) => each.code === code)
  const lotAs = (say: (number: number, shortTitle: string) => string) => (code: string): string => {
    const found = lot(code)
    return found ? say(found.number, found.shortTitle[lang]) : code
  }
  const lotName = lotAs(t.scenarios.lotLine)
  const lotHeading = lotAs(t.scenarios.lotHeading)
  const formulaName = (lotCode: string, code: string): string => formula(lotCode, code)?.title[lang] ?? code
  const domain = (code: string): string => domainTitles[code]?.[lang] ?? code
  const change = ({ lot: code, from, to }: Change): string => {
    const name = lotAs(t.change.lot)(code)
    if (from === null) return t.change.add(name, to === null ? '' : formulaName(code, to))
    return to === null ? t.change.remove(name) : t.change.move(name, formulaName(code, from), formulaName(code, to))
  }
  return { lot, formula, lotName, lotHeading, formulaName, domain, change }
}

export type Names = ReturnType<typeof namesOf>
