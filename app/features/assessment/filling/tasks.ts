import type { Bilingual } from '#app/features/core/index.ts'
import type { AnswerKind } from '../progress.ts'
import { type Question, type Questionnaire, domainsInOrder } from '../questionnaire.ts'

/** What one question takes, in seconds: reading five facts of twenty words at 200 words a minute, then choosing. Twenty of them take a quarter of an hour. */
const secondsPerQuestion = 45

/** How long a number of questions takes, in whole minutes, rounded up. */
export const minutesFor = (questions: number): number => Math.ceil((questions * secondsPerQuestion) / 60)

/** Somebody invited on a part whose work is not finished: until when, and whether that is over. */
type Awaited = { readonly name: string; readonly deadline: Date; readonly isLate: boolean }

/** A link given to somebody, as far as a task list reads it. */
type Invitation = { readonly name: string; readonly deadline: Date; readonly parts: readonly string[]; readonly finishedAt: Date | null; readonly revokedAt: Date | null }

type Given = { readonly questionCode: string; readonly kind: AnswerKind; readonly by: string | null }

/** One part to fill in: how far it is, who answered, who is awaited, how many answers of last time are not confirmed yet. */
export type PartTask = {
  readonly code: string
  readonly title: Bilingual
  readonly state: 'todo' | 'underway' | 'done'
  readonly total: number
  readonly answered: number
  readonly unknown: number
  readonly toConfirm: number
  readonly minutesLeft: number
  readonly answeredBy: readonly string[]
  readonly awaited: readonly Awaited[]
}

export type AxisTasks = { readonly code: string; readonly title: Bilingual; readonly parts: readonly PartTask[] }

type Filled = { readonly answers: readonly Given[]; readonly toConfirm: ReadonlySet<string>; readonly invitations: readonly Invitation[]; readonly now: Date }

/** The questions asked as a list of tasks, one per part (domain), by axis. A part without a question asked is no task; an answer to a question not asked counts nowhere. */
export const tasksOf = (questionnaire: Questionnaire, asked: readonly Question[], filled: Filled): AxisTasks[] => {
  const given = new Map(filled.answers.map((answer) => [answer.questionCode, answer]))
  const tasks = domainsInOrder(questionnaire).flatMap((domain) => {
    const own = asked.filter((question) => question.domain === domain.code)
    return own.length > 0 ? [{ axis: domain.axis, task: taskOf(domain, own, given, filled) }] : []
  })
  return questionnaire.axes.flatMap(({ code, title }) => {
    const parts = tasks.filter(({ axis }) => axis === code).map(({ task }) => task)
    return parts.length > 0 ? [{ code, title, parts }] : []
  })
}

const taskOf = ({ code, title }: { code: string; title: Bilingual }, own: readonly Question[], given: ReadonlyMap<string, Given>, { toConfirm, invitations, now }: Filled): PartTask => {
  const answers = own.flatMap((question) => given.get(question.code) ?? [])
  const left = own.length - answers.length
  return {
    code,
    title,
    state: left === 0 ? 'done' : answers.length > 0 ? 'underway' : 'todo',
    total: own.length,
    answered: answers.length,
    unknown: answers.filter((answer) => answer.kind === 'unknown').length,
    toConfirm: own.filter((question) => toConfirm.has(question.code)).length,
    minutesLeft: minutesFor(left),
    answeredBy: [...new Set(answers.flatMap(({ by }) => by ?? []))],
    awaited: invitations.filter(({ parts, finishedAt, revokedAt }) => parts.includes(code) && !finishedAt && !revokedAt).map(({ name, deadline }) => ({ name, deadline, isLate: deadline < now })),
  }
}
