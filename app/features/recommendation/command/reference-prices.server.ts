import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Cents } from '#app/features/core/index.ts'

const pricesSchema = z.object({ version: z.string(), prices: z.record(z.string(), z.number().int().positive()) })

/** Reference prices by catalogue item, in cents excluding tax: for the command line only, which has no price schedule to read. */
export const readReferencePrices = async (): Promise<{ version: string; prices: Record<string, Cents> }> =>
  pricesSchema.parse(JSON.parse(await readFile(join(process.cwd(), 'seeds', 'recommendation', 'reference-prices.json'), 'utf8')))
