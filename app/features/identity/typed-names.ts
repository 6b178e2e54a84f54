import { z } from 'zod'

// Names are quoted in messages sent to people who did not ask for them: none may carry an address that a mail reader turns into a link.
const link = /:\/\/|www\.|@|\.[\p{L}\p{N}]{2,}/iu
const spaces = ' \\u00a0\\u202f'
const personal = new RegExp(`^[\\p{L}\\p{M}${spaces}'’ʼ.\\-‐‑]*$`, 'u')
const occupational = new RegExp(`^[\\p{L}\\p{M}\\p{N}${spaces}'’ʼ.\\-‐‑–,/()&°]*$`, 'u')
const official = new RegExp(`^[\\p{L}\\p{M}\\p{N}\\p{P}${spaces}&+°]*$`, 'u')

const plain = (allowed: RegExp) => (typed: string) => allowed.test(typed) && !link.test(typed)
const line = (most: number) => z.string().trim().max(most, 'too-long')

const nameMost = 80

/** A person's name, or nothing: one line of at most 80 letters, spaces, apostrophes, hyphens and dots. */
export const optionalPersonName = line(nameMost).refine(plain(personal), 'not-a-name')
/** A person's name, as `optionalPersonName`. */
export const personName = optionalPersonName.min(1, 'required')

/** What a person does, or nothing: one line of at most 80 characters, digits, commas, slashes and parentheses too, but no address. */
export const optionalJobTitle = line(nameMost).refine(plain(occupational), 'not-a-job-title')
/** What a person does, as `optionalJobTitle`. */
export const jobTitle = optionalJobTitle.min(1, 'required')

/** The name of an organisation: one line of at most 160 characters, no address. */
export const bodyName = line(160).min(1, 'required').refine(plain(official), 'not-a-body-name')
