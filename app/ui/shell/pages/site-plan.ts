import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { en } from './site-plan-texts.en.ts'
import { fr } from './site-plan-texts.fr.ts'
import type { Linked, TextSection, TextSheet } from './text-sheet.ts'

type Page = keyof typeof fr.pages

const service: readonly Page[] = ['home', 'programme', 'lots', 'contractors', 'contractorsMap', 'whoMayOrder', 'questionnaire', 'method', 'planMethod', 'help', 'glossary']
const entry: readonly Page[] = ['signIn', 'signUp', 'signUpOther', 'signUpSent', 'forgottenPassword', 'signOut']
const duties: readonly Page[] = ['accessibility', 'legal', 'privacy', 'cookies', 'sitePlan']
const spaces = {
  authority: ['authority', 'assessment', 'latestResults', 'combinations', 'savedPlans', 'basket', 'orders', 'team', 'account'],
  firm: ['firm', 'offers', 'account'],
  central: ['central', 'territory', 'maturity', 'ceilings', 'centralContractors', 'journal', 'requests', 'people', 'account'],
} as const satisfies Record<string, readonly Page[]>

type Facts = { readonly lang: Lang; readonly demo: boolean; /** One link per lot, under the lots. */ readonly lots: readonly { readonly code: string; readonly number: number; readonly title: string }[] }

/** Every page of the portal: public ones, then each space by its sections. */
export const sitePlan = ({ lang, demo, lots }: Facts): TextSheet => {
  const t = lang === 'fr' ? fr : en
  const linksTo = (pages: readonly Page[]): Linked[] => pages.map((page) => ({ label: t.pages[page], href: paths[page] }))
  const space = (name: keyof typeof spaces): TextSection => ({ title: t.parts[name], blocks: [t.behind, linksTo(spaces[name])] })
  return {
    title: t.title,
    description: t.description,
    lead: t.lead,
    sections: [
      { title: t.parts.service, blocks: [linksTo(service)] },
      ...(lots.length > 0 ? [{ title: t.pages.lots, blocks: [lots.map(({ code, number, title }) => ({ label: t.lot(number, title), href: paths.lot(code) }))] }] : []),
      { title: t.parts.entry, blocks: [linksTo(demo ? [...entry, 'demonstrationMail'] : entry)] },
      space('authority'),
      space('firm'),
      space('central'),
      { title: t.parts.duties, blocks: [linksTo(duties)] },
    ],
  }
}
