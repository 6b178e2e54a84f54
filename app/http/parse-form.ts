import { type $ZodType, safeParse } from 'zod/v4/core'
import { formKeyField } from './form-key.ts'

/** One fault of a form: dotted path of the field and the code of the sentence to show. */
export type Issue = { readonly path: string; readonly code: string }

export type FormTree = { [name: string]: string | string[] | FormTree }

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

// Controls but tab and line end, zero-width space and joiner, byte order mark, and what turns the direction of a line around:
// a printed order must read as it was typed.
const unseen = /[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu
const kept = new Set(['\t', '\n'])

/** What a person typed, composed (NFC) and without the characters nobody sees. A line end is one character, as a browser counts it before it sends two. */
export const cleanText = (typed: string): string => typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(unseen, (char) => (kept.has(char) ? char : ''))

/** Turns `lines.0.quantity=2` into `{ lines: { '0': { quantity: '2' } } }`; a repeated name becomes a list. Unsafe names are dropped. */
export const nestFields = (entries: Iterable<readonly [string, string]>): FormTree => {
  const root: FormTree = {}
  for (const [name, value] of entries) {
    if (name === formKeyField) continue
    const steps = name.split('.')
    if (steps.length > 6 || steps.some((step) => step === '' || forbidden.has(step))) continue
    let node = root
    for (const step of steps.slice(0, -1)) {
      const next = node[step]
      const child = typeof next === 'object' && !Array.isArray(next) ? next : {}
      node[step] = child
      node = child
    }
    const leaf = steps[steps.length - 1] ?? name
    const already = node[leaf]
    if (already === undefined) node[leaf] = value
    else if (Array.isArray(already)) already.push(value)
    else if (typeof already === 'string') node[leaf] = [already, value]
  }
  return root
}

/** Typed values given back to the page that refuses them; secrets are never sent back. */
export const keptValues = (entries: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries([...entries].filter(([name]) => name !== formKeyField && !/password|secret|token/i.test(name)))

/** Parses the fields of a form: the value, or one issue per fault. Schema messages are codes. */
export const parseFields = <T>(schema: $ZodType<T>, entries: readonly (readonly [string, string])[]): { ok: true; value: T } | { ok: false; issues: Issue[] } => {
  const parsed = safeParse(schema, nestFields(entries))
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: /^[a-z][a-z0-9-]*$/.test(issue.message) ? issue.message : 'invalid' })) }
}
