import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const probe = new URL('./probe.ts', import.meta.url).href

export type Measured = {
  readonly origin: string
  /** Processor time of the server so far, in microseconds. */
  readonly cpu: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** A port nobody listens to. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

const answers = async (origin: string, path: string): Promise<boolean> => {
  try {
    const response = await fetch(origin + path, { redirect: 'manual' })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** Waits until a server answers, or says what it printed before dying. */
export const untilReady = async (child: ChildProcess, origin: string, path: string, said: () => string, limitMs = 120_000): Promise<void> => {
  const end = performance.now() + limitMs
  while (!(await answers(origin, path))) {
    if (child.exitCode !== null || performance.now() > end) throw new Error(`The server did not start:\n${said().slice(-2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

type Start = { readonly script: string; readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly readyPath: string }

/** Starts a server in a process of its own and waits for its first answer. */
export const startMeasured = async ({ script, args = [], env = {}, readyPath }: Start): Promise<Measured> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', probe, script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env, PORT: String(port) },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-10_000)))
  const origin = `http://127.0.0.1:${port}`
  await untilReady(child, origin, readyPath, () => said)
  return {
    origin,
    cpu: async () => {
      child.send('cpu')
      const [answer]: unknown[] = await once(child, 'message')
      return (answer as { cpuMicroseconds: number }).cpuMicroseconds
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
