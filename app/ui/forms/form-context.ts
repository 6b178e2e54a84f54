import { createContext, useContext } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { textsOf } from '#app/ui/texts.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

/** What a form gives its fields: faults to show and values typed before. */
export type FormState = {
  readonly name: string
  /** Typed values of a refused submission; null on a fresh form. */
  readonly values: Readonly<Record<string, string>> | null
  readonly issues: readonly { readonly path: string; readonly code: string }[]
  readonly sentences: Readonly<Record<string, string>>
}

export const FormContext = createContext<FormState>({ name: 'form', values: null, issues: [], sentences: {} })

/** The sentence of a fault: the form's own for this field, the form's own for this code, the common one. */
export const sentenceOf = (lang: Lang, own: Readonly<Record<string, string>>, path: string, code: string): string => {
  const common = textsOf(lang).issues
  return own[`${path}:${code}`] ?? own[code] ?? common[code] ?? common.invalid ?? code
}

export const fieldId = (form: string, path: string): string => `${form}-${path}`.replace(/[^A-Za-z0-9_-]/g, '-')

/** Everything a field needs: its id, its error, its attributes and the value to show. */
export const useField = (name: string, options: { hint?: boolean; count?: boolean } = {}) => {
  const form = useContext(FormContext)
  const { lang } = useShell()
  const id = fieldId(form.name, name)
  const issue = form.issues.find((found) => found.path === name)
  const error = issue ? sentenceOf(lang, form.sentences, name, issue.code) : null
  const described = [options.hint ? `${id}-aide` : '', options.count ? `${id}-compte` : '', error ? `${id}-erreur` : ''].filter(Boolean).join(' ')
  return {
    id,
    lang,
    error,
    typed: form.values?.[name],
    refused: form.values !== null,
    attributes: {
      name,
      'aria-invalid': error ? (true as const) : undefined,
      'aria-describedby': described === '' ? undefined : described,
    },
  }
}
