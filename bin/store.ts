import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '#db/embedded/place.server.ts'
import { startEmbedded } from '#db/embedded/instance.server.ts'
import type { WatchEvent } from '#db/embedded/watch.server.ts'
import { root } from './runtime.ts'

/** The database this process works on: the server of `DATABASE_URL`, or the embedded one. */
export type Store = {
  readonly url: string
  readonly embedded: boolean
  /** How the embedded instance was found; `given` for a server of one's own. */
  readonly how: 'given' | 'created' | 'started' | 'adopted'
  /** Starts the embedded instance again whenever it is found gone, and says so; another server is its owner's. */
  readonly watch: () => void
  readonly leave: () => Promise<void>
}

/** Reads `.env` at the root of the house; what the environment already says wins. */
export const loadSettings = (): void => {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

const toldOf = (told: WatchEvent): string => {
  switch (told.event) {
    case 'gone':
      return 'PostgreSQL embarqué s’est arrêté sans prévenir : redémarrage…'
    case 'back':
      return 'PostgreSQL embarqué redémarré : le portail répond de nouveau.'
    case 'failed':
      return `PostgreSQL embarqué ne redémarre pas (nouvel essai dans ${Math.round(told.retryInMs / 1000)} s) : ${told.reason}`
  }
}

/** Finds or starts the database. `say` hears progress, in French. */
export const openStore = async (say: (line: string) => void): Promise<Store> => {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, embedded: false, how: 'given', watch: () => undefined, leave: () => Promise.resolve() }
  const configured = process.env.RESSORT_DATA
  const folder = dataFolder(root, configured)
  if (!configured && folder !== join(root, '.data')) say(`Les données sont dans ${folder} : le compte qui fait tourner PostgreSQL ne peut pas atteindre ${root}.`)
  const { url, how, watch, leave } = await startEmbedded({ folder, onProgress: say })
  return { url, embedded: true, how, watch: () => watch((event) => say(toldOf(event))), leave }
}
