import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const sentenceOf = (issue: Issue): string[] => {
  const at = placeOf(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${placeOf([...issue.path, key])} : clé inconnue.`)
  if (issue.code === 'invalid_type' && issue.expected === 'object') return [`${at || 'le fichier'} : attendu : un objet { … }.`]
  return [`${at} : ${issue.message}.`]
}

/** Every fault of the file, one readable sentence each. */
export const operatorFaults = (error: z.ZodError): string[] => [...new Set(error.issues.flatMap(sentenceOf))]
