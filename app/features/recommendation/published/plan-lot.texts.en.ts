import { formatList, formatNumber } from '#app/features/core/index.ts'
import type { fr } from './plan-lot.texts.fr.ts'

type Basis = 'fixed' | 'agent' | 'workstation' | 'server' | 'application' | 'site' | 'terabyte'

const decimals = (value: number) => [0, 1, 2].find((each) => Math.abs(value * 10 ** each - Math.round(value * 10 ** each)) < 1e-9) ?? 3
const figure = (value: number) => formatNumber(value, 'en', decimals(value))
const bases: Readonly<Record<Basis, string>> = { fixed: '', agent: 'per member of staff', workstation: 'per workstation', server: 'per server', application: 'per application', site: 'per site', terabyte: 'per terabyte' }
const term = (per: Basis, quantity: number) => [figure(quantity), bases[per]].filter(Boolean).join(' ')
const years = (count: number) => (count === 1 ? '1 year' : `${count} years`)

const oneOf = (titles: readonly string[]) => formatList(titles.map((title) => `“${title}”`), 'en').replace('” and “', '” or “')

export const en: typeof fr = {
  lead: {
    delivered: 'Here the contractor does the work. Each package says what it contains, what it asks of your staff and what it aims at.',
    advised: 'Here the contractor advises and the body acts. Each package says what it contains, what it asks of your staff and what it aims at.',
  },
  title: (lot) => `${lot}: its packages in the model`,
  lotPage: 'Read the lot itself',
  next: (number) => `Go on to lot ${number}`,
  formula: (level, title) => `${level}. ${title}`,
  option: (title) => `Option: ${title}`,
  code: (code) => `Code: ${code}`,
  completes: (titles) => `Completes: ${formatList(titles, 'en')}`,
  commitment: (count) => `Commitment: ${years(count)}`,
  lines: {
    caption: 'What is ordered',
    columns: { item: 'Line of the price schedule', quantity: 'Quantity', part: 'When', section: 'Section' },
    quantity: (per, quantity, atLeast) => (atLeast > 1 ? `${term(per, quantity)}, at least ${formatNumber(atLeast, 'en')}` : term(per, quantity)),
    parts: { 'one-off': 'at the start', yearly: 'every year' },
    sections: { operating: 'running costs', investment: 'investment' },
  },
  effects: {
    caption: 'Levels gained',
    columns: { domain: 'Domain', low: 'Low', likely: 'Likely', high: 'High', life: 'Lasts' },
    level: (value) => formatNumber(value, 'en', 2),
    life: (count) => (count === null ? 'while active' : years(count)),
  },
  facts: { aims: 'Answers aimed at', days: 'Days of your staff', needs: 'Conditions', brings: 'Brings for conditions' },
  aim: (question, level) => `question ${Number(question.slice(1))} at level ${level}`,
  aims: (level, questions) => `At level ${level}: ${questions.length === 1 ? 'question' : 'questions'} ${formatList(questions.map((question) => `${Number(question.slice(1))}`), 'en')}`,
  list: (items) => formatList(items, 'en'),
  days: (part, terms) => `${part === 'one-off' ? 'At the start' : 'Every year'}: ${terms.length === 0 ? 'none' : terms.map(([per, quantity]) => term(per, quantity)).join(' + ')}`,
  estimate: (terms) => terms.map(([per, quantity]) => term(per, quantity)).join(' + '),
  ways: (ways) => `Met by: ${ways.join('; or ')}.`,
  way: {
    answer: (question, level) => `question ${Number(question.slice(1))} at level ${level} or higher`,
    active: (titles) => `in the same year, ${oneOf(titles)}`,
    earlier: (titles) => `in an earlier year, ${oneOf(titles)}`,
  },
}
