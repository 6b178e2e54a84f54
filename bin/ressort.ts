import { requireSupportedNode, root } from './runtime.ts'
import { loadSettings } from './store.ts'
import { type Verb, isMisuse } from './verbs/verb.ts'

/** Verb → its file, loaded only when called. */
const verbs: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  migrate: () => import('./verbs/migrate.ts'),
  seed: () => import('./verbs/seed.ts'),
  status: () => import('./verbs/status.ts'),
  backup: () => import('./verbs/backup.ts'),
  restore: () => import('./verbs/restore.ts'),
  'admin:create': () => import('./verbs/admin-create.ts'),
  'import:framework': () => import('./verbs/import-framework.ts'),
  'import:contractors': () => import('./verbs/import-contractors.ts'),
  'mail:pending': () => import('./verbs/mail-pending.ts'),
  'operator-check': () => import('./verbs/operator-check.ts'),
  questionnaire: () => import('./verbs/questionnaire.ts'),
  score: () => import('./verbs/score.ts'),
  model: () => import('./verbs/model.ts'),
  recommend: () => import('./verbs/recommend.ts'),
}

const say = (line: string) => process.stderr.write(`${line}\n`)

const listUsages = async (): Promise<void> => {
  say('Usage : npm run -s ressort -- <verbe> [arguments]')
  for (const load of Object.values(verbs)) say(`  ${(await load()).verb.usage}`)
}

const write = (json: unknown): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(`${JSON.stringify(json, null, 2)}\n`, (error) => (error ? reject(error) : resolve())))

const run = async (): Promise<number> => {
  requireSupportedNode()
  process.env.INIT_CWD ??= process.cwd()
  const [name = '', ...args] = process.argv.slice(2)
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  process.chdir(root)
  loadSettings()
  if (!load) {
    if (name !== '') say(`Verbe inconnu : ${name}`)
    await listUsages()
    return 2
  }
  const { verb } = await load()
  try {
    const outcome = await verb.run(args, say)
    await write(outcome.json)
    return outcome.done ? 0 : 1
  } catch (error) {
    if (!isMisuse(error)) throw error
    say(error.message)
    say(`Usage : ${verb.usage}`)
    return 2
  }
}

/** A query's error quotes its parameters, which may be personal: its cause says what the server answered. */
const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return error.message.startsWith('Failed query') ? (cause ?? 'Requête refusée par la base') : [error.message, cause].filter(Boolean).join('\n')
}

try {
  process.exitCode = await run()
} catch (error) {
  say(explain(error))
  process.exitCode = 1
}
