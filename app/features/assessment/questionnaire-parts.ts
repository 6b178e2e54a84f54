import { z } from 'zod'
import { csfIdentifiers, hygieneMeasures, recyfObjectives } from './references.ts'

const bilingual = z.strictObject({ fr: z.string().trim().min(1), en: z.string().trim().min(1) })
const words = (text: string): number => text.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const short = bilingual.refine(({ fr, en }) => words(fr) <= 25 && words(en) <= 25, 'more than 25 words')
const domainCode = z.string().regex(/^[A-Z]{3}$/)
const questionCode = z.string().regex(/^Q\d{2}$/)
const contextCode = z.string().regex(/^C\d{2}$/)
const level = z.number().min(0).max(4)
const count = z.number().int().nonnegative()

/** Who usually knows the answer, inside or around a town hall. */
export const knowerCodes = ['direction', 'informatique', 'rh', 'finances', 'communication', 'prestataire', 'elu', 'services'] as const
const knowers = z.array(z.enum(knowerCodes)).min(1)

/** NIS 2 status, as C08 offers it and as targets read it. */
const nis2 = z.enum(['none', 'important', 'essential'])

const axisSchema = z.strictObject({ code: z.string().min(1), title: bilingual })

const domainSchema = z.strictObject({ code: domainCode, axis: z.string(), weight: z.number().positive(), mainLot: z.string(), title: bilingual })

const blockingSchema = z.strictObject({
  code: z.string().min(1),
  /** The control, as the subject of a sentence: « aucune copie hors ligne ». */
  title: bilingual,
  failsAtOrBelow: z.number().int().min(0).max(3),
  caps: z.array(z.strictObject({ domain: domainCode, cap: level })).min(1),
})

/** Identifiers of other references; never their text. An empty list: nothing there says the same. */
const mappingsSchema = z.strictObject({
  csf: z.array(z.string().refine((id) => csfIdentifiers.has(id), 'unknown CSF 2.0 identifier')).min(1),
  hygiene: z.array(z.number().refine((measure) => hygieneMeasures.has(measure), 'unknown hygiene measure')),
  recyf: z.array(z.string().refine((id) => recyfObjectives.has(id), 'unknown ReCyF objective')),
})

const questionSchema = z.strictObject({
  code: questionCode,
  domain: domainCode,
  pass: z.enum(['first', 'full']),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: short,
  why: bilingual,
  example: bilingual,
  /** Observable facts, level 0 to 4, each readable alone. None of them means « unknown ». */
  levels: z.array(bilingual).length(5),
  whoKnows: knowers,
  /** The body of the message to whoever would know: neither greeting nor signature, and it never asks for a list of weaknesses. */
  ask: bilingual,
  notApplicable: z.boolean(),
  /** Asked when the context holds one of these; while the context is not known, asked. */
  visibleWhen: z.strictObject({ context: contextCode, anyOf: z.array(z.string()).min(1) }).optional(),
  blocking: blockingSchema.optional(),
  mappings: mappingsSchema,
})

const described = { code: contextCode, text: short, hint: bilingual, whoKnows: knowers }
const figure = { ...described, unit: bilingual, min: z.number().int(), max: z.number().int() }
const option = z.strictObject({ code: z.string().min(1), label: bilingual, exclusive: z.literal(true).optional() })
const options = z.array(option).min(2)

/** A fact about the body, never scored. `feeds` names the figure of the profile that it gives; money is in whole euros. */
const contextSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), ...figure, feeds: z.enum(['agents', 'workstations', 'servers', 'applications', 'sites']).optional() }),
  z.strictObject({ kind: z.literal('money'), ...figure }),
  z.strictObject({ kind: z.literal('choice'), ...described, options, feeds: z.literal('nis2').optional() }),
  /** `exclusive` marks the option that empties the others; `dateForEach`, the date asked for each one ticked. */
  z.strictObject({ kind: z.literal('choices'), ...described, options, dateForEach: bilingual.optional() }),
])

const questionCondition = z.union([
  z.strictObject({ question: questionCode, atLeast: z.number().int().min(1).max(4) }),
  z.strictObject({ question: questionCode, atMost: z.number().int().min(0).max(3) }),
])
const contextCondition = z.union([
  z.strictObject({ context: contextCode, atLeast: z.number() }),
  z.strictObject({ context: contextCode, atMost: z.number() }),
  z.strictObject({ context: contextCode, is: z.string() }),
])

/** Two answers that rarely go together, and the question to ask then. */
const consistencySchema = z.strictObject({ code: z.string().regex(/^R\d{2}$/), when: z.tuple([questionCondition, z.union([questionCondition, contextCondition])]), ask: bilingual })

/** Something to do that needs no purchase, while the answer is at that level or below. */
const freeActionSchema = z.strictObject({
  code: z.string().regex(/^F\d{2}$/),
  question: questionCode,
  whenAtMost: z.number().int().min(0).max(3),
  text: short,
  minutes: z.number().int().min(5).max(240),
  who: knowers,
})

/** The first rule that matches gives the target; the last one, without condition, catches the rest. */
const targetSchema = z.strictObject({
  code: z.string().min(1),
  level,
  title: bilingual,
  when: z.strictObject({
    nis2: z.array(nis2.exclude(['none'])).optional(),
    types: z.array(z.string()).optional(),
    workstationsBelow: z.number().positive().optional(),
    populationBelow: z.number().positive().optional(),
    populationAbove: z.number().nonnegative().optional(),
  }),
})

const profileSchema = z.strictObject({
  type: z.string(), population: count, agents: count, workstations: count, servers: count, applications: count, sites: count, departement: z.string(), nis2,
})

const bounds = z.array(z.number().int().positive()).min(1).refine((list) => list.every((bound, at) => at === 0 || bound > (list[at - 1] ?? 0)), 'bounds must rise')

/** The parts of a questionnaire file, each by itself; what ties them together is checked by `holesOf`. */
export const questionnaireParts = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  title: bilingual,
  axes: z.array(axisSchema).min(1),
  domains: z.array(domainSchema).min(1),
  targets: z.array(targetSchema).min(1),
  exampleProfile: profileSchema,
  /** Upper bounds (excluded) of the bands in which bodies are compared: by inhabitants, by staff for those without inhabitants. */
  sizeBands: z.strictObject({ population: bounds, agents: bounds }),
  /** Questions that two people may answer apart, to see whether they understand the same thing. */
  anchors: z.array(questionCode).min(1),
  context: z.array(contextSchema),
  questions: z.array(questionSchema).min(1),
  consistency: z.array(consistencySchema),
  freeActions: z.array(freeActionSchema),
})

export type QuestionnaireParts = z.infer<typeof questionnaireParts>
