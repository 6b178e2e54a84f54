import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export type StartedPortal = { readonly origin: string; readonly databaseUrl: string; readonly dataFolder: string; readonly stop: () => Promise<void>; /** Dies at once, as when the power goes, and leaves its data; `again` starts it where it was. */ readonly kill: () => Promise<void>; readonly again: () => Promise<StartedPortal> }

/** Starts the portal as `npm start` does, on an empty folder of its own: the launcher is under test too. */
export const startPortal = async (): Promise<StartedPortal> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ressort-portal-'))
  // Run by root, PostgreSQL belongs to another account: it must be able to enter.
  chmodSync(dataFolder, 0o755)
  return startAt(dataFolder, await freePort())
}

const startAt = async (dataFolder: string, port: number): Promise<StartedPortal> => {
  const env: NodeJS.ProcessEnv = { ...process.env, RESSORT_DATA: dataFolder, PORT: String(port), DATABASE_URL: '', DEMO: '', LOG_LEVEL: 'error' }
  // As somebody's shell has it: not at all.
  Reflect.deleteProperty(env, 'NODE_ENV')
  const child = spawn(process.execPath, ['bin/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const databaseUrl = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`The portal did not start:\n${said.join('')}`)), 100_000)
    child.once('exit', (code) => reject(new Error(`The portal stopped with ${code}:\n${said.join('')}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said.push(chunk.toString())
      const url = /DATABASE_URL=(\S+)/.exec(said.join(''))?.[1]
      if (!url || !said.join('').includes(`http://localhost:${port}`)) return
      clearTimeout(tooLong)
      resolve(url)
    })
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  const stop = async () => {
    child.kill('SIGTERM')
    const cut = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(cut)
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { origin: `http://localhost:${port}`, databaseUrl, dataFolder, stop, kill, again: () => startAt(dataFolder, port) }
}
