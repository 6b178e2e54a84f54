import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Grant } from '#app/access/grant.ts'
import { type Result, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { type FoundBody, countRegister, findBodiesBySiren, findBodiesByWords, saveRegister } from './register.repo.server.ts'
import { type RegisterSource, buildRegister } from './register.ts'
import { readQuery } from './search.ts'
import { readSiren, readSiret } from './siret.ts'

const readPublished = <T>(name: string): T => {
  const path = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

const publishedRegister = (): RegisterSource => ({
  communes: readPublished('communes'),
  groupings: [...readPublished<RegisterSource['groupings']>('epci'), ...readPublished<RegisterSource['groupings']>('ept')],
  departments: readPublished('departements'),
  regions: readPublished('regions'),
})

/** Loads every commune, grouping, département and region of the published register, replacing what was there. Says how many. */
export const importRegister = async (grant: Grant<string>): Promise<{ bodies: number }> => {
  const rows = buildRegister(publishedRegister())
  await inTransaction(grant, (tx) => saveRegister(tx, rows))
  return { bodies: rows.length }
}

/** Whether the register is there: a start loads it once. */
export const isRegisterLoaded = (grant: Grant<string>): Promise<boolean> => inTransaction(grant, async (tx) => (await countRegister(tx)) > 0)

/** Bodies shown at most: beyond, the page asks to be more precise. */
export const mostBodies = 20

export type BodySearch = { query: string; bodies: FoundBody[]; more: boolean; fault: 'wrong-length' | 'wrong-key' | null; identifier: boolean }

/** Finds the body a person works for, by name, postcode, SIREN or SIRET. An identifier that cannot exist says so. */
export const searchBodies = async (grant: Grant<'organisation.sign-up'>, query: string): Promise<Result<BodySearch>> => {
  const read = readQuery(query)
  const found = (bodies: FoundBody[], rest: Partial<BodySearch> = {}): Result<BodySearch> =>
    ok({ query, bodies: bodies.slice(0, mostBodies), more: bodies.length > mostBodies, fault: null, identifier: false, ...rest })
  switch (read.kind) {
    case 'empty':
      return found([])
    case 'bad-identifier':
      return found([], { fault: 'wrong-length', identifier: true })
    case 'siren': {
      const identifier = [readSiren(query), readSiret(query)].find((one) => one.ok)
      if (!identifier) return found([], { fault: 'wrong-key', identifier: true })
      return found(await inTransaction(grant, (tx) => findBodiesBySiren(tx, read.siren)), { identifier: true })
    }
    case 'words':
      return found(await inTransaction(grant, (tx) => findBodiesByWords(tx, read.words, read, mostBodies + 1)))
  }
}
