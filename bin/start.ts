import { createServer } from 'node:net'
import { parseEnvironment } from '#app/http/env.server.ts'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import { demonstrationAccounts, demonstrationPassword } from '#app/features/identity/index.ts'
import { buildIfNeeded } from './build.ts'
import { prepareDatabase } from './prepare.ts'
import { requireSupportedNode, root } from './runtime.ts'
import { type Store, loadSettings, openStore } from './store.ts'

const STOP_MS = 10_000

const spaces = { authority: 'Collectivité', firm: 'Titulaire', central: 'Centrale d’achat' } as const

const startedAt = performance.now()
const say = (line: string) => process.stdout.write(`[${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${line}\n`)

const refuse = (reasons: readonly string[]): never => {
  process.stderr.write(`Ressort ne démarre pas :\n${reasons.map((reason) => `  - ${reason}`).join('\n')}\nVoir .env.example.\n`)
  process.exit(1)
}

/** Half a minute of preparation for nothing would be a poor welcome: the port is tried first. */
const requireFreePort = async (): Promise<void> => {
  const port = Number(process.env.PORT || '3000')
  const probe = createServer()
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', (error) => resolve(!('code' in error && error.code === 'EADDRINUSE')))
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(() => resolve(true)))
  })
  if (!free) refuse([`le port ${port} est déjà pris : indiquez-en un autre, par exemple PORT=${port + 1} npm start.`])
}

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (!isDatabaseUnavailable(error)) return error.stack ?? error.message
  return `La base de données ne répond pas (${error.cause instanceof Error ? error.cause.message : error.message}). Vérifiez DATABASE_URL et le serveur PostgreSQL.`
}

/** A real installation, and the operator's file in every case, are checked before anything is touched. */
const checkSettings = async (): Promise<void> => {
  const parsed = process.env.DATABASE_URL ? parseEnvironment(process.env) : null
  const file = process.env.RESSORT_OPERATOR
  const own = file ? (await import('#app/ui/shell/operator-check.server.ts')).checkOperator(file).reasons : []
  const reasons = [...(parsed && !parsed.ok ? parsed.reasons : []), ...own]
  if (reasons.length > 0) refuse(reasons)
}

const foundHow: Readonly<Record<Store['how'], string>> = {
  given: 'Serveur PostgreSQL de DATABASE_URL.',
  created: 'PostgreSQL embarqué créé et démarré.',
  started: 'PostgreSQL embarqué démarré.',
  adopted: 'PostgreSQL embarqué repris, il tournait déjà.',
}

const greet = (store: Store, origin: string, demo: boolean): void => {
  say(`Ressort est prêt : ${origin}`)
  // Only the embedded one's: a server's address carries a password.
  if (store.embedded) process.stdout.write(`\n  DATABASE_URL=${store.url}\n`)
  if (!demo) return
  process.stdout.write(`\n  Démonstration : tout y est inventé. Mot de passe de tous les comptes : ${demonstrationPassword}\n`)
  for (const { kind, emails } of demonstrationAccounts) process.stdout.write(`  ${spaces[kind].padEnd(17)} ${emails.join(' · ')}\n`)
  process.stdout.write('\n  Ctrl+C arrête le portail et sa base.\n')
}

const run = async (): Promise<void> => {
  requireSupportedNode()
  process.chdir(root)
  loadSettings()
  await checkSettings()
  await requireFreePort()
  const dev = process.argv.includes('--dev')
  const store = await openStore(say).catch((error: unknown): never => refuse([error instanceof Error ? error.message : String(error)]))
  let close: () => Promise<void> = () => Promise.resolve()
  let stopping = false

  const stop = (code: number): void => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => process.exit(1), STOP_MS).unref()
    void close()
      .catch(() => (code = 1))
      .then(() => store.leave())
      .catch(() => (code = 1))
      .then(() => process.exit(code))
  }
  process.on('SIGTERM', () => stop(0))
  process.on('SIGINT', () => stop(0))

  try {
    say(foundHow[store.how])
    const { demo } = await prepareDatabase(store, say)
    if (!dev) await buildIfNeeded(say)
    process.env.DATABASE_URL = store.url
    process.env.DEMO = demo ? '1' : '0'
    const parsed = parseEnvironment(process.env)
    if (!parsed.ok) {
      await store.leave()
      return refuse(parsed.reasons)
    }
    const { servePortal } = dev ? await import('./develop.ts') : await import('./portal.ts')
    const running = await servePortal(parsed.env)
    close = running.close
    store.watch()
    greet(store, `http://localhost:${running.port}`, demo)
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    stop(1)
  }
}

await run()
