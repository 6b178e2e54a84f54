import type { Model } from '#app/features/recommendation/model/model.schema.ts'
import { type Around, type Must, type Offer, type Rules, holdsFormula, hundredth, offersOf, same } from './around.ts'

const linesHold = ({ name, lot, lines }: Offer, { lots, prices }: Around, must: Must): void => {
  const catalogue = lots.find(({ code }) => code === lot)?.catalogue
  for (const { item, part } of lines) {
    must(catalogue?.some(({ code }) => code === item) ?? false, 'a line of its own lot’s price schedule', `${name} ${item}`)
    must(prices[item] !== undefined, 'an item that has a price', `${name} ${item}`)
    must(lines.some((each) => each.item === item && each.part === part && each.atLeast >= 1), 'at least one unit of each item ordered', `${name} ${item}`)
  }
}

/** Weighted levels gained when all that is aimed at is reached, by domain and life. */
const fullEffects = ({ name, aims }: Offer, model: Model, { bank }: Around, must: Must): Map<string, number> => {
  const full = new Map<string, number>()
  for (const { question, level, lifeYears } of aims) {
    const asked = bank.questions.find(({ code }) => code === question)
    must(asked !== undefined, 'a question of the questionnaire', `${name} ${question}`)
    if (!asked) continue
    const total = bank.questions.filter(({ domain }) => domain === asked.domain).reduce((sum, { weight }) => sum + weight, 0)
    const key = `${asked.domain} ${String(lifeYears)}`
    full.set(key, (full.get(key) ?? 0) + (asked.weight * (level - model.effectRule.from)) / total)
  }
  return full
}

const effectsHold = (offer: Offer, model: Model, around: Around, must: Must): void => {
  const full = fullEffects(offer, model, around, must)
  const { low, likely } = model.effectRule.shares[offer.delivery]
  must(offer.effects.length === full.size, 'effects and aims name the same domains and lives', offer.name)
  for (const { domain, levels, lifeYears } of offer.effects) {
    const high = full.get(`${domain} ${String(lifeYears)}`) ?? Number.NaN
    const expected = [hundredth(high * low), hundredth(high * likely), hundredth(high)]
    const found = [levels.low, levels.likely, levels.high]
    must(around.bank.domains.some(({ code }) => code === domain), 'a domain of the questionnaire', `${offer.name} ${domain}`)
    must(found.every((each, at) => same(each, expected[at] ?? Number.NaN)), 'effects follow from the aims', `${offer.name} ${domain} (expected ${expected.join('/')})`)
  }
}

const prerequisitesHold = ({ name, lot, prerequisites }: Offer, model: Model, { bank }: Around, must: Must): void => {
  for (const { code, anyOf } of prerequisites)
    for (const condition of anyOf) {
      if (condition.kind === 'answer') must(bank.questions.some((each) => each.code === condition.question), 'a prerequisite on a question that exists', `${name} ${code}`)
      else {
        for (const ref of condition.formulas) must(holdsFormula(model, ref.lot, ref.formula), 'a prerequisite on a formula that exists', `${name} ${code} ${ref.formula}`)
        must(condition.kind !== 'active' || condition.formulas.every((ref) => ref.lot !== lot), '« active » never names its own lot', `${name} ${code}`)
      }
    }
}

/** What each formula and option says of itself: lines, aims and the effects that follow, prerequisites, one sentence of content. */
export const offerRules: Rules = (model, around, must) => {
  const oneSentence = (text: string) => (text.match(/[.!?](\s|$)/g) ?? []).length === 1
  for (const offer of offersOf(model)) {
    const { name, aims, provides, content } = offer
    linesHold(offer, around, must)
    effectsHold(offer, model, around, must)
    prerequisitesHold(offer, model, around, must)
    must(new Set(aims.map(({ question }) => question)).size === aims.length, 'a question is aimed at once', name)
    for (const { question, level } of provides) must(aims.some((each) => each.question === question && each.level >= level), 'provides only what it aims at', `${name} ${question}`)
    must(oneSentence(content.fr) && oneSentence(content.en), 'one sentence of content', name)
  }
}
