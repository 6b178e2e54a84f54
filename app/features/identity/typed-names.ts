import { z } from 'zod/mini'

// Names are quoted in messages sent to people who did not ask for them: none may carry an address that a mail reader turns into a link.
const link = /:\/\/|www\.|@|\.[\p{L}\p{N}]{2,}/iu
const spaces = ' \\u00a0\\u202f'
const personal = new RegExp(`^[\\p{L}\\p{M}${spaces}'’ʼ.\\-‐‑]*$`, 'u')
const occupational = new RegExp(`^[\\p{L}\\p{M}\\p{N}${spaces}'’ʼ.\\-‐‑–,/()&°]*$`, 'u')
const official = new RegExp(`^[\\p{L}\\p{M}\\p{N}\\p{P}${spaces}&+°]*$`, 'u')

const plain = (allowed: RegExp) => (typed: string) => allowed.test(typed) && !link.test(typed)
const line = (most: number) => z.string().check(z.trim(), z.maxLength(most, 'too-long'))

const nameMost = 80

/** A person's name, or nothing: one line of at most 80 letters, spaces, apostrophes, hyphens and dots. */
export const optionalPersonName = line(nameMost).check(z.refine(plain(personal), 'not-a-name'))
/** A person's name, as `optionalPersonName`. */
export const personName = optionalPersonName.check(z.minLength(1, 'required'))

/** What a person does, or nothing: one line of at most 80 characters, digits, commas, slashes and parentheses too, but no address. */
export const optionalJobTitle = line(nameMost).check(z.refine(plain(occupational), 'not-a-job-title'))
/** What a person does, as `optionalJobTitle`. */
export const jobTitle = optionalJobTitle.check(z.minLength(1, 'required'))

/** The name of an organisation: one line of at most 160 characters, no address. */
export const bodyName = line(160).check(z.minLength(1, 'required'), z.refine(plain(official), 'not-a-body-name'))
