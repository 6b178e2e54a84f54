import { formatDay, formatEuros, formatList } from '#app/features/core/index.ts'
import type { fr } from './texts.fr.ts'

const day = (at: Date | string) => formatDay(at, 'en')

const euros = (cents: number) => formatEuros(cents, 'en')

export const en: typeof fr = {
  defaultName: {
    modest: (cents, on) => `Modest plan for ${euros(cents)} a year, ${day(on)}`,
    budget: (cents, on) => `Plan for ${euros(cents)} a year, ${day(on)}`,
    targets: (_cents, on) => `Plan to reach your targets, ${day(on)}`,
  },
  choose: {
    submit: 'Add to basket',
    firstYear: (cents) => `The first year, ${euros(cents)} excluding tax. Nothing is reserved before signature.`,
    later: (lots, from) => `To be ordered from ${day(from)}: ${formatList(lots, 'en')}.`,
    nothingYet: 'Nothing starts in the first year: there is nothing to add to the basket today.',
    refusals: {
      changed: 'Prices, your answers, a ceiling or a contract changed since this was shown. The plan below is up to date: read it again, then add it to the basket.',
      nothing: 'Nothing starts in the first year: there is nothing to add to the basket.',
      noAssessment: 'You have no closed assessment yet. Answer the questions until you can close it, then come back to choose.',
      means: 'Your means can no longer be read. Enter your budget again, then choose.',
      busy: 'Many computations are running. Wait a few seconds, then try again.',
    },
  },
}
