import { beforeAll, describe, expect, it } from 'vitest'
import { systemGrant } from '#app/access/system.server.ts'
import { importRegister, isRegisterLoaded, searchBodies } from '#app/features/identity/index.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { visitorGrant } from '#tests/support/grants.ts'

const search = async (query: string) => {
  const found = await searchBodies(visitorGrant('organisation.sign-up'), query)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const names = async (query: string) => (await search(query)).bodies.map((body) => body.name)

describe('the whole register, loaded once', () => {
  useDatabase({ keep: true })
  let took = 0
  beforeAll(async () => {
    expect(await isRegisterLoaded(systemGrant('test'))).toBe(false)
    const start = performance.now()
    expect(await importRegister(systemGrant('test'))).toEqual({ bodies: 36_345 })
    took = performance.now() - start
  })

  it('is loaded within seconds, and again without harm', async () => {
    expect(took).toBeLessThan(20_000)
    expect(await isRegisterLoaded(systemGrant('test'))).toBe(true)
  })

  it.each([
    ['Angers', 'Angers'],
    ['angers', 'Angers'],
    ['Mairie d’Angers', 'Angers'],
    ['49000', 'Angers'],
    ['49100 angers', 'Angers'],
    ['214 900 078', 'Angers'],
    ['21490007800012', 'Angers'],
    ['angers loire', 'Communauté urbaine Angers Loire Métropole'],
    ['CU Angers Loire', 'Communauté urbaine Angers Loire Métropole'],
    ['244900015', 'Communauté urbaine Angers Loire Métropole'],
    ['l’haÿ les roses', 'L’Haÿ-les-Roses'],
    ['hay-les-roses', 'L’Haÿ-les-Roses'],
    ['sables d olonne', 'Les Sables-d’Olonne'],
    ['paris', 'Paris'],
    ['75011', 'Paris'],
    ['13016', 'Marseille'],
    ['lyon 3e', 'Lyon'],
    ['mamoudzou', 'Mamoudzou'],
    ['noumea', 'Nouméa'],
    ['Arbignieu', 'Arboys en Bugey'],
    ['département du finistère', 'Département du Finistère'],
    ['Région Bretagne', 'Région Bretagne'],
    ['haut rhin', 'Collectivité européenne d’Alsace'],
    ['Y', 'Y'],
  ])('« %s » finds %s first', async (query, first) => {
    expect((await names(query))[0]).toBe(first)
  })

  it('« St-Denis » finds every Saint-Denis, the most populated first', async () => {
    const found = await search('St-Denis')
    expect(found.bodies.slice(0, 2).map((body) => body.name)).toEqual(['Saint-Denis', 'Saint-Denis'])
    expect(found.bodies.slice(0, 2).map((body) => body.department).toSorted()).toEqual(['93', '974'])
    expect(found).toMatchObject({ more: true })
    expect(found.bodies).toHaveLength(20)
  })

  it('finds a commune and the groupings around it by postcode', async () => {
    const found = await names('49000')
    expect(found).toContain('Communauté urbaine Angers Loire Métropole')
  })

  it('says what is wrong with an identifier', async () => {
    expect(await search('21490007')).toMatchObject({ fault: 'wrong-length', bodies: [] })
    expect(await search('214900079')).toMatchObject({ fault: 'wrong-key', bodies: [] })
    expect(await search('732829320')).toMatchObject({ fault: null, identifier: true, bodies: [] })
  })

  it.each(['', '   ', '%', '_', "' or true --", '\\', 'zzzzzz', '—'])('finds nothing for %j, quietly', async (query) => {
    expect((await search(query)).bodies).toEqual([])
  })

  it('answers quickly', async () => {
    const start = performance.now()
    for (const query of ['saint', 'angers', '49000', 'communaute']) await search(query)
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})
