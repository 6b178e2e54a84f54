import { z } from 'zod'
import { type Bilingual, typo } from '#app/features/core/index.ts'
import { readSiret } from '#app/features/identity/index.ts'

const hidden = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069]/u

/** What the boot says of a value that is not as expected. */
const expected = (what: string) => ({ error: ({ input }: { input?: unknown }) => (input === undefined ? 'manque' : `attendu : ${what}`) })

const line = (most: number) => z.string().trim().min(1).max(most).refine((text) => !hidden.test(text))

const bilingual = (fr: string, en: string): Bilingual => ({ fr: typo(fr), en })

/** What a person reads: one text for both languages, or one for each. French is set as French is, however it was typed. */
const words = z.union(
  [line(1_000).transform((text) => bilingual(text, text)), z.strictObject({ fr: line(1_000), en: line(1_000) }).transform(({ fr, en }) => bilingual(fr, en))],
  expected('un texte de 1 000 caractères au plus, sur une ligne, ou { "fr": "…", "en": "…" }'),
)

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const list = z.array(words, expected('une liste de textes')).max(40, expected('40 textes au plus')).default([])
const email = z.email(expected('une adresse électronique'))
const phone = z.string(expected('un numéro de téléphone')).regex(/^\+?[0-9][0-9 .\u00a0\u202f-]{5,22}$/, expected('un numéro de téléphone'))
const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, ...expected('une adresse qui commence par https://') })
const emailOrLink = z.union([email, link], expected('une adresse électronique, ou une adresse qui commence par https://'))
const day = z.iso.date(expected('une date, par exemple 2026-11-22'))
const colour = z.string(expected('une couleur, par exemple #1b4d5c')).regex(/^#[0-9a-f]{6}$/i, expected('une couleur, par exemple #1b4d5c')).transform((hex) => hex.toLowerCase())
const rate = expected('un taux de 0 à 100')
const siret = expected('les 14 chiffres d’un numéro SIRET')

const svgPath = z.string(expected('le chemin d’un fichier .svg')).regex(/\.svg$/i, expected('le chemin d’un fichier .svg'))
const palette = z.strictObject({ primary: colour.optional(), accent: colour.optional(), ink: colour.optional() })

const part = z.array(z.strictObject({ title: words, paragraphs: z.array(words).min(1).max(20) })).max(10).default([])

/** The operator's own file: who runs this portal. Only the name is required; what is missing is shown as to be completed. Unknown keys are refused. */
export const operatorFile = z.strictObject({
  name: words,
  shortName: maybe(words),
  /** Path of an SVG file, from the folder of this one. */
  logo: maybe(svgPath),
  colours: maybe(palette),
  contacts: z.strictObject({ phone: maybe(phone), email: maybe(email), hours: maybe(words), address: maybe(words), security: maybe(emailOrLink) }).prefault({}),
  legal: z
    .strictObject({
      publisher: maybe(words),
      publicationDirector: maybe(words),
      siret: maybe(z.string(siret).refine((typed) => readSiret(typed).ok, siret).transform((typed) => typed.replace(/\D/g, ''))),
      host: maybe(z.strictObject({ name: words, address: words, phone: maybe(phone) })),
    })
    .prefault({}),
  privacy: z
    .strictObject({
      controller: maybe(words),
      dpo: maybe(z.strictObject({ name: maybe(words), email: maybe(email), address: maybe(words) })),
      legalBasis: maybe(words),
      processors: list,
      transfers: maybe(words),
      retention: z.strictObject({ accounts: maybe(words), assessments: maybe(words), orders: maybe(words), journal: maybe(words), logs: maybe(words), backups: maybe(words) }).prefault({}),
    })
    .prefault({}),
  accessibility: z
    .strictObject({
      audit: maybe(z.strictObject({ date: day, auditor: words, referential: words.default({ fr: 'RGAA 4.1.2', en: 'RGAA 4.1.2' }), rate: z.number(rate).min(0, rate).max(100, rate), pages: list })),
      established: maybe(day),
      notAccessible: list,
      derogations: z.array(z.strictObject({ content: words, reason: words, alternative: maybe(words) })).max(40).default([]),
      outOfScope: list,
      alternatives: list,
      testedWith: list,
      contact: maybe(emailOrLink),
      multiYearPlanUrl: maybe(link),
      actionPlanUrl: maybe(link),
      actionsDone: list,
    })
    .prefault({}),
  /** The operator's own sections, at the end of a page. */
  texts: z.strictObject({ accessibility: part, legal: part, privacy: part, cookies: part }).partial().transform(({ accessibility = [], legal = [], privacy = [], cookies = [] }) => ({ accessibility, legal, privacy, cookies })).prefault({}),
})

export type OperatorFile = z.output<typeof operatorFile>
export type Colours = NonNullable<OperatorFile['colours']>
/** Who runs this portal, as far as it said so. */
export type Operator = Omit<OperatorFile, 'name'> & { readonly name: Bilingual | null }

/** Nobody has said anything yet. */
export const unknownOperator: Operator = { ...operatorFile.parse({ name: '?' }), name: null }

const keyOf = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined)

/** The colours of a file that has other faults; null when they are none, or wrong themselves. */
export const coloursOf = (file: unknown): Colours | null => palette.safeParse(keyOf(file, 'colours')).data ?? null

/** The logo that a file names, faulty or not. */
export const logoOf = (file: unknown): string | null => svgPath.safeParse(keyOf(file, 'logo')).data ?? null
