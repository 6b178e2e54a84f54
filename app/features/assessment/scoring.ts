import type { Answers } from './answer.ts'
import { type Interval, intervalOf, weightedMean } from './interval.ts'
import { type Pass, type Question, type Questionnaire, domainsInOrder, questionsOf } from './questionnaire.ts'

/** Version of these rules, stored with every score. */
export const scoringRules = 'scoring-1'

/** `lowOnly`: the control is unknown, so it limits what is guaranteed, not what is likely. `question` names the control's question. */
export type AppliedCap = { readonly question: string; readonly cap: number; readonly lowOnly: boolean }

export type DomainState = 'assessed' | 'to-confirm' | 'not-assessable'

export type DomainScore = {
  readonly code: string
  readonly axis: string
  readonly weight: number
  readonly lotCode: string
  readonly state: DomainState
  readonly point: number | null
  readonly low: number | null
  readonly high: number | null
  readonly target: number
  /** Share of the applicable weight whose answer is known, 0–1. */
  readonly knownShare: number
  readonly caps: AppliedCap[]
  /** Codes of the unknown questions, in the order of the bank. */
  readonly unknown: string[]
}

/** `weakest`: code of the lowest domain of the axis. An axis without an assessable domain is absent. */
export type AxisScore = Interval & { readonly code: string; readonly weakest: string }

export type Score = {
  readonly rules: string
  readonly questionnaire: string
  readonly target: number
  readonly domains: DomainScore[]
  readonly axes: AxisScore[]
  readonly overall: Interval | null
}

type Caps = Map<string, AppliedCap[]>

/** Under this share of known answers a domain is « à confirmer ». */
export const confirmedFrom = 0.6
/** Above this share of weight declared not applicable a domain is « non évaluable ». */
export const notApplicableUpTo = 0.5
/** How far the whole may stand above its weakest axis. */
export const aboveWeakestAxis = 1

const capsOf = (questions: readonly Question[], answers: Answers): Caps => {
  const caps: Caps = new Map()
  for (const { code, blocking } of questions) {
    const answer = answers[code]
    if (!blocking || answer?.kind === 'not-applicable') continue
    const lowOnly = answer?.kind !== 'level'
    if (!lowOnly && answer.level > blocking.failsAtOrBelow) continue
    for (const { domain, cap } of blocking.caps) caps.set(domain, [...(caps.get(domain) ?? []), { question: code, cap, lowOnly }])
  }
  return caps
}

const capped = (raw: Interval, caps: readonly AppliedCap[]): Interval => {
  const ceiling = Math.min(4, ...caps.filter((cap) => !cap.lowOnly).map((cap) => cap.cap))
  const guaranteed = Math.min(ceiling, ...caps.map((cap) => cap.cap))
  return { point: Math.min(raw.point, ceiling), low: Math.min(raw.low, guaranteed), high: Math.min(raw.high, ceiling) }
}

const weightOf = (questions: readonly Question[]): number => questions.reduce((sum, question) => sum + question.weight, 0)

type DomainFacts = { questions: readonly Question[]; answers: Answers; caps: readonly AppliedCap[] }

const domainLevel = ({ questions, answers, caps }: DomainFacts): Pick<DomainScore, 'state' | 'point' | 'low' | 'high' | 'knownShare' | 'caps' | 'unknown'> => {
  const applicable = questions.filter((question) => answers[question.code]?.kind !== 'not-applicable')
  const known = applicable.filter((question) => answers[question.code]?.kind === 'level')
  const unknown = applicable.filter((question) => answers[question.code]?.kind !== 'level').map((question) => question.code)
  const items = applicable.flatMap((question) => {
    const answer = answers[question.code]
    return answer?.kind === 'not-applicable' ? [] : [{ weight: question.weight, interval: intervalOf(answer) }]
  })
  const knownShare = items.length === 0 ? 0 : weightOf(known) / weightOf(applicable)
  const notApplicable = weightOf(questions) - weightOf(applicable)
  const mean = weightedMean(items)
  if (mean === null || notApplicable > notApplicableUpTo * weightOf(questions)) {
    return { state: 'not-assessable', point: null, low: null, high: null, knownShare, caps: [], unknown }
  }
  return { state: knownShare < confirmedFrom ? 'to-confirm' : 'assessed', ...capped(mean, caps), knownShare, caps: [...caps], unknown }
}

type Assessable = DomainScore & Interval
/** Whether the domain has a level. */
export const isAssessable = (domain: DomainScore): domain is Assessable => domain.state !== 'not-assessable'

const byWeight = (domains: readonly Assessable[]) => weightedMean(domains.map((domain) => ({ weight: domain.weight, interval: domain })))

const axisLevel = (code: string, domains: readonly Assessable[]): AxisScore[] => {
  const mean = byWeight(domains)
  const [weakest] = [...domains].sort((a, b) => a.point - b.point)
  return mean && weakest ? [{ code, ...mean, weakest: weakest.code }] : []
}

/** No axis carries the whole: the overall level stays within one level of the weakest axis. */
const overallLevel = (domains: readonly Assessable[], axes: readonly AxisScore[]): Interval | null => {
  const mean = byWeight(domains)
  if (!mean) return null
  const bounded = (pick: (interval: Interval) => number) => Math.min(pick(mean), Math.min(...axes.map(pick)) + aboveWeakestAxis)
  return { point: bounded((i) => i.point), low: bounded((i) => i.low), high: bounded((i) => i.high) }
}

/**
 * The score of a set of answers: a pure function of (questionnaire, pass, target, answers), `scoring-1`.
 * Every question of the pass counts, blank ones as unknown; answers to questions outside the pass are ignored.
 * A domain is the weighted mean of its applicable questions, then capped by its blocking controls (the lowest cap wins;
 * an unknown control caps the low end only). Levels on 0–4, full precision.
 */
export const score = (questionnaire: Questionnaire, pass: Pass, target: number, answers: Answers): Score => {
  const questions = questionsOf(questionnaire, pass)
  const caps = capsOf(questions, answers)
  const domains: DomainScore[] = domainsInOrder(questionnaire).map(({ code, axis, weight, mainLot }) => {
    const own = questions.filter((question) => question.domain === code)
    return { code, axis, weight, lotCode: mainLot, target, ...domainLevel({ questions: own, answers, caps: caps.get(code) ?? [] }) }
  })
  const assessable = domains.filter(isAssessable)
  const axes = questionnaire.axes.flatMap((axis) => axisLevel(axis.code, assessable.filter((domain) => domain.axis === axis.code)))
  return { rules: scoringRules, questionnaire: questionnaire.version, target, domains, axes, overall: overallLevel(assessable, axes) }
}
