import { isBodyType } from '#app/features/identity/index.ts'
import type { MeansIssue, Typed } from '../means/read-means.ts'

/** What a body says of itself for a first idea; null: not said. */
export type Said = { readonly bodyType: string | null; readonly population: number | null; readonly agents: number | null; readonly workstations: number | null }

export const countFields = ['population', 'agents', 'workstations'] as const

/** More people than any public body of the country serves. */
const largestCount = 20_000_000
const digits = /^\d{1,3}([\s.\u00a0\u202f]?\d{3})*$|^\d+$/

const issueOf = (text: string): MeansIssue['code'] | null => {
  if (/^[-−–]/.test(text)) return 'negative'
  if (!digits.test(text)) return 'not-a-number'
  return Number(text.replace(/\D/g, '')) > largestCount ? 'too-large' : null
}

/** Reads the size as typed; a blank is not said. Anything but a whole number between 0 and twenty million is at fault. */
export const readSaid = (typed: Typed): { readonly said: Said; readonly issues: readonly MeansIssue[] } => {
  const issues: MeansIssue[] = []
  const count = (path: (typeof countFields)[number]): number | null => {
    const text = (typed[path] ?? '').trim()
    if (text === '') return null
    const code = issueOf(text)
    if (code !== null) issues.push({ path, code })
    return code === null ? Number(text.replace(/\D/g, '')) : null
  }
  const type = (typed.type ?? '').trim()
  if (type !== '' && !isBodyType(type)) issues.push({ path: 'type', code: 'unknown-choice' })
  const said = { bodyType: isBodyType(type) ? type : null, population: count('population'), agents: count('agents'), workstations: count('workstations') }
  return { said, issues }
}

/** The same as a form holds it. */
export const typedSaid = ({ bodyType, population, agents, workstations }: Said): Record<string, string> =>
  Object.fromEntries(Object.entries({ type: bodyType, population, agents, workstations }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])))
