import { formatIdentifier } from '#app/features/identity/index.ts'
import { paths } from '#app/paths.ts'
import { en } from './legal-texts.en.ts'
import { fr } from './legal-texts.fr.ts'
import { type Fact, type SheetFacts, type TextSheet, linkTo, mailTo, ownSections, saidOr } from './text-sheet.ts'

/** The legal notices: publisher, host, sources, how to report a weakness. What the operator has not said is shown as missing. */
export const legalSheet = ({ operator, lang }: SheetFacts): TextSheet => {
  const t = lang === 'fr' ? fr : en
  const { contacts, legal, name, texts } = operator
  const { host } = legal
  const said = (words: typeof name): string => saidOr(words, lang, t.missing)
  const publisher: Fact[] = [
    { term: t.publisher, detail: said(legal.publisher ?? name) },
    ...(legal.siret ? [{ term: t.siret, detail: formatIdentifier(legal.siret) }] : []),
    { term: t.address, detail: said(contacts.address) },
    { term: t.phone, detail: contacts.phone ?? t.missing },
    ...(contacts.hours ? [{ term: t.hours, detail: contacts.hours[lang] }] : []),
    { term: t.email, detail: contacts.email ? mailTo(contacts.email) : t.missing },
    { term: t.director, detail: said(legal.publicationDirector) },
  ]
  const hosting: Fact[] = [
    { term: t.host, detail: said(host?.name ?? null) },
    { term: t.address, detail: said(host?.address ?? null) },
    ...(host?.phone ? [{ term: t.phone, detail: host.phone }] : []),
  ]
  const report = contacts.security ?? contacts.email
  return {
    title: t.title,
    description: t.description,
    lead: t.lead,
    sections: [
      { title: t.publisherTitle, blocks: [{ facts: publisher }, t.law] },
      { title: t.hostTitle, blocks: [{ facts: hosting }] },
      { title: t.sourcesTitle, blocks: [{ table: t.sources }, [{ label: t.fontLicence, href: paths.fontLicence }], t.reuse] },
      { title: t.securityTitle, id: 'securite', blocks: [t.security, { facts: [{ term: t.securityTo, detail: report ? linkTo(report) : t.missing }] }] },
      ...ownSections(texts.legal, lang),
      {
        title: t.linksTitle,
        blocks: [
          [
            { label: t.links.privacy, href: paths.privacy },
            { label: t.links.cookies, href: paths.cookies },
            { label: t.links.accessibility, href: paths.accessibility },
          ],
        ],
      },
    ],
  }
}
