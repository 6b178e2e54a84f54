import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from '#tests/support/start-portal.ts'

const serve = async (databaseUrl: string): Promise<{ origin: string; child: ChildProcess }> => {
  const port = await freePort()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DEMO: '1', PORT: String(port), ORIGIN: `http://localhost:${port}`, LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [fileURLToPath(new URL('./serve.ts', import.meta.url))], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A server of the load test stopped with ${code}`)))
    child.stdout?.on('data', (said: Buffer) => (said.toString().includes('ready') ? resolve() : undefined))
  })
  return { origin: `http://localhost:${port}`, child }
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => child.kill('SIGKILL'), 15_000)
    child.once('exit', () => {
      clearTimeout(cut)
      resolve()
    })
    child.kill('SIGTERM')
  })

/** Two processes of the built portal over one database. */
export const startTwoServers = async (databaseUrl: string): Promise<{ origins: readonly [string, string]; stop: () => Promise<void> }> => {
  const [one, two] = await Promise.all([serve(databaseUrl), serve(databaseUrl)])
  return { origins: [one.origin, two.origin], stop: async () => void (await Promise.all([stop(one.child), stop(two.child)])) }
}
