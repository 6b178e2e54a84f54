import type { Answers } from '../answer.ts'
import type { Interval } from '../interval.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { type Score, score } from '../scoring.ts'

/** A frozen picture as it is compared: the questions it asked (hidden ones left out) and the answers as scored. */
export type Compared = { readonly questionnaire: Questionnaire; readonly questions: readonly Question[]; readonly answers: Answers }

/** How a level moved. `within-margin`: the two intervals overlap, so the difference may be nothing. */
export type Verdict = 'higher' | 'lower' | 'within-margin' | 'same'

export type Movement = { readonly before: Interval; readonly after: Interval; readonly difference: number; readonly verdict: Verdict }

/** Two pictures on the questions that both asked. A domain or an axis that one of them cannot assess on these has no movement. */
export type Comparison = {
  readonly common: readonly Question[]
  readonly onlyBefore: number
  readonly onlyAfter: number
  readonly overall: Movement | null
  readonly axes: readonly { readonly code: string; readonly movement: Movement | null }[]
  /** `toConfirm`: too little is known of it, before and after. */
  readonly domains: readonly { readonly code: string; readonly axis: string; readonly asked: number; readonly movement: Movement | null; readonly toConfirm: { readonly before: boolean; readonly after: boolean } }[]
}

const saysTheSame = (a: Question, b: Question): boolean => a.text.fr === b.text.fr && a.levels.every((level, at) => level.fr === b.levels[at]?.fr)

/** The questions asked by both, as the later one words them; a code whose words changed from one version to the next is another question. */
export const commonQuestions = (before: Compared, after: Compared): Question[] => {
  const asked = new Map(before.questions.map((question) => [question.code, question]))
  return after.questions.filter((question) => {
    const earlier = asked.get(question.code)
    return earlier !== undefined && saysTheSame(earlier, question)
  })
}

/** A thousandth of a level: less than what a page can show. */
const nothing = 0.001

/** The movement between two levels: sure only when the intervals do not overlap. */
export const movementOf = (before: Interval, after: Interval): Movement => {
  const difference = after.point - before.point
  const moved = Math.abs(difference) > nothing
  const apart = after.low > before.high - nothing || after.high < before.low + nothing
  return { before, after, difference, verdict: !moved ? 'same' : !apart ? 'within-margin' : difference > 0 ? 'higher' : 'lower' }
}

type Level = { readonly point: number | null; readonly low: number | null; readonly high: number | null }

const intervalIn = (level: Level | null | undefined): Interval | null =>
  level && level.point !== null && level.low !== null && level.high !== null ? { point: level.point, low: level.low, high: level.high } : null

const between = (before: Level | null | undefined, after: Level | null | undefined): Movement | null => {
  const [from, to] = [intervalIn(before), intervalIn(after)]
  return from && to && movementOf(from, to)
}

/**
 * Compares two pictures honestly: both are scored again on the questions that both asked, with the weights, caps and axes of the later
 * questionnaire, so that a first pass and a full one, or two versions, differ by their answers only. Two pictures of the same questions
 * keep their own levels.
 */
export const comparePictures = (before: Compared, after: Compared): Comparison => {
  const common = commonQuestions(before, after)
  const asked = { ...after.questionnaire, questions: common }
  const scored = (answers: Answers): Score => score(asked, 'full', 0, answers)
  const [from, to] = [scored(before.answers), scored(after.answers)]
  return {
    common,
    onlyBefore: before.questions.length - common.length,
    onlyAfter: after.questions.length - common.length,
    overall: between(from.overall, to.overall),
    axes: after.questionnaire.axes.map(({ code }) => ({ code, movement: between(from.axes.find((axis) => axis.code === code), to.axes.find((axis) => axis.code === code)) })),
    domains: to.domains.map(({ code, axis, ...level }) => {
      const earlier = from.domains.find((domain) => domain.code === code)
      return {
        code,
        axis,
        asked: common.filter((question) => question.domain === code).length,
        movement: between(earlier, level),
        toConfirm: { before: earlier?.state === 'to-confirm', after: level.state === 'to-confirm' },
      }
    }),
  }
}
