import type { Plan } from '../advice/advice.ts'

/**
 * What a person was shown of a plan, in a few characters: model, first-year cents excluding tax, what starts and when. It travels with the form; another
 * mark means that answers, prices, ceilings or contracts moved since.
 */
export const planMark = (modelVersion: string, { choices, measures }: Pick<Plan, 'choices' | 'measures'>): string =>
  [
    modelVersion,
    measures.costCentsByYear[0] ?? 0,
    ...choices.formulas.map(({ lot, formula, startYear, options }) => `${lot}.${[formula, ...options].join('+')}.${startYear}`),
    ...choices.options.map(({ option, startYear }) => `${option}.${startYear}`),
  ].join(' ')
