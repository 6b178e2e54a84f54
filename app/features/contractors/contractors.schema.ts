import { z } from 'zod'
import { highestUnitPriceCents } from './price-version.ts'
import { qualificationCodes } from './qualification.ts'

const day = z.iso.date().refine((typed) => typed >= '1900-01-01')

// Controls, and what nobody sees or what turns a line around.
const unseen = /[\p{Cc}\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u
const line = (longest: number) => z.string().trim().min(1).max(longest).refine((typed) => !unseen.test(typed))
const lines = (longest: number) => z.string().trim().min(1).max(longest).refine((typed) => !unseen.test(typed.replace(/[\t\r\n]/g, ' ')))

const awardSchema = z.strictObject({
  lot: line(40),
  rank: z.number().int().min(1).max(50),
  /** Département codes; empty: the whole territory. */
  zone: z.array(z.string().regex(/^(\d{2}|2[AB]|\d{3})$/)).max(110),
  offer: z.strictObject({ summary: line(200), body: lines(4000) }),
  prices: z.strictObject({
    validFrom: day,
    /** Catalogue item code → unit price in cents excluding tax. */
    unitPricesCents: z.record(z.string(), z.number().int().min(1).max(highestUnitPriceCents)),
  }),
})

const firmSchema = z.strictObject({
  name: line(120),
  siren: z.string().regex(/^\d{9}$/),
  siret: z.string().regex(/^\d{14}$/),
  /** All the firm holds, each with its last day; absent: nothing is said and nothing changes. */
  qualifications: z.array(z.strictObject({ code: z.enum(qualificationCodes), validUntil: day })).max(20).optional(),
  awards: z.array(awardSchema).min(1).max(20),
})

/** The file that describes the contractors of a framework agreement: firms, awarded lots, offers and price schedules. */
export const contractorsFile = z.strictObject({
  format: z.literal('ressort-contractors-1'),
  /** True when the firms are invented: shown on every page that names them. */
  demo: z.boolean(),
  firms: z.array(firmSchema).min(1).max(500),
})

export type ContractorsFile = z.infer<typeof contractorsFile>
export type FirmEntry = ContractorsFile['firms'][number]
export type AwardEntry = FirmEntry['awards'][number]
