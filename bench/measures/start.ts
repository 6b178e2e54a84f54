import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort, untilReady } from '../child.ts'
import type { Line } from '../report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Ends npm and what it started. */
const end = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  if (child.pid) process.kill(-child.pid, 'SIGTERM')
  await gone
}

/** Seconds from `npm start` to the first page. */
const secondsToFirstPage = async (dataFolder: string): Promise<number> => {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, RESSORT_DATA: dataFolder, DATABASE_URL: '', DEMO: '', LOG_LEVEL: 'silent', PORT: String(port) },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await untilReady(child, `http://127.0.0.1:${port}`, '/', () => said)
  const seconds = (performance.now() - startedAt) / 1000
  await end(child)
  return seconds
}

/** `npm start` once installed and built: on an empty folder (cluster, register and demonstration to make), then again. */
export const measureStart = async (scratch: string): Promise<Line[]> => {
  const folder = `${scratch}/start`
  const line = (what: string, seconds: number): Line => ({ what, ours: '', bare: '', ratio: seconds, target: 10, better: 'lower', unit: 's' })
  const first = await secondsToFirstPage(folder)
  const second = await secondsToFirstPage(folder)
  rmSync(folder, { recursive: true, force: true })
  return [line('npm start jusqu’à la première page, base vide', first), line('npm start jusqu’à la première page, ensuite', second)]
}
