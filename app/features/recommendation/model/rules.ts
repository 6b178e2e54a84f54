import type { Model, OfferModel } from './model.schema.ts'
import type { Measures } from '#app/features/agreement/index.ts'
import { costOf, staffDaysOf } from './sizing.ts'

/** What the model leans on: published elsewhere. */
export type Around = {
  readonly questions: readonly { readonly code: string; readonly domain: string; readonly weight: number }[]
  readonly domains: readonly { readonly code: string; readonly mainLot: string; readonly weight: number }[]
  readonly freeActions: readonly { readonly code: string; readonly question: string; readonly minutes: number }[]
  readonly lots: readonly { readonly code: string; readonly number: number; readonly capabilities: readonly string[]; readonly catalogue: readonly { readonly code: string }[]; readonly formulas: readonly { readonly code: string; readonly level: number }[] }[]
  readonly prices: Readonly<Record<string, number>>
  /** Bodies of several sizes: ladders must rise in price on each. */
  readonly sizes: readonly Measures[]
}

type Named = OfferModel & { readonly name: string; readonly lot: string; readonly delivery: 'delivered' | 'advised' }
const round = (n: number) => Math.round(n * 100 + 1e-9) / 100
const near = (a: number, b: number) => Math.abs(a - b) < 1e-9
const firstYear = (cost: ReturnType<typeof costOf>) => cost.oneOff.operatingCents + cost.oneOff.investmentCents + cost.yearly.operatingCents + cost.yearly.investmentCents

const frenchFaults: readonly (readonly [RegExp, string])[] = [
  [/[a-zà-ÿA-Z]'[a-zà-ÿA-Z]/, 'straight apostrophe'],
  [/[^\s\u00a0\u202f?!][;?!](?=\s|$)/, 'no narrow space before ; ! ?'],
  [/ [;?!»](?=\s|$|[.,)])/, 'ordinary space before ; ! ? »'],
  [/« /, 'ordinary space after «'],
  [/ :(\s|$)/, 'ordinary space before a colon'],
  [/\d [€%]/, 'ordinary space before € or %'],
  [/\.\.\./, 'three dots'],
]
const frenchOf = (value: unknown, path: string): [string, string][] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, each]) => (key === 'fr' && typeof each === 'string' ? [[`${path}.fr`, each] as [string, string]] : frenchOf(each, `${path}.${key}`)))

