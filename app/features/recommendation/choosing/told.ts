import { type Bilingual, type Lang, formatInstant } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import type { Doubt, Scenario, Sureness } from '../advice/advice.ts'
import { pinnedBy } from '../advice/variants.ts'
import type { Relaxation } from '../engine/relaxation.ts'
import { type Words, wordsOf } from '../ui/names.ts'
import type { Advice, Setting } from './advice.service.server.ts'
import { readFrontier } from './frontier-reading.ts'
import { toldTextsOf } from './told-texts.ts'

/** A sentence, and where it leads. */
export type Said = { readonly text: string; readonly to?: string; readonly link?: string }

export type Notice = { readonly tone: 'info' | 'success' | 'warning'; readonly text: string }

/** Sentences that the server says whole: the script that keeps the page alive does not carry their words. */
export type Told = {
  readonly notices: readonly Notice[]
  /** Contracts, prices and ceilings that shape every plan. */
  readonly around: { readonly title: string; readonly sentences: readonly string[] } | null
  readonly clarify: { readonly title: string; readonly aside: string; readonly stands: string; readonly verdicts: string; readonly none: string | null; readonly asked: readonly (Said & { readonly domain: string })[]; readonly lotsTitle: string; readonly lots: readonly { readonly heading: string; readonly verdict: Sureness['verdict'] | null; readonly share: string }[] } | null
  readonly free: Said & { readonly title: string }
  readonly frontier: { readonly section: string; readonly aside: string; readonly title: string; readonly takeaway: string; readonly label: string; readonly axisValue: string; readonly yourBudget: string; readonly table: string; readonly cost: string; readonly firstYear: string; readonly gain: string; readonly lots: string; readonly note: string | null }
  readonly assumptions: { readonly title: string; readonly aside: string; readonly items: readonly Said[] }
}

type Around = { readonly setting: Setting; readonly words: Words; readonly lang: Lang }

const takenIn = (scenario: Scenario | undefined): readonly string[] => scenario?.plan?.choices.formulas.map(({ lot }) => lot) ?? []

/** One change that would make an impossible request possible. */
export const relaxationWords = (each: Relaxation, words: Words, lang: Lang): string => {
  const t = toldTextsOf(lang).relaxation
  switch (each.kind) {
    case 'budget':
      return t.lacks(each.centsPerYear)
    case 'staff-days':
      return t.lacksDays(each.daysPerYear)
    case 'prerequisite': {
      const pinned = pinnedBy(each.code)
      return pinned === null ? t.lacksCondition(words.prerequisite(each.code)) : t.letGo(words.lotInside(pinned))
    }
    case 'require':
      return t.giveUp(words.lotInside(each.lot))
  }
}

const noticesOf = ({ setting, overview }: Advice, lang: Lang): Notice[] => {
  const t = toldTextsOf(lang).notices
  const { means, freeActions, knownAnswers, nothingToClose } = setting
  const atBudget = overview?.scenarios.find(({ kind }) => kind === 'budget')
  const noMoney = means !== null && means.grantCents === 0 && means.years.every(({ budgetCents }) => budgetCents === 0)
  const least = overview?.smallestUseful?.cents ?? null
  return [
    ...(nothingToClose ? [{ tone: 'success' as const, text: t.complete }] : []),
    ...(noMoney ? [{ tone: 'info' as const, text: t.zero(freeActions) }] : []),
    ...(atBudget?.status === 'nothing' && !nothingToClose ? [{ tone: 'info' as const, text: least === null ? t.nothingHelps : t.smallest(least) }] : []),
    ...(knownAnswers === 0 ? [{ tone: 'warning' as const, text: t.allUnknown }] : []),
  ]
}

const aroundOf = ({ setting: { names, running }, words, lang }: Around): Told['around'] => {
  const t = toldTextsOf(lang).notices
  const ending = [...new Set(names.lots.flatMap(({ pricesUntil }) => (pricesUntil === null ? [] : [pricesUntil])))].sort()
  const sentences = [
    ...running.map(({ lot, until }) => (until === null ? t.runningOpen(words.lotInside(lot)) : t.running(words.lotInside(lot), until))),
    ...ending.map((day) => t.prices(names.lots.filter(({ pricesUntil }) => pricesUntil === day).map(({ number }) => String(number)).sort(), day)),
    ...names.lots.flatMap(({ code, aboveCeiling }) => (aboveCeiling.length > 0 ? [t.ceiling(words.lotInside(code), aboveCeiling.map((offer) => words.option(code, words.formula(code, offer))))] : [])),
  ]
  return sentences.length > 0 ? { title: t.around(sentences.length), sentences } : null
}

