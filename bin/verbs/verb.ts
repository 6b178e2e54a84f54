import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Refusal, Result } from '#app/features/core/index.ts'

/** What a verb answers: printed as JSON on stdout. `refused` still prints what could be read, and ends with 1. */
export type Outcome = { readonly done: boolean; readonly json: unknown }

/** A verb of the command line: arguments as typed, `say` for diagnostics (stderr). Throws `misuse` when called wrongly. */
export type Verb = {
  readonly usage: string
  readonly run: (args: readonly string[], say: (line: string) => void) => Promise<Outcome>
}

export const done = (json: unknown): Outcome => ({ done: true, json })

/** A refusal as the command line prints it: its code, its facts, and on stderr its problems one per line. */
export const refused = (refusal: Refusal, say: (line: string) => void): Outcome => {
  const { problems, ...facts } = refusal.facts
  say(`Refusé : ${refusal.code}`)
  if (typeof problems === 'string') say(problems)
  return { done: false, json: { refused: refusal.code, ...facts, ...(typeof problems === 'string' ? { problems: problems.split('\n') } : {}) } }
}

export const outcomeOf = <T>(result: Result<T>, say: (line: string) => void, shown: (value: T) => unknown = (value) => value): Outcome =>
  result.ok ? done(shown(result.value)) : refused(result.refusal, say)

const misused = new WeakSet<Error>()

/** The verb was called wrongly: exit 2 and its usage. */
export const misuse = (message: string): Error => {
  const error = new Error(message)
  misused.add(error)
  return error
}

export const isMisuse = (error: unknown): error is Error => error instanceof Error && misused.has(error)

/** The only argument expected. */
export const onlyArgument = (args: readonly string[], name: string): string => {
  const [value, ...rest] = args
  if (value === undefined || value === '' || rest.length > 0) throw misuse(`${name} : un argument attendu.`)
  return value
}

/** Values of `--name value` options; anything else is a misuse. */
export const optionsOf = <N extends string>(args: readonly string[], names: readonly N[]): Partial<Record<N, string>> => {
  const options: Partial<Record<N, string>> = {}
  for (let at = 0; at < args.length; at += 2) {
    const name = names.find((each) => `--${each}` === args[at])
    const value = args[at + 1]
    if (!name || value === undefined) throw misuse(`Option inconnue ou sans valeur : ${String(args[at])}`)
    options[name] = value
  }
  return options
}

/** A path as the person typed it: npm runs scripts at the root of the house, wherever it was called from. */
export const typedPath = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file)

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly outcome: Outcome }

/** Reads a JSON file (`-` for standard input). A missing file is a misuse; bytes that are not JSON are an input refused. */
export const readJsonFile = (file: string, say: (line: string) => void): Read => {
  const path = typedPath(file)
  if (file !== '-' && !existsSync(path)) throw misuse(`Fichier introuvable : ${file}`)
  const text = readFileSync(file === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '')
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say(`${file} n’est pas du JSON : ${reason}`)
    return { ok: false, outcome: { done: false, json: { refused: 'file.not-json', file, reason } } }
  }
}
