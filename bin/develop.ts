import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type ServerBuild, createRequestHandler } from '@remix-run/node'
import type { Environment } from '#app/http/env.server.ts'
import { createLog } from '#app/http/log.ts'
import { type RunningServer, startServer } from '#app/http/server.ts'
import { ownFiles } from './portal.ts'
import { root } from './runtime.ts'

type Lifecycle = { openPortal: (log: ReturnType<typeof createLog>) => void; closePortal: () => Promise<void>; isPortalReady: () => Promise<boolean> }

const withoutPolicy = (res: ServerResponse): ServerResponse => {
  // Vite injects inline scripts and opens a web socket, which the portal's own policy forbids; only here, on this machine.
  const writeHead = res.writeHead.bind(res)
  return Object.assign(res, {
    writeHead: (status: number, headers: string[] = []) => {
      const policy = headers.findIndex((name, at) => at % 2 === 0 && name.toLowerCase() === 'content-security-policy')
      return writeHead(status, policy < 0 ? headers : headers.toSpliced(policy, 2))
    },
  })
}

/** Serves the portal from its sources: Vite answers its own addresses, our server all others. */
export const servePortal = async (environment: Environment): Promise<RunningServer> => {
  const { createServer: createVite } = await import('vite')
  const ours = new Set(process.listeners('SIGTERM'))
  const vite = await createVite({ root, server: { middlewareMode: true } })
  // The compiler's own Vite would end the process at once, before the database is left.
  for (const listener of process.listeners('SIGTERM')) if (!ours.has(listener)) process.off('SIGTERM', listener)
  const log = createLog(environment.logLevel)
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  const first = (await load()).entry.module as ServerBuild['entry']['module'] & Lifecycle
  first.openPortal(log)
  const origins = [environment.origin, `http://localhost:${environment.port}`, `http://127.0.0.1:${environment.port}`]
  const inner = await startServer({
    portal: { answer: async (request, context) => createRequestHandler(await load(), 'development')(request, context), ready: first.isPortalReady, close: first.closePortal },
    files: await ownFiles(environment),
    port: 0,
    host: '127.0.0.1',
    origins: [...new Set(origins)],
    trustedProxy: environment.trustedProxy,
    log,
  })
  const outer = createServer((req: IncomingMessage, res: ServerResponse) => {
    vite.middlewares(req, res, () => inner.server.emit('request', req, withoutPolicy(res)))
  })
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject)
    outer.listen(environment.port, environment.host, resolve)
  })
  return {
    server: outer,
    port: environment.port,
    close: async () => {
      outer.close()
      outer.closeAllConnections()
      await vite.close()
      await inner.close()
    },
  }
}
