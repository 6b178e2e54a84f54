import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Model, commonModelSchema, lotModelSchema } from './model.schema.ts'

/** Version of the model that plans are computed with. Earlier ones stay published beside it. */
export const currentModel = '2026-2'

const read = async (version: string, name: string): Promise<unknown> => JSON.parse(await readFile(join(process.cwd(), 'seeds', 'recommendation', version, `${name}.json`), 'utf8')) as unknown

const parsed = async (version: string): Promise<Model> => {
  const common = commonModelSchema.parse(await read(version, 'model'))
  const lots = await Promise.all(common.lots.map(async (code) => lotModelSchema.parse(await read(version, code))))
  return { ...common, lots }
}

let model: Promise<Model> | undefined

/** The published model, checked and read once. Throws on a file that the schema refuses. */
export const readModel = (): Promise<Model> => {
  model ??= parsed(currentModel)
  return model
}
