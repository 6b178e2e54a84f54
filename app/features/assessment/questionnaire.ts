import { holesOf } from './questionnaire-holes.ts'
import { type QuestionnaireParts, type knowerCodes, questionnaireParts } from './questionnaire-parts.ts'

/** A published questionnaire: axes, domains, questions, context, rules, targets, in display order. A hole is refused with its place, question and reason. */
export const questionnaireSchema = questionnaireParts.superRefine((bank, context) => {
  for (const hole of holesOf(bank)) context.addIssue({ code: 'custom', path: hole.place, message: hole.reason })
})

export type Questionnaire = QuestionnaireParts
export type Question = Questionnaire['questions'][number]
export type Domain = Questionnaire['domains'][number]
export type ContextQuestion = Questionnaire['context'][number]
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
