import { type Bilingual, type ParisDay, formatDay, formatNumber } from '#app/features/core/index.ts'
import { type Audit, type Conformity, conformityOn } from '../conformity.ts'
import { en } from './accessibility-texts.en.ts'
import { fr } from './accessibility-texts.fr.ts'
import { type Block, type Fact, type SheetFacts, type TextSection, type TextSheet, linkTo, ownSections, saidOr } from './text-sheet.ts'

type Facts = SheetFacts & { readonly day: ParisDay }
type Words = typeof fr

/** A sentence and the list it announces; nothing when the list is empty. */
const listed = (sentence: string, items: readonly Bilingual[], lang: 'fr' | 'en'): Block[] => (items.length === 0 ? [] : [sentence, items.map((item) => item[lang])])

const commitment = ({ operator, lang, origin }: Facts, t: Words): TextSection => {
  const { multiYearPlanUrl, actionPlanUrl, actionsDone } = operator.accessibility
  const plan = (url: string | null) => (url === null ? t.missing : linkTo(url))
  const plans: Fact[] = [
    { term: t.plans.multiYear, detail: plan(multiYearPlanUrl) },
    { term: t.plans.yearly, detail: plan(actionPlanUrl) },
  ]
  const name = saidOr(operator.legal.publisher ?? operator.name, lang, t.anOperator)
  return { title: t.commitmentTitle, blocks: [t.commitment(name), { facts: plans }, ...listed(t.done, actionsDone, lang), t.scope(origin)] }
}

const reasonOf = ({ audit, valid }: Conformity, { day, lang }: Facts, t: Words): string => {
  if (audit === null) return t.because.none
  if (valid) return t.because.rate
  return audit.date > day ? t.because.future(formatDay(audit.date, lang)) : t.because.expired(formatDay(audit.date, lang))
}

const results = (audit: Audit | null, { lang }: Facts, t: Words): Block[] => {
  if (audit === null) return [t.noResults]
  const { auditor, date, referential, rate, pages } = audit
  const told = { auditor: auditor[lang], day: formatDay(date, lang), referential: referential[lang], rate: formatNumber(rate, lang, Number.isInteger(rate) ? 0 : 2) }
  return [t.results(told), ...listed(t.pages, pages, lang)]
}

const contents = ({ operator, lang }: Facts, t: Words): TextSection => {
  const { notAccessible, derogations, outOfScope, alternatives } = operator.accessibility
  const rows = derogations.map(({ content, reason, alternative }) => [content[lang], reason[lang], alternative?.[lang] ?? ''])
  const { caption, columns, none } = t.derogations
  return {
    title: t.contentTitle,
    blocks: [
      ...(notAccessible.length > 0 ? listed(t.notAccessible, notAccessible, lang) : [t.noneListed]),
      ...(rows.length > 0 ? [`${caption}${lang === 'fr' ? '\u00a0:' : ':'}`, { table: { caption, columns, rows } }] : [none]),
      ...listed(t.outOfScope, outOfScope, lang),
      ...listed(t.alternatives, alternatives, lang),
    ],
  }
}

const established = ({ operator, lang }: Facts, t: Words): TextSection => {
  const { established: on, testedWith } = operator.accessibility
  return {
    title: t.establishedTitle,
    blocks: [t.established(on ? formatDay(on, lang) : t.missing), t.renew, t.technologies, t.technologyList, t.tests, t.testList, t.testLimits, ...listed(t.testedWith, testedWith, lang)],
  }
}

const contact = ({ operator }: Facts, t: Words): TextSection => {
  const { contacts, accessibility } = operator
  const address = accessibility.contact ?? contacts.email
  const facts: Fact[] = [
    { term: t.contactMail, detail: address ? linkTo(address) : t.missing },
    { term: t.contactPhone, detail: contacts.phone ?? t.missing },
  ]
  return { title: t.contactTitle, blocks: [t.contact, { facts }] }
}

const appeal = (t: Words): TextSection => {
  const { form, delegate, phone, post } = t.defender
  const facts: Fact[] = [
    { term: form.term, detail: form },
    { term: delegate.term, detail: delegate },
    { term: phone.term, detail: phone.number },
    { term: post.term, detail: post.address },
  ]
  return { title: t.appealTitle, blocks: [t.appeal, { facts }] }
}

/** The accessibility statement (arrêté du 20 septembre 2019), its state worked out from the audit the operator declares. */
export const accessibilitySheet = (facts: Facts): TextSheet => {
  const t = facts.lang === 'fr' ? fr : en
  const conformity = conformityOn(facts.day, facts.operator.accessibility)
  const state = t.states[conformity.state]
  return {
    title: t.title(state),
    description: t.description,
    lead: conformity.valid && conformity.state === 'none' ? t.leads.low : t.leads[conformity.state],
    sections: [
      commitment(facts, t),
      { title: t.stateTitle, blocks: [t.state(state), reasonOf(conformity, facts, t)] },
      { title: t.resultsTitle, blocks: results(conformity.audit, facts, t) },
      contents(facts, t),
      { title: t.doneTitle, blocks: [t.features] },
      established(facts, t),
      contact(facts, t),
      appeal(t),
      ...ownSections(facts.operator.texts.accessibility, facts.lang),
    ],
  }
}
