import { z } from 'zod'

/** An address in the one form that is stored and compared: trimmed, lower case. */
export const normaliseEmail = (typed: string): string => typed.trim().toLowerCase()

/** What a person types as their address. */
export const emailField = z.string().trim().min(1, 'required').max(254, 'too-long').transform(normaliseEmail).pipe(z.email('not-an-email'))
