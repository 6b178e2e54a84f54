import { z } from 'zod'

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const words = (text: string): number => text.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const shortQuestion = z.strictObject({
  fr: z.string().min(1).refine((text) => words(text) <= 25, 'more than 25 words'),
  en: z.string().min(1).refine((text) => words(text) <= 25, 'more than 25 words'),
})
const domainCode = z.string().regex(/^[A-Z]{3}$/)
const questionCode = z.string().regex(/^Q\d{2}$/)
const level = z.number().min(0).max(4)

/** Who usually knows the answer, inside or around a town hall. */
export const knowerCodes = ['direction', 'informatique', 'rh', 'finances', 'communication', 'prestataire', 'elu', 'services'] as const

const axisSchema = z.strictObject({ code: z.string().min(1), title: bilingual })

const domainSchema = z.strictObject({ code: domainCode, axis: z.string(), weight: z.number().positive(), mainLot: z.string(), title: bilingual })

const blockingSchema = z.strictObject({
  code: z.string().min(1),
  /** The control, as the subject of a sentence: « aucune copie hors ligne ». */
  title: bilingual,
  failsAtOrBelow: z.number().int().min(0).max(3),
  caps: z.array(z.strictObject({ domain: domainCode, cap: level })).min(1),
})

const questionSchema = z.strictObject({
  code: questionCode,
  domain: domainCode,
  pass: z.enum(['first', 'full']),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: shortQuestion,
  why: bilingual,
  example: bilingual,
  /** Observable facts, level 0 to 4, each readable alone. None of them means « unknown ». */
  levels: z.array(bilingual).length(5),
  whoKnows: z.array(z.enum(knowerCodes)).min(1),
  notApplicable: z.boolean(),
  blocking: blockingSchema.optional(),
  /** Identifiers of other references; never their text. */
  mappings: z.strictObject({ csf: z.array(z.string()), hygiene: z.array(z.number().int()), recyf: z.array(z.string()) }).optional(),
})

/** The first rule that matches gives the target; the last one, without condition, catches the rest. */
const targetSchema = z.strictObject({
  code: z.string().min(1),
  level,
  title: bilingual,
  when: z.strictObject({
    nis2: z.array(z.enum(['important', 'essential'])).optional(),
    types: z.array(z.string()).optional(),
    workstationsBelow: z.number().positive().optional(),
    populationBelow: z.number().positive().optional(),
    populationAbove: z.number().nonnegative().optional(),
  }),
})

const repeated = (codes: readonly string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at)

type Shape = z.infer<typeof shape>
const shape = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  title: bilingual,
  axes: z.array(axisSchema).min(1),
  domains: z.array(domainSchema).min(1),
  questions: z.array(questionSchema).min(1),
  targets: z.array(targetSchema).min(1),
})

type Hole = { readonly place: (string | number)[]; readonly reason: string }

const holesOf = (bank: Shape): Hole[] => {
  const axes = new Set(bank.axes.map((axis) => axis.code))
  const domains = new Set(bank.domains.map((domain) => domain.code))
  const twice = (place: string, codes: readonly string[]): Hole[] => repeated(codes).map((code) => ({ place: [place], reason: `${code} appears twice` }))
  return [
    ...twice('axes', bank.axes.map((axis) => axis.code)),
    ...twice('domains', bank.domains.map((domain) => domain.code)),
    ...twice('questions', bank.questions.map((question) => question.code)),
    ...twice('questions', bank.questions.flatMap((question) => (question.blocking ? [question.blocking.code] : []))),
    ...bank.domains.flatMap((domain, at) => (axes.has(domain.axis) ? [] : [{ place: ['domains', at, 'axis'], reason: `${domain.code}: unknown axis ${domain.axis}` }])),
    ...bank.questions.flatMap((question, at): Hole[] => {
      const caps = question.blocking?.caps ?? []
      const elsewhere = caps.some((cap) => cap.domain !== question.domain)
      return [
        ...(domains.has(question.domain) ? [] : [{ place: ['questions', at, 'domain'], reason: `${question.code}: unknown domain ${question.domain}` }]),
        ...caps.filter((cap) => !domains.has(cap.domain)).map((cap) => ({ place: ['questions', at, 'blocking'], reason: `${question.code}: caps the unknown domain ${cap.domain}` })),
        ...(question.notApplicable && elsewhere
          ? [{ place: ['questions', at, 'notApplicable'], reason: `${question.code}: caps another domain, so it may not be declared not applicable` }]
          : []),
      ]
    }),
    ...(Object.keys(bank.targets.at(-1)?.when ?? {}).length === 0 ? [] : [{ place: ['targets'], reason: 'the last target must have no condition' }]),
  ]
}

/** A published questionnaire: axes and domains in display order, questions, targets. A hole is refused with its place, question and reason. */
export const questionnaireSchema = shape.superRefine((bank, context) => {
  for (const hole of holesOf(bank)) context.addIssue({ code: 'custom', path: hole.place, message: hole.reason })
})

export type Questionnaire = z.infer<typeof questionnaireSchema>
export type Question = Questionnaire['questions'][number]
export type Domain = Questionnaire['domains'][number]
export type Knower = (typeof knowerCodes)[number]

/** The first pass is a part of the full one. */
export type Pass = 'first' | 'full'

/** Questions of a pass, in the order of the axes, of their domains, then of the bank. */
export const questionsOf = (questionnaire: Questionnaire, pass: Pass): Question[] =>
  domainsInOrder(questionnaire).flatMap((domain) =>
    questionnaire.questions.filter((question) => question.domain === domain.code && (pass === 'full' || question.pass === 'first')),
  )

/** Domains in the order of the axes, then of the bank. */
export const domainsInOrder = (questionnaire: Questionnaire): Domain[] =>
  questionnaire.axes.flatMap((axis) => questionnaire.domains.filter((domain) => domain.axis === axis.code))
