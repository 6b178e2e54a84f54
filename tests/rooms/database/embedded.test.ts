import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startEmbedded } from '#db/embedded/instance.server.ts'
import { dataFolder } from '#db/embedded/place.server.ts'
import { isAlive } from '#db/embedded/users.server.ts'
import { runAlone } from '#db/pool/alone.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'ressort-embedded-'))
chmodSync(folder, 0o755)
const pidFile = join(folder, 'postgresql', 'postmaster.pid')
const postmaster = () => (existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0)
const sockets = () => readFileSync(pidFile, 'utf8').split('\n')[4] ?? ''
const script = fileURLToPath(new URL('../../support/embedded.child.ts', import.meta.url))
const children: ChildProcessWithoutNullStreams[] = []

const gone = (child: ChildProcessWithoutNullStreams) => new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())))

const user = async () => {
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'pipe'] })
  children.push(child)
  const how = await new Promise<string>((resolve, reject) => {
    let complaint = ''
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.stderr.on('data', (line: Buffer) => (complaint += line.toString()))
    child.once('exit', () => reject(new Error(complaint)))
  })
  const leave = () => {
    child.stdin.write('leave\n')
    return gone(child)
  }
  const kill = () => {
    child.kill('SIGKILL')
    return gone(child)
  }
  return { how, leave, kill }
}

describe('the embedded PostgreSQL', () => {
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await (await startEmbedded({ folder })).leave()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is created once, shared by processes side by side, and stopped by the last one out', async () => {
    const [first, second] = await Promise.all([user(), user()])
    expect([first.how, second.how].sort()).toEqual(['adopted', 'created'])
    const pid = postmaster()
    const place = sockets()
    await first.leave()
    expect([isAlive(pid), existsSync(place)]).toEqual([true, true])
    await second.leave()
    expect([isAlive(pid), existsSync(place)]).toEqual([false, false])
  })

  it('is adopted with its data when its owner was killed', async () => {
    const owner = await user()
    const pid = postmaster()
    await owner.kill()
    expect(isAlive(pid)).toBe(true)
    const heir = await user()
    expect(heir.how).toBe('adopted')
    expect(postmaster()).toBe(pid)
    await heir.leave()
    expect(isAlive(pid)).toBe(false)
  })

  it('recovers what was committed when both were killed', async () => {
    const owner = await startEmbedded({ folder })
    await runAlone(owner.url, ['create table if not exists kept (n int)', 'delete from kept', 'insert into kept values (42)'])
    process.kill(postmaster(), 'SIGKILL')
    const again = await startEmbedded({ folder })
    expect(again.how).toBe('started')
    expect(await runAlone(again.url, ['select n from kept'])).toEqual([{ n: 42 }])
  })

  it('is started again at the same address when it is killed under a watching process, which a stop in order is not', async () => {
    const owner = await startEmbedded({ folder })
    const told: string[] = []
    owner.watch(({ event }) => told.push(event))
    const first = postmaster()
    process.kill(first, 'SIGKILL')
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(['gone', 'back'])
    const second = postmaster()
    expect(second).not.toBe(first)
    expect(await runAlone(owner.url, ['select 1 as n'])).toEqual([{ n: 1 }])
    await owner.leave()
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(isAlive(second)).toBe(false)
    expect(told).toEqual(['gone', 'back'])
  })

  it('serves whoever used it before it was killed', async () => {
    const [first, second] = [await startEmbedded({ folder }), await user()]
    const told: string[] = []
    first.watch(({ event }) => told.push(event))
    process.kill(postmaster(), 'SIGKILL')
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(['gone', 'back'])
    await second.leave()
    expect(isAlive(postmaster())).toBe(true)
    await first.leave()
  })

  it('takes no stranger for itself: a pid that another program has now is stale', async () => {
    const owner = await user()
    await owner.leave()
    writeFileSync(pidFile, `${process.pid}\n${join(folder, 'postgresql')}\n1\n5432\n/nowhere\n\n0 0\nready   \n`)
    const next = await user()
    expect(next.how).toBe('started')
    await next.leave()
  })

  it('listens on no network', async () => {
    const instance = await startEmbedded({ folder })
    expect(await runAlone(instance.url, ['show listen_addresses'])).toEqual([{ listen_addresses: '' }])
  })

  it('keeps its data beside the code unless told otherwise', () => {
    expect(dataFolder('/tmp', undefined)).toBe('/tmp/.data')
    expect(dataFolder('/tmp', '/tmp/elsewhere')).toBe('/tmp/elsewhere')
  })
})
