import type { Question } from '../advice/advice.ts'
import type { Formula, Option, PlanChoices } from '../engine/problem.ts'

type Part = Pick<Formula | Option, 'cost' | 'staffDays' | 'lifeYears'>

const runs = ({ lifeYears }: Part, start: number, year: number): boolean => year >= start && (lifeYears === null || year < start + lifeYears)

/** Cents excluding tax that a part of a plan costs in a year. */
const centsIn = (part: Part, start: number, year: number): number => {
  const { oneOff, yearly } = part.cost
  return (year === start ? oneOff.operatingCents + oneOff.investmentCents : 0) + (runs(part, start, year) ? yearly.operatingCents + yearly.investmentCents : 0)
}

const daysIn = (part: Part, start: number, year: number): number => (year === start ? part.staffDays.oneOff : 0) + (runs(part, start, year) ? part.staffDays.yearly : 0)

/** Percentage of a lot's days that the others take off in a year: the highest, once, never by itself. */
const reliefOf = ({ problem }: Question, { formulas }: PlanChoices, lot: string, year: number): number =>
  Math.max(
    0,
    ...problem.synergies.flatMap((synergy) => {
      if (synergy.kind !== 'relief' || synergy.from === lot || (synergy.to !== 'all' && !synergy.to.includes(lot))) return []
      const active = formulas.some(({ lot: other, formula, startYear }) => {
        const item = problem.lots.find((each) => each.lot === other)?.formulas.find((each) => each.formula === formula)
        return other === synergy.from && item && runs(item, startYear, year) && (synergy.fromFormulas?.includes(formula) ?? true)
      })
      return active ? [synergy.percent] : []
    }),
  )

/** A plan lot by lot: what it costs and asks of the body's people each year, options and relief included. Cents excluding tax, days. */
export const costOf = (question: Question, choices: PlanChoices) =>
  choices.formulas.map(({ lot, formula, startYear, options }) => {
    const { problem } = question
    const parts: Part[] = [
      ...(problem.lots.find((each) => each.lot === lot)?.formulas.filter((each) => each.formula === formula) ?? []),
      ...problem.options.filter((each) => options.includes(each.option)),
    ]
    const years = problem.years.map((_, index) => index + 1)
    const sum = (year: number, of: typeof centsIn) => parts.reduce((total, part) => total + of(part, startYear, year), 0)
    return {
      lot,
      formula,
      startYear,
      options,
      costCentsByYear: years.map((year) => sum(year, centsIn)),
      staffDaysByYear: years.map((year) => Math.round(sum(year, daysIn) * (100 - reliefOf(question, choices, lot, year)) * 1e4) / 1e6),
    }
  })
