import type { z } from 'zod'
import { fr } from 'zod/locales'
import { type Result, ok, refuse } from '#app/features/core/index.ts'
import type { FrameworkDocument } from './agreement.ts'
import { frameworkSchema } from './agreement.schema.ts'
import { fileFaults } from './file-faults.fr.ts'

/** One fault of a file: where (`lots.2.formulas.0.lines.1.item`) and why. */
type FileProblem = { readonly place: string; readonly reason: string }

/** Where and why, for every fault a schema found. */
const problemsOf = (error: z.ZodError): FileProblem[] => error.issues.map((issue) => ({ place: issue.path.join('.') || '.', reason: issue.message }))

/**
 * Reads a framework agreement published as one document. Refuses (`agreement.file-invalid`) with the first fault's place and reason,
 * the number of faults, and all of them in `problems`, one French sentence per line.
 */
export const parseFramework = (raw: unknown): Result<FrameworkDocument> => {
  const parsed = frameworkSchema.safeParse(raw, { error: fr().localeError })
  if (parsed.success) return ok(parsed.data)
  const problems = problemsOf(parsed.error)
  return refuse('invalid', 'agreement.file-invalid', {
    place: problems[0]?.place ?? '.',
    reason: problems[0]?.reason ?? '',
    count: problems.length,
    problems: problems.map((problem) => `${problem.place} : ${fileFaults[problem.reason] ?? problem.reason}`).join('\n'),
  })
}
