import { randomUUID } from 'node:crypto'
import { systemGrant } from '#app/access/system.server.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import type { Ports, Result } from '#app/features/core/index.ts'
import { importRegister, isRegisterLoaded } from '#app/features/identity/index.server.ts'
import { closeDatabase, inTransaction, openDatabase } from '#db/client.server.ts'
import { migrateDatabase } from '#db/migrate.server.ts'
import { organisation } from '#db/schema/index.server.ts'
import type { Store } from './store.ts'

const LONG_MS = 300_000

/** The real clock and identifiers, for the command line: it needs no secret of the portal to seed or import. */
export const commandPorts = (): Ports => ({
  now: () => new Date(),
  newId: randomUUID,
  origin: (process.env.ORIGIN || `http://localhost:${process.env.PORT || '3000'}`).replace(/\/$/, ''),
})

/** Runs the work on the database with the patience of a command line, not of a page. */
export const withDatabase = async <T>(url: string, work: () => Promise<T>): Promise<T> => {
  openDatabase({ url, size: 3, budgetMs: LONG_MS })
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

/** A refusal where only a fault of the house can cause one. */
export const expectDone = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
}

/** What the database holds that decides how the portal starts. */
type Holdings = { readonly agreement: boolean; readonly real: boolean; readonly demo: boolean; readonly authorities: 'none' | 'invented' | 'real' }

const holdings = (): Promise<Holdings> =>
  inTransaction(systemGrant('start'), async (tx) => {
    const bodies = await tx.selectDistinct({ demo: organisation.demo, kind: organisation.kind }).from(organisation)
    const authorities = bodies.filter(({ kind }) => kind === 'authority')
    return {
      agreement: (await findFramework(tx)) !== undefined,
      real: bodies.some(({ demo }) => !demo),
      demo: bodies.some(({ demo }) => demo),
      authorities: authorities.length === 0 ? 'none' : authorities.some(({ demo }) => demo) ? 'invented' : 'real',
    }
  })

/**
 * Structure, register of public bodies, and the demonstration where it belongs: on an empty embedded database, or where `DEMO=1` asks for it.
 * Returns whether the portal is a demonstration. `DEMO=0` keeps an empty embedded database empty, for a real installation.
 */
export const prepareDatabase = async (store: Store, say: (line: string) => void): Promise<{ demo: boolean }> => {
  const { applied, refusedDefaults } = await migrateDatabase(store.url)
  if (applied > 0) say('Structure de la base à jour.')
  if (refusedDefaults.length > 0) say(`Ce compte ne peut pas fixer ses limites sur le serveur : ${refusedDefaults.join(', ')}.`)
  return await withDatabase(store.url, async () => {
    const grant = systemGrant('start')
    if (!(await isRegisterLoaded(grant))) {
      say('Chargement des communes, EPCI, départements et régions…')
      await importRegister(grant)
    }
    const found = await holdings()
    const demo = process.env.DEMO === '1' || (store.embedded && process.env.DEMO !== '0' && (found.demo || (!found.agreement && !found.real)))
    if (demo && found.authorities === 'real') throw new Error('DEMO=1 est refusé : cette base contient de vraies collectivités.')
    if (!demo || found.authorities === 'invented') return { demo }
    say('Chargement de la démonstration (une année inventée)…')
    // Its passwords are hashed with the demonstration's own secret.
    process.env.DEMO = '1'
    process.env.DATABASE_URL = store.url
    const { loadDemonstration } = await import('../seeds/demo/load.server.ts')
    expectDone(await loadDemonstration(systemGrant('demo'), commandPorts()))
    return { demo }
  })
}
