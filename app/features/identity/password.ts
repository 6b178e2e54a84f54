import { commonWords } from './password-blocklist.ts'

export type PasswordFault = 'required' | 'password-too-short' | 'password-too-long' | 'password-common' | 'password-is-email'

export const passwordLengths = { least: 14, most: 128 } as const

/** A password in the one form that is hashed: NFC, so that the same keys give the same password on every machine. */
export const normalisePassword = (typed: string): string => typed.normalize('NFC')

const substitutions: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }

const lettersOf = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')
const unmaskedLettersOf = (text: string): string => lettersOf([...text].map((char) => substitutions[char] ?? char).join(''))

const blocked = new Set(commonWords)

const isRepetition = (text: string): boolean => [1, 2, 3, 4].some((period) => text === text.slice(0, period).repeat(Math.ceil(text.length / period)).slice(0, text.length))

const isSequence = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((char, place) => char.charCodeAt(0) - text.charCodeAt(place)))
  return steps.size === 1 || /^(?:0?1234567890?)+\d*$/.test(text)
}

const isCommon = (password: string): boolean => {
  const text = password.toLowerCase()
  if (isRepetition(text) || isSequence(text)) return true
  const bare = password.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  return [lettersOf(password), unmaskedLettersOf(password), unmaskedLettersOf(bare)].some((letters) => blocked.has(letters))
}

/**
 * What is wrong with a new password, or null. 14 to 128 characters (counted as a person counts them), no composition rule,
 * no expiry, refused when common or when it is the address it protects (reliability §4.2).
 */
export const passwordFault = (typed: string, email: string): PasswordFault | null => {
  const password = normalisePassword(typed)
  if (password === '') return 'required'
  const length = [...password].length
  if (length < passwordLengths.least) return 'password-too-short'
  if (length > passwordLengths.most) return 'password-too-long'
  const address = lettersOf(email)
  const local = lettersOf(email.split('@')[0] ?? '')
  const letters = lettersOf(password)
  if (letters !== '' && (letters === address || (local.length >= 4 && letters.replaceAll(local, '') === ''))) return 'password-is-email'
  return isCommon(password) ? 'password-common' : null
}
