import { z } from 'zod/mini'

/** A form field read from what a person typed: the value, or `fault` called with the code of the sentence that says what is wrong. */
export const typedField = <T>(read: (typed: string, fault: (code: string) => never) => T) =>
  z.pipe(
    z.string(),
    z.transform((typed: string, context): T =>
      read(typed, (code) => {
        context.issues.push({ code: 'custom', message: code, input: typed })
        return z.NEVER
      }),
    ),
  )
