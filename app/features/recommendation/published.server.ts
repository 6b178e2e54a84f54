import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ModelDocument } from './model.ts'

const words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const share = z.number().gt(0).max(1)

const modelSchema: z.ZodType<ModelDocument> = z
  .strictObject({
    version: z.string().min(1),
    effects: z.strictObject({ version: z.string().min(1), author: words }),
    slopes: z.array(z.strictObject({ share, slope: z.number().gt(0).max(1) })).min(1),
    modestShare: share,
    moreBudgetShare: share,
  })
  .refine((model) => Math.abs(model.slopes.reduce((sum, each) => sum + each.share, 0) - 1) < 1e-9, 'the shares of the gap must add up to 1')
  .refine((model) => model.slopes.every((each, index) => index === 0 || each.slope <= (model.slopes[index - 1]?.slope ?? 1)), 'slopes must not rise')

const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(process.cwd(), 'seeds', 'recommendation', name), 'utf8')) as unknown

let model: Promise<ModelDocument> | undefined

/** The published model, checked and read once. */
export const readModel = (): Promise<ModelDocument> => {
  model ??= read('model.json').then((raw) => modelSchema.parse(raw))
  return model
}
