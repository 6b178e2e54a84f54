import { byCode, formatEuros, formatList, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './reasons.texts.fr.ts'

const euros = (cents: number) => formatEuros(cents, 'en')
const levels = (value: number) => (value < 0.05 ? 'less than 0.1 weighted level' : `${formatNumber(value, 'en', 1)} weighted ${value > 0.95 && value < 1.05 ? 'level' : 'levels'}`)
const days = (count: number) => `${formatNumber(count, 'en', 1)} ${count === 1 ? 'day' : 'days'}`

export const en: typeof fr = {
  lot: (name, reason) => `${name}: ${reason}`,
  why: {
    loses: (value, domains) => `without it, the best plan gains ${levels(value)} less${domains.length > 0 ? `, mostly in ${formatList(domains.map((name) => `“${name}”`), 'en')}` : ''}.`,
    dearer: (cents) => `without it, another plan would do as well, but cost ${euros(cents)} more.`,
    tie: 'another plan would do as well; in a tie the cheaper one is taken, then fewer contracts, then lot order.',
    wanted: 'you asked for it; without it, another plan would gain more.',
  },
  whyNot: byCode({
    'no-formula': 'no formula is published yet.',
    'no-contractor': 'no contractor can serve you today.',
    'no-price': 'no price is in force today.',
    'no-model': 'the model does not know it yet.',
    ceiling: 'the ceiling of the framework agreement is nearly reached for this lot.',
    'agreement-ends': 'the framework agreement ends before it could start.',
    excluded: 'you ruled it out.',
    'existing-contract': 'a running contract already covers this need.',
    'nothing-to-close': 'you already reach your targets on what it improves.',
    'pushes-out': 'it would take the place of lots that bring more.',
    'adds-nothing': 'the lots taken already close what it would close.',
  }),
  other: 'the computation leaves it out.',
  prerequisite: 'a prerequisite is not met.',
  prerequisites: (sentences) => `prerequisite not met: ${formatList(sentences, 'en')}.`,
  tooDear: (cents) => `its cheapest useful formula costs ${euros(cents)} excluding tax in the first year: too much for this budget.`,
  staffDays: (count) => `its lightest useful formula takes ${days(count)} of your staff: more than you have.`,
  insurance: 'Insurance reduces no risk: it pays part of the costs.',
}
