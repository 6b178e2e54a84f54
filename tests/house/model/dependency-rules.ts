import { type Rules, holdsFormula, offersOf, same } from './around.ts'

/** Insurance: its own domain and no other, nobody else’s, and never without what the insurer asks for. */
export const insuranceRules: Rules = (model, { lots, bank, insurerAsks }, must) => {
  for (const { code } of lots.filter(({ capabilities }) => capabilities.includes('insurance'))) {
    const own = bank.domains.filter(({ mainLot }) => mainLot === code).map((each) => each.code)
    must(own.length === 1, 'insurance is the main lot of one domain', own.join())
    for (const { name, lot, effects, prerequisites } of offersOf(model)) {
      if (lot === code) {
        must(effects.every(({ domain }) => own.includes(domain)), 'insurance acts on its own domain only', name)
        for (const { question, level } of insurerAsks) {
          const asks = prerequisites.some(({ anyOf }) => anyOf.length === 1 && anyOf.every((each) => each.kind === 'answer' && each.question === question && each.level === level))
          must(asks, `insurance asks for ${question} ≥ ${level}`, name)
        }
      } else must(effects.every(({ domain }) => !own.includes(domain)), 'nothing else acts on insurance', `${lot} ${name}`)
    }
  }
}

/** What prerequisites ask for, somebody can provide; what is provided, somebody asks for. */
export const providerRules: Rules = (model, { bank, bodyOnly }, must) => {
  const offers = offersOf(model)
  const asked = offers.flatMap(({ prerequisites }) => prerequisites.flatMap(({ anyOf }) => anyOf.flatMap((each) => (each.kind === 'answer' ? [each] : []))))
  const bought = asked.filter(({ question }) => !bodyOnly.includes(question))
  for (const { question, level } of bought) {
    must(offers.some(({ provides }) => provides.some((each) => each.question === question && each.level >= level)), 'a prerequisite that somebody can provide', `${question} ≥ ${level}`)
  }
  for (const { name, lot, aims, provides } of offers) {
    for (const { question } of provides) must(asked.some((each) => each.question === question), 'provides only what somebody asks for', `${name} ${question}`)
    // A lot only provides what its own domains measure: a course on crises names no crisis team.
    const mainLotOf = (question: string) => bank.domains.find(({ code }) => code === bank.questions.find((each) => each.code === question)?.domain)?.mainLot
    for (const { question, level } of bought) {
      const brings = mainLotOf(question) === lot && aims.some((each) => each.question === question && each.level >= level)
      must(!brings || provides.some((each) => each.question === question), 'what it brings, it provides', `${name} ${question}`)
    }
  }
  for (const { code } of bank.domains) must(offers.some(({ effects }) => effects.some(({ domain }) => domain === code)), 'a way to close a gap in every domain', code)
}

/** Value, synergies, free actions, authorship: what all lots share. */
export const sharedRules: Rules = (model, { bank, synergies }, must) => {
  const { slopes } = model.value
  must(same(slopes.reduce((sum, { share }) => sum + share, 0), 1), 'slopes cover the whole gap', 'value')
  must(slopes.every(({ slope }, at) => at === 0 || slope < (slopes[at - 1]?.slope ?? 0)), 'slopes fall', 'value')
  const pairs = [...new Set(model.synergies.map((each) => `${each.from}>${each.kind === 'value' ? each.to : 'all'}`))]
  must(pairs.toSorted().join() === synergies.toSorted().join(), 'the agreed synergies and no other', pairs.join())
  for (const each of model.synergies) {
    for (const one of each.fromFormulas ?? []) must(holdsFormula(model, each.from, one), 'a synergy on a formula that exists', `${each.code} ${one}`)
    if (each.kind === 'value') for (const one of each.toFormulas ?? []) must(holdsFormula(model, each.to, one), 'a synergy on a formula that exists', `${each.code} ${one}`)
  }
  const halfEverywhere = bank.domains.reduce((sum, { weight }) => sum + weight, 0) / 2
  const together = model.synergies.reduce((sum, each) => sum + (each.kind === 'value' ? each.levels : 0), 0)
  must(together <= model.value.synergyCap * halfEverywhere, 'all synergies together stay under the cap of half a level everywhere', String(together))
  must(model.freeActions.length === bank.freeActions.length, 'every free action of the questionnaire', String(model.freeActions.length))
  for (const { action, question, staffDays } of model.freeActions) {
    const known = bank.freeActions.find(({ code }) => code === action)
    must(known?.question === question && same(staffDays, Math.round((known.minutes / 420) * 100 + 1e-9) / 100), 'free actions of the questionnaire, a day of 7 hours', action)
  }
  const { fr, en } = model.authorship
  must(/avis d’experts/i.test(fr) && /non mesuré/.test(fr) && fr.includes(model.version) && en.includes(model.version), 'authorship says expert judgement, version, not measured', fr)
}
