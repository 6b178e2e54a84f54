import { paths } from '#app/paths.ts'
import { keptFor } from './kept-for.ts'
import { en } from './privacy-texts.en.ts'
import { fr } from './privacy-texts.fr.ts'
import { type Block, type Fact, type SheetFacts, type TextSheet, mailTo, ownSections, saidOr } from './text-sheet.ts'

type Facts = SheetFacts & { readonly demo: boolean }
type Words = typeof fr

const controller = ({ operator, lang }: Facts, t: Words): Fact[] => {
  const { privacy, legal, name } = operator
  const { dpo } = privacy
  const officer = [dpo?.name?.[lang], dpo?.address?.[lang]].filter(Boolean).join(', ')
  return [
    { term: t.controller, detail: saidOr(privacy.controller ?? legal.publisher ?? name, lang, t.missing) },
    { term: t.dpo, detail: officer || (dpo?.email ? mailTo(dpo.email) : t.missing) },
    { term: t.legalBasis, detail: saidOr(privacy.legalBasis, lang, t.missing) },
  ]
}

const kept = ({ operator, lang, demo }: Facts, { kept: t, missing }: Words): Block => {
  const { retention } = operator.privacy
  const said = (key: keyof typeof retention): string => saidOr(retention[key], lang, missing)
  const row = ({ what, detail }: { what: string; detail: string }, until: string): string[] => [what, detail, until]
  const mail = demo ? { ...t.mail, detail: `${t.mail.detail} ${t.mailDemonstration}` } : t.mail
  return {
    table: {
      caption: t.caption,
      columns: t.columns,
      rows: [
        row(t.account, t.accountUntil(said('accounts'))),
        row(t.session, t.sessionUntil(keptFor)),
        row(t.links, t.linksUntil(keptFor)),
        row(t.guests, t.guestsUntil(keptFor)),
        row(t.attempts, t.attemptsUntil(keptFor)),
        row(mail, t.mailUntil(keptFor)),
        row(t.forms, t.formsUntil(keptFor)),
        row(t.assessment, t.assessmentUntil(said('assessments'))),
        row(t.evidence, t.untilSaid(said('assessments'))),
        row(t.orders, t.ordersUntil(said('orders'))),
        row(t.journal, t.journalUntil(said('journal'))),
        row(t.logs, t.untilSaid(said('logs'))),
        row(t.backups, t.untilSaid(said('backups'))),
      ],
    },
  }
}

const readers = ({ operator, lang }: Facts, t: Words): Block[] => {
  const { processors, transfers } = operator.privacy
  const facts: Fact[] = [
    { term: t.processors, detail: processors.map((each) => each[lang]).join(', ') || t.missing },
    { term: t.transfers, detail: saidOr(transfers, lang, t.missing) },
  ]
  return [t.readers, { facts }]
}

const rights = ({ operator }: Facts, t: Words): Block[] => {
  const address = operator.privacy.dpo?.email ?? operator.contacts.email
  const { form, phone, post } = t.cnil
  const cnil: Fact[] = [
    { term: form.term, detail: form },
    { term: phone.term, detail: phone.number },
    { term: post.term, detail: post.address },
  ]
  return [t.rights, t.limits, { facts: [{ term: t.ask, detail: address ? mailTo(address) : t.missing }] }, t.delay, t.authority, { facts: cnil }]
}

/** What the portal keeps about people: the durations are those of the code, the rest is the operator's word or shown as missing. */
export const privacySheet = (facts: Facts): TextSheet => {
  const t = facts.lang === 'fr' ? fr : en
  return {
    title: t.title,
    description: t.description,
    lead: t.lead,
    sections: [
      { title: t.controllerTitle, blocks: [{ facts: controller(facts, t) }] },
      { title: t.purposesTitle, blocks: [t.purposes, t.notFor] },
      { title: t.keptTitle, blocks: [kept(facts, t)] },
      { title: t.readersTitle, blocks: readers(facts, t) },
      { title: t.rightsTitle, blocks: rights(facts, t) },
      ...ownSections(facts.operator.texts.privacy, facts.lang),
      { title: t.cookiesTitle, blocks: [[{ label: t.cookies, href: paths.cookies }]] },
    ],
  }
}
