import type { Questionnaire } from '#app/features/assessment/index.ts'
import type { Model } from '../model/model.schema.ts'
import { publishedTextsOf } from './texts.ts'

const [french, english] = [publishedTextsOf('fr').rules, publishedTextsOf('en').rules]

/** The rules in sentences, in both languages, under their code. */
const rules = (Object.keys(french) as (keyof typeof french)[]).map((code) => ({ code, text: { fr: french[code], en: english[code] } }))

/**
 * The model as published: the seeds whole, the rules in sentences and what a plan takes from the questionnaire (weights of the domains). With
 * what a lot costs a body of some size (`ressort model --profile`), anyone recomputes value and feasibility from outside. Levels, cents excluding tax, days.
 */
export const publishedModel = ({ version, ...model }: Model, questionnaire: Pick<Questionnaire, 'domains'>) => ({
  modelVersion: version,
  ...model,
  rules,
  domains: questionnaire.domains.map(({ code, title, axis, weight, mainLot }) => ({ code, title, axis, weight, mainLot })),
})
