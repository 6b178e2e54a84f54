import { en } from './cookies-texts.en.ts'
import { fr } from './cookies-texts.fr.ts'
import { keptFor } from './kept-for.ts'
import { type SheetFacts, type TextSheet, ownSections } from './text-sheet.ts'

/** The name of the session cookie at an address: `__Host-` is possible over HTTPS only. */
export const sessionCookieAt = (origin: string): string => (origin.startsWith('https://') ? '__Host-ressort' : 'ressort')

/** The page of cookies: each by the name it has on this portal. */
export const cookiesSheet = ({ operator, lang, origin }: SheetFacts): TextSheet => {
  const t = lang === 'fr' ? fr : en
  const rows = [
    [sessionCookieAt(origin), t.session.purpose, t.session.when, t.session.life(keptFor.sessionIdleMinutes, keptFor.sessionHours)],
    ['lang', t.lang.purpose, t.lang.when, t.lang.life],
    ['theme', t.theme.purpose, t.theme.when, t.theme.life],
  ]
  return {
    title: t.title,
    description: t.description,
    lead: t.lead,
    sections: [
      { title: t.listTitle, blocks: [{ table: { caption: t.caption, columns: t.columns, rows } }] },
      { title: t.noneTitle, blocks: [t.none] },
      { title: t.consentTitle, blocks: [t.consent] },
      { title: t.refuseTitle, blocks: [t.refuse] },
      ...ownSections(operator.texts.cookies, lang),
    ],
  }
}
