import { mkdtempSync, rmSync } from 'node:fs'
import { type Socket, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the proxy does with bytes on their way: `pass` forwards, `cut` ends both sides, `swallow` forwards nothing and says nothing. */
export type Verdict = 'pass' | 'cut' | 'swallow'

export type Proxy = {
  /** Address of the database through the proxy. */
  readonly url: string
  /** Decides on bytes the client sends; changed at will. */
  asked: (bytes: Buffer) => Verdict
  /** Decides on bytes the server answers. */
  answered: (bytes: Buffer) => Verdict
  readonly close: () => Promise<void>
}

/** A network between the portal and PostgreSQL that fails when told to. */
export const openProxy = async (url: string): Promise<Proxy> => {
  const folder = mkdtempSync(join(tmpdir(), 'ressort-proxy-'))
  const real = new URL(url.replace('@/', '@socket/')).searchParams.get('host') ?? ''
  const sockets = new Set<Socket>()
  const proxy: { -readonly [K in keyof Proxy]: Proxy[K] } = {
    url: url.replace(encodeURIComponent(real), encodeURIComponent(folder)),
    asked: () => 'pass',
    answered: () => 'pass',
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const server = createServer((client) => {
    const upstream = connect({ path: `${real}/.s.PGSQL.5432` })
    const cut = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', cut)
      socket.on('close', cut)
    }
    const forward = (verdict: Verdict, to: Socket, bytes: Buffer) => {
      if (verdict === 'cut') cut()
      else if (verdict === 'pass') to.write(bytes)
    }
    client.on('data', (bytes) => forward(proxy.asked(bytes), upstream, bytes))
    upstream.on('data', (bytes) => forward(proxy.answered(bytes), client, bytes))
  })
  await new Promise<void>((resolve) => server.listen(`${folder}/.s.PGSQL.5432`, resolve))
  return proxy
}