const clarifyOf = ({ setting: { model, assessmentOpen, assessmentId }, words, lang }: Around, doubt: Doubt, taken: readonly string[]): Told['clarify'] => {
  const t = toldTextsOf(lang).clarify
  return {
    title: t.section,
    aside: t.aside,
    stands: t.stands(Math.floor(doubt.stands * 100), doubt.draws),
    verdicts: t.verdicts(Math.round(model.robustShare * 100), Math.round(model.likelyShare * 100)),
    none: doubt.clarify.length === 0 ? t.none : null,
    asked: doubt.clarify.map(({ question, domain }) => ({
      domain: words.domain(domain),
      text: t.about(words.question(question)),
      to: assessmentOpen || assessmentId === null ? paths.question(question) : paths.resultsQuestion(assessmentId, question),
      link: assessmentOpen ? t.answer : t.see,
    })),
    lotsTitle: t.lots,
    lots: doubt.lots.map(({ lot, share, verdict }) => ({ heading: words.lotHeading(lot), verdict: taken.includes(lot) ? verdict : null, share: t.share(Math.round(share * 100)) })),
  }
}

const freeOf = ({ setting: { freeActions, assessmentId }, lang }: Around): Told['free'] => {
  const t = toldTextsOf(lang).free
  return freeActions > 0 && assessmentId ? { title: t.section, text: t.count(freeActions), to: paths.resultsActions(assessmentId), link: t.link } : { title: t.section, text: t.none }
}

const frontierOf = ({ overview, question, setting }: Advice, lang: Lang): Told['frontier'] => {
  const t = toldTextsOf(lang).frontier
  const years = setting.means?.years.length ?? 1
  const money = question?.problem.years.reduce((sum, { budgetCents }) => sum + budgetCents, 0) ?? 0
  const points = overview?.frontier ?? []
  return {
    section: t.section, aside: t.aside, axisValue: t.axisValue, yourBudget: t.yourBudget, table: t.table, firstYear: t.firstYear, gain: t.gain, lots: t.lots,
    title: t.title(years), takeaway: t.takeaway(readFrontier(points, money)), label: t.label(points.length), cost: t.cost(years), note: overview?.notNested ? t.notNested : null,
  }
}

const assumptionsOf = ({ setting, words, lang }: Around, compared: number): Told['assumptions'] => {
  const t = toldTextsOf(lang).assumptions
  const { measures, model, unknownAnswers, assumedDomains, at } = setting
  const authorship: Bilingual = model.authorship
  return {
    title: t.section,
    aside: t.aside,
    items: [
      { text: authorship[lang] },
      ...(compared > 0 ? [{ text: t.compared(compared) }] : []),
      { text: '', to: paths.latestResults, link: unknownAnswers > 0 ? t.unknown(unknownAnswers) : t.allKnown },
      ...(assumedDomains.length > 0 ? [{ text: t.assumed(assumedDomains.map(words.domain)) }] : []),
      { text: t.prices(formatInstant(at, lang)) },
      { text: `${t.sizes(measures.agents, measures.workstations)}${measures.estimated.length > 0 ? ` ${t.estimated}` : ''}` },
      { text: t.help },
      { text: '', to: paths.planMethod, link: t.method },
    ],
  }
}

/** Everything on the page that is a sentence and changes only with the computation. */
export const toldOf = (advice: Advice, lang: Lang): Told => {
  const { setting, overview, doubt } = advice
  const around: Around = { setting, words: wordsOf(setting.names, lang), lang }
  return {
    notices: noticesOf(advice, lang),
    around: aroundOf(around),
    clarify: doubt && clarifyOf(around, doubt, takenIn(overview?.scenarios.find(({ kind }) => kind === 'budget'))),
    free: freeOf(around),
    frontier: frontierOf(advice, lang),
    assumptions: assumptionsOf(around, overview?.compared ?? 0),
  }
}
