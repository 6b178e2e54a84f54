import { z } from 'zod/mini'

/** An address in the one form that is stored and compared: trimmed, lower case. */
export const normaliseEmail = (typed: string): string => typed.trim().toLowerCase()

/** What a person types as their address. */
export const emailField = z.pipe(z.string().check(z.trim(), z.minLength(1, 'required'), z.maxLength(254, 'too-long'), z.overwrite(normaliseEmail)), z.email('not-an-email'))
