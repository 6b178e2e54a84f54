import type { fr } from './rules.texts.fr.ts'

export const en: typeof fr = {
  value: 'Value = sum, over the years, of the value of the year × yearly factor to the power of (rank of the year − 1)',
  year: 'Value of the year = sum, over the domains, of (weight of the domain × worth of what is closed) + synergies, capped at a share of that sum',
  gap: 'The gap of a domain is what it lacks to reach its target level. The likely effects active in the year add up, and never count beyond the gap.',
  precision: 'Effects and gaps are rounded to the thousandth of a level. Nothing else is rounded.',
  oneFormula: 'At most one package per lot, started in one year and kept to the end of the period. An option is taken with a package that it completes, in the same year.',
  year12: 'A year is twelve months, from the day of the calculation.',
  money: 'The cost of each year, excluding tax, fits the budget of that year. Nothing is carried over. A grant is added to the budget of the first year.',
  sections: 'If you separate running costs from investment, each fits its own limit.',
  days: 'The days of your staff fit those of the year. The starting part and the yearly part both count in the first year.',
  relief: 'As long as the supporting lot is active, the days of the other lots fall by its percentage. Of several, the highest counts, once.',
  oneOff: 'A one-off effect lasts its own years, counted from the start. The others last as long as the package.',
  prerequisites: 'Each condition of a package holds in every year in which it is active. An unknown answer meets no condition, unless an active package brings it.',
  earlier: 'An “earlier” condition asks for a package started in a previous year, or under a running contract.',
  existing: 'A running contract blocks its lot in every year on whose first day it still runs. It costs and adds nothing, but counts for conditions.',
  wishes: 'A lot left out is never taken. A required lot starts before the end of the period.',
  ties: 'At equal value: the lower cost, then the fewer contracts, then the order of the lots (at the first lot that differs: the lowest package, the earliest start, the fewest options).',
  fairness: 'No contractor enters the calculation: no name, no rank, no preference.',
  price: 'The price of a package is the highest that the allocation rule of its lot could give today: a plan never promises too little.',
}