/** Every rule that the model breaks, one line each; empty when it breaks none. */
export const violations = (model: Model, around: Around): string[] => {
  const found: string[] = []
  const must = (holds: boolean, rule: string, where: string) => void (holds || found.push(`${rule}: ${where}`))
  const questions = new Map(around.questions.map((each) => [each.code, each]))
  const domains = new Map(around.domains.map((each) => [each.code, each]))
  const published = new Map(around.lots.map((each) => [each.code, each]))
  const options = model.lots.flatMap((lot) => lot.options)
  const offers: Named[] = model.lots.flatMap((lot) => [
    ...lot.formulas.map((each) => ({ ...each, name: each.formula, lot: lot.lot, delivery: lot.delivery })),
    ...lot.options.map((each) => ({ ...each, name: each.option, delivery: lot.delivery })),
  ])
  const refExists = (lot: string, formula: string) => model.lots.some((each) => each.lot === lot && each.formulas.some((one) => one.formula === formula))

  // Counts and codes
  must(options.length <= model.limits.options && model.limits.options <= 6, 'at most 6 options in total', String(options.length))
  must(new Set(offers.map(({ name }) => name)).size === offers.length, 'codes are unique', 'formulas and options')
  must(model.lots.map(({ lot }) => lot).join() === around.lots.map(({ code }) => code).join(), 'every lot of the agreement, in order', model.lots.map(({ lot }) => lot).join())
  for (const lot of model.lots) {
    const known = published.get(lot.lot)
    must(known?.number === lot.number, 'lot number of the agreement', lot.lot)
    must(lot.formulas.length <= 4 && lot.formulas.every((each, at) => each.level === at + 1), 'a ladder of at most 4 rungs, from 1 without hole', lot.lot)
    must(lot.formulas.every((each) => known?.formulas.some((one) => one.code === each.formula && one.level === each.level)), 'formulas keep the codes and levels of the lot file', lot.lot)
    for (const option of lot.options) must(option.lot === lot.lot && option.completes.every((each) => refExists(lot.lot, each)), 'an option completes formulas of its own lot', option.option)
    for (const source of lot.basis) must(model.sources.some((each) => each.code === source), 'a source that exists', `${lot.lot} ${source}`)
  }

  // Each offer
  for (const { name, lot, delivery, lines, aims, effects, prerequisites, provides } of offers) {
    for (const { item } of lines) must(published.get(lot)?.catalogue.some((each) => each.code === item) ?? false, 'a line of its own lot’s price schedule', `${name} ${item}`)
    for (const { item } of lines) must(around.prices[item] !== undefined, 'an item that has a price', `${name} ${item}`)
    for (const { item, part } of lines) must(lines.some((each) => each.item === item && each.part === part && each.atLeast >= 1), 'at least one unit of each item ordered', `${name} ${item}`)
    must(new Set(aims.map(({ question }) => question)).size === aims.length, 'a question is aimed at once', name)
    for (const { question, level } of provides) must(aims.some((each) => each.question === question && each.level >= level), 'provides only what it aims at', `${name} ${question}`)
    const expected = new Map<string, number>()
    for (const { question, level, lifeYears } of aims) {
      const asked = questions.get(question)
      must(asked !== undefined, 'a question of the questionnaire', `${name} ${question}`)
      if (!asked) continue
      const total = around.questions.filter((each) => each.domain === asked.domain).reduce((all, each) => all + each.weight, 0)
      const key = `${asked.domain} ${String(lifeYears)}`
      expected.set(key, (expected.get(key) ?? 0) + (asked.weight * (level - model.effectRule.from)) / total)
    }
    must(effects.length === expected.size, 'effects and aims name the same domains and lives', name)
    for (const { domain, levels, lifeYears } of effects) {
      must(domains.has(domain), 'a domain of the questionnaire', `${name} ${domain}`)
      const full = expected.get(`${domain} ${String(lifeYears)}`) ?? Number.NaN
      const { low, likely } = model.effectRule.shares[delivery]
      must(near(levels.high, round(full)) && near(levels.likely, round(full * likely)) && near(levels.low, round(full * low)), 'effects follow from the aims', `${name} ${domain} (expected ${round(full * low)}/${round(full * likely)}/${round(full)})`)
    }
    for (const { code, anyOf } of prerequisites)
      for (const condition of anyOf) {
        if (condition.kind === 'answer') must(questions.has(condition.question), 'a prerequisite on a question that exists', `${name} ${code}`)
        else {
          for (const ref of condition.formulas) must(refExists(ref.lot, ref.formula), 'a prerequisite on a formula that exists', `${name} ${code} ${ref.formula}`)
          must(!(condition.kind === 'active' && condition.formulas.some((ref) => ref.lot === lot)), '« active » never names its own lot: one formula per lot', `${name} ${code}`)
        }
      }
  }

  // Formula and the options it can take, together
  for (const lot of model.lots)
    for (const formula of lot.formulas) {
      const taken = lot.options.filter((each) => each.completes.includes(formula.formula))
      const clash = taken.flatMap((option) => option.aims.filter(({ question }) => formula.aims.some((each) => each.question === question)).map(({ question }) => `${option.option} ${question}`))
      must(clash.length === 0, 'an option never aims at what its formula already aims at', `${formula.formula} + ${clash.join()}`)
      for (const option of taken) must(!option.lines.some(({ item }) => formula.lines.some((each) => each.item === item && item !== 'continuity-half-day')), 'an option never buys again what its formula contains', `${formula.formula} + ${option.option}`)
      const high = new Map<string, number>()
      for (const { domain, levels } of [formula, ...taken].flatMap(({ effects }) => effects)) high.set(domain, (high.get(domain) ?? 0) + levels.high)
      for (const [domain, sum] of high) {
        must(sum <= model.limits.levelsGained + 0.011, 'at most 2 levels gained in a domain', `${formula.formula} ${domain} ${round(sum)}`)
        if (domains.get(domain)?.mainLot !== lot.lot) must(sum <= model.limits.secondaryShare * model.limits.referenceGap + 1e-9, 'at most 60 % of a gap outside its main domains', `${formula.formula} (options included) ${domain} ${round(sum)}`)
      }
    }
  for (const lot of around.lots.filter(({ capabilities }) => capabilities.includes('insurance'))) {
    const own = around.domains.filter(({ mainLot }) => mainLot === lot.code).map(({ code }) => code)
    must(own.join() === 'ASS', 'insurance is the main lot of ASS only', lot.code)
    for (const { name, effects } of offers.filter((each) => each.lot === lot.code)) must(effects.every(({ domain }) => own.includes(domain)), 'insurance acts on its own domain only', name)
    for (const { name, effects, lot: other } of offers.filter((each) => each.lot !== lot.code)) must(effects.every(({ domain }) => !own.includes(domain)), 'nothing else acts on insurance', `${other} ${name}`)
    for (const rule of [['Q29', 3], ['Q59', 3], ['Q60', 2]] as const)
      for (const { name, prerequisites } of offers.filter((each) => each.lot === lot.code))
        must(prerequisites.some(({ anyOf }) => anyOf.length === 1 && anyOf.every((each) => each.kind === 'answer' && each.question === rule[0] && each.level === rule[1])), `insurance asks for ${rule[0]} ≥ ${rule[1]}`, name)
  }
  for (const domain of around.domains) must(offers.some(({ effects }) => effects.some((each) => each.domain === domain.code)), 'a way to close a gap in every domain', domain.code)

  // Ladders rise
  for (const lot of model.lots)
    lot.formulas.slice(1).forEach((upper, at) => {
      const lower = lot.formulas[at] ?? upper
      const likely = (formula: typeof upper, code: string) => formula.effects.filter(({ domain }) => domain === code).reduce((all, { levels }) => all + levels.likely, 0)
      for (const { code } of around.domains) must(likely(upper, code) >= likely(lower, code) - 0.011, 'a higher rung never gains less in a domain', `${upper.formula} ${code}`)
      for (const size of around.sizes) {
        must(firstYear(costOf(upper, size, around.prices)) > firstYear(costOf(lower, size, around.prices)), 'a higher rung costs more', `${upper.formula} at ${size.agents} agents`)
        const days = (formula: typeof upper) => staffDaysOf(formula, size).oneOff + staffDaysOf(formula, size).yearly
        must(days(upper) >= days(lower), 'a higher rung never asks for fewer days in its first year', `${upper.formula} at ${size.agents} agents`)
      }
    })

  // Prerequisites and who provides them
  const asked = offers.flatMap(({ prerequisites }) => prerequisites.flatMap(({ anyOf }) => anyOf.flatMap((each) => (each.kind === 'answer' ? [each] : []))))
  const bodyOnly = new Set(['Q21', 'Q23'])
  for (const { question, level } of asked) must(bodyOnly.has(question) || offers.some(({ provides }) => provides.some((each) => each.question === question && each.level >= level)), 'a prerequisite that somebody can provide', `${question} ≥ ${level}`)
  for (const { name, provides } of offers) for (const { question } of provides) must(asked.some((each) => each.question === question), 'provides only what somebody asks for', `${name} ${question}`)
  for (const { name, aims, provides } of offers)
    for (const { question, level } of asked)
      if (!bodyOnly.has(question) && aims.some((each) => each.question === question && each.level >= level) && !name.startsWith('training')) must(provides.some((each) => each.question === question), 'what it brings, it provides', `${name} ${question}`)

  // Value, synergies
  const { slopes, discount, synergyCap } = model.value
  must(near(slopes.reduce((all, { share }) => all + share, 0), 1), 'slopes cover the whole gap', 'value')
  must(slopes.every(({ slope }, at) => at === 0 || slope < (slopes[at - 1]?.slope ?? 0)), 'slopes fall', 'value')
  must(JSON.stringify(slopes.map(({ share, slope }) => [share, slope])) === '[[0.4,1],[0.35,0.6],[0.25,0.3]]' && discount === 0.95 && synergyCap === 0.1, 'the value of the issue', 'value')
  const pairs = model.synergies.map((each) => `${each.from}>${each.kind === 'value' ? each.to : 'all'}`)
  must([...new Set(pairs)].sort().join(' ') === 'lot-1>all lot-2>lot-7 lot-3>lot-2 lot-3>lot-6 lot-4>lot-5', 'the five synergies and no other', pairs.join(' '))
  must(model.synergies.every((each) => (each.kind === 'relief') === (each.from === 'lot-1')), '1→all relieves days, the others add value', 'synergies')
  for (const each of model.synergies) {
    for (const one of each.fromFormulas ?? []) must(refExists(each.from, one), 'a synergy on a formula that exists', `${each.code} ${one}`)
    if (each.kind === 'value') for (const one of each.toFormulas ?? []) must(refExists(each.to, one), 'a synergy on a formula that exists', `${each.code} ${one}`)
  }
  const weight = around.domains.reduce((all, each) => all + each.weight, 0)
  must(model.synergies.reduce((all, each) => all + (each.kind === 'value' ? each.levels : 0), 0) <= 0.1 * weight * 0.5, 'all synergies together stay under 10 % of the value of half a level everywhere', 'synergies')

  // Free actions, words, authorship
  must(model.freeActions.length === around.freeActions.length, 'every free action of the questionnaire', String(model.freeActions.length))
  for (const each of model.freeActions) {
    const known = around.freeActions.find(({ code }) => code === each.action)
    must(known?.question === each.question && near(each.staffDays, round((known?.minutes ?? 0) / 420)), 'free actions of the questionnaire, a day of 7 hours', each.action)
  }
  must(/avis d’experts/i.test(model.authorship.fr) && /non mesuré/.test(model.authorship.fr) && model.authorship.fr.includes(model.version) && model.authorship.en.includes(model.version), 'authorship says expert judgement, version, not measured', 'authorship')
  for (const { name, content } of offers) must((content.fr.match(/[.!?](\s|$)/g) ?? []).length === 1 && (content.en.match(/[.!?](\s|$)/g) ?? []).length === 1, 'one sentence of content', name)
  for (const [path, text] of frenchOf(model, 'model')) for (const [pattern, why] of frenchFaults) must(!pattern.test(text), `French typography, ${why}`, `${path} « ${text} »`)
  return found
}
