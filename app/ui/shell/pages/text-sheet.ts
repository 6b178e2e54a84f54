import type { Bilingual, Lang } from '#app/features/core/index.ts'
import type { Operator } from '../operator.schema.ts'

export type Linked = { readonly label: string; readonly href: string }
/** A run of words, or a link: inside the portal when its address starts with a slash. */
export type Inline = string | Linked
export type Fact = { readonly term: string; readonly detail: Inline }
export type Table = { readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
/** A paragraph, a list, facts in pairs, or a table. */
export type Block = string | readonly Inline[] | { readonly facts: readonly Fact[] } | { readonly table: Table }
export type TextSection = { readonly title: string; readonly id?: string; readonly blocks: readonly Block[] }
export type TextSheet = { readonly title: string; readonly description: string; readonly lead: string; readonly sections: readonly TextSection[] }

/** What a page of the operator is made from: its facts, the language, the address people reach the portal at. */
export type SheetFacts = { readonly operator: Operator; readonly lang: Lang; readonly origin: string }

/** The sections that the operator adds at the end of a page. */
export const ownSections = (parts: Operator['texts'][keyof Operator['texts']], lang: Lang): TextSection[] => parts.map(({ title, paragraphs }) => ({ title: title[lang], blocks: paragraphs.map((text) => text[lang]) }))

export const mailTo = (email: string): Linked => ({ label: email, href: `mailto:${email}` })

/** A link to an address typed by the operator, mail or page. */
export const linkTo = (typed: string): Linked => (typed.includes('@') && !typed.startsWith('http') ? mailTo(typed) : { label: typed, href: typed })

/** What is said in this language, or the words for what is missing. */
export const saidOr = (words: Bilingual | null, lang: Lang, missing: string): string => words?.[lang] ?? missing
