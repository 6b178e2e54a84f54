import { readFileSync } from 'node:fs'

/**
 * The published formula done a second time, from its words alone and from the published files: nothing here comes from the portal's own rules.
 * Two implementations that agree to the last figure are the proof; correct neither to match the other before reading the formula again.
 */
type Given = { level?: number; assurance?: 'A0' | 'A1' | 'A2'; certainty?: string; unknown?: true; notApplicable?: true }
type Level = { score: number; low: number; high: number }
export type Evaluation = {
  document: { format: string }
  questionnaire: string
  pass: 'first' | 'full'
  profile: { type: string | null; population: number | null; workstations: number | null; nis2: string }
  context: Record<string, unknown>
  answers: Record<string, Given>
  score: unknown
}
type Bank = {
  domains: { code: string; axis: string; weight: number; mainLot: string }[]
  axes: { code: string }[]
  questions: {
    code: string; domain: string; pass: string; weight: number
    visibleWhen?: { context: string; anyOf: string[] }
    blocking?: { code: string; failsAtOrBelow: number; caps: { domain: string; cap: number }[] }
  }[]
}

const bankOf = (version: string): Bank => JSON.parse(readFileSync(`seeds/questionnaires/${version}.json`, 'utf8')) as Bank
const halfWidth = { A0: 0.5, A1: 0.25, A2: 0 }
const clip = (value: number): number => Math.min(4, Math.max(0, value))

const levelOf = ({ level, assurance = 'A0', certainty }: Given): Level => {
  if (level === undefined) return { score: 0.5, low: 0, high: 2 }
  const half = halfWidth[assurance] + (certainty === 'guess' ? 0.5 : 0)
  return { score: level, low: clip(level - half), high: clip(level + half) }
}

const mean = (parts: readonly { weight: number; level: Level }[]): Level => {
  const over = (of: (level: Level) => number): number => {
    let [sum, weights] = [0, 0]
    for (const { weight, level } of parts) [sum, weights] = [sum + weight * of(level), weights + weight]
    return sum / weights
  }
  return { score: over(({ score }) => score), low: over(({ low }) => low), high: over(({ high }) => high) }
}

/** Levels, caps, known shares, states, axes, the whole and levels by lot, from an evaluation as published. */
export const recompute = ({ questionnaire, pass, context, answers }: Pick<Evaluation, 'questionnaire' | 'pass' | 'context' | 'answers'>) => {
  const bank = bankOf(questionnaire)
  const seen = ({ visibleWhen: when }: Bank['questions'][number]): boolean => {
    const told = when && context[when.context]
    return !when || !Array.isArray(told) || told.some((option) => when.anyOf.includes(String(option)))
  }
  const asked = bank.questions.filter((question) => pass === 'full' || question.pass === 'first')
  const applies = (question: Bank['questions'][number]): boolean => seen(question) && answers[question.code]?.notApplicable !== true
  const isKnown = (code: string): boolean => answers[code]?.level !== undefined
  const caps = asked.filter((question) => question.blocking && applies(question)).flatMap(({ code, blocking }) => {
    const level = answers[code]?.level
    if (!blocking || (level !== undefined && level > blocking.failsAtOrBelow)) return []
    return blocking.caps.map((cap) => ({ ...cap, control: blocking.code, lowOnly: level === undefined }))
  })
  const domains = bank.domains.map(({ code, axis, weight, mainLot }) => {
    const own = asked.filter(({ domain }) => domain === code)
    const counted = own.filter(applies)
    const weigh = (questions: typeof own): number => questions.reduce((sum, question) => sum + question.weight, 0)
    const share = weigh(counted) === 0 ? 0 : weigh(counted.filter((question) => isKnown(question.code))) / weigh(counted)
    const void_ = weigh(own) === 0 || weigh(counted) < weigh(own) / 2
    const held = caps.filter(({ domain }) => domain === code)
    const raw = void_ ? null : mean(counted.map((question) => ({ weight: question.weight, level: levelOf(answers[question.code] ?? {}) })))
    const under = (value: number, only: boolean): number => Math.min(value, ...held.filter(({ lowOnly }) => only || !lowOnly).map(({ cap }) => cap))
    const level = raw && { score: under(raw.score, false), low: under(raw.low, true), high: under(raw.high, false) }
    return { code, axis, weight, mainLot, level, share, state: void_ ? 'not-assessable' : share < 0.6 ? 'to-confirm' : 'ok', caps: void_ ? [] : held }
  })
  const meanOf = (some: typeof domains): Level | null => {
    const parts = some.flatMap(({ weight, level }) => (level ? [{ weight, level }] : []))
    return parts.length === 0 ? null : mean(parts)
  }
  const axes = bank.axes.map(({ code }) => ({ code, level: meanOf(domains.filter(({ axis }) => axis === code)) }))
  const [all, known] = [meanOf(domains), axes.flatMap(({ level }) => (level ? [level] : []))]
  const least = (key: keyof Level): number => Math.min(all?.[key] ?? 0, ...known.map((level) => level[key] + 1))
  return {
    domains,
    axes,
    overall: all && { score: least('score'), low: least('low'), high: least('high') },
    lots: [...new Set(domains.map(({ mainLot }) => mainLot))].map((code) => ({ code, level: meanOf(domains.filter(({ mainLot }) => mainLot === code)) })),
    unknown: asked.filter((question) => applies(question) && !isKnown(question.code)).map(({ code, blocking }) => ({ code, blocking: blocking !== undefined })),
  }
}

/** The target of a profile: the NIS 2 status beats the size, then hospitals and rescue services, then the size. */
export const recomputedTarget = ({ profile: { type, population, workstations, nis2 } }: Pick<Evaluation, 'profile'>): number => {
  if (nis2 === 'essential' || type === 'hopital' || type === 'sdis') return 3.5
  if (nis2 === 'important') return 3
  if (type === 'commune' && workstations !== null && workstations < 10) return 1.5
  if (type === 'commune' && population !== null && population < 3_500) return 2
  return population !== null && population > 30_000 ? 3 : 2.5
}
