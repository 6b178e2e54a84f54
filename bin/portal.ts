import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ServerBuild, createRequestHandler } from '@remix-run/node'
import type { Environment } from '#app/http/env.server.ts'
import { type Log, createLog } from '#app/http/log.ts'
import { type Portal, type RunningServer, startServer } from '#app/http/server.ts'
import { inSpace, routesBySpace } from '#app/http/spaces.ts'
import { type StaticFile, readStaticFiles } from '#app/http/static-files.ts'
import { root } from './runtime.ts'

/** What `app/entry.server.tsx` exports beside rendering: the application's hold on the database and its jobs. */
type Lifecycle = {
  readonly openPortal: (log: Log) => void
  readonly closePortal: () => Promise<void>
  readonly isPortalReady: () => Promise<boolean>
  readonly helpLine: () => string | null
  readonly isSignedIn: (cookies: string | null) => Promise<boolean>
}

/** Every loader and action was built from a policy, or the portal does not start. */
const requirePolicies = (build: ServerBuild): void => {
  for (const [id, route] of Object.entries(build.routes)) {
    for (const handler of [route?.module.loader, route?.module.action]) {
      if (handler && !('policyAction' in handler)) throw new Error(`La route ${id} répond sans règle d’accès : utilisez defineLoader ou defineAction.`)
    }
  }
}

/** Answers every address of the build, each by the routes that may be its own. A space is made ready when somebody first comes to it. */
const answerOf = (build: ServerBuild): Portal['answer'] => {
  const everywhere = createRequestHandler(build, 'production')
  const assetsOf = (ids: object) => ({ ...build.assets, routes: Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in ids)) })
  const spaces = new Map([...routesBySpace(build.routes)].map(([space, routes]) => [space, { routes, answer: null as ReturnType<typeof createRequestHandler> | null }]))
  return (request, context) => {
    const space = inSpace(spaces, new URL(request.url).pathname)
    if (!space) return everywhere(request, context)
    space.answer ??= createRequestHandler({ ...build, routes: space.routes, assets: assetsOf(space.routes) }, 'production')
    return space.answer(request, context)
  }
}

const portalOf = (build: ServerBuild, log: Log): Portal => {
  requirePolicies(build)
  const lifecycle = build.entry.module as ServerBuild['entry']['module'] & Lifecycle
  lifecycle.openPortal(log)
  return { answer: answerOf(build), ready: lifecycle.isPortalReady, close: lifecycle.closePortal, knows: lifecycle.isSignedIn, help: lifecycle.helpLine }
}

/** The addresses a browser may have in its bar: the public one, and this machine's two names when it is served locally. */
const originsOf = (environment: Environment): string[] => {
  const local = [`http://localhost:${environment.port}`, `http://127.0.0.1:${environment.port}`]
  return [...new Set([environment.origin, ...local])]
}

/** The operator's theme and logo. What works out colours is loaded only where there are some. */
export const ownFiles = async ({ operatorFile }: Environment): Promise<ReadonlyMap<string, StaticFile>> =>
  operatorFile === null ? new Map() : (await import('#app/ui/shell/operator-check.server.ts')).operatorFiles(operatorFile)

/** Serves the built portal; needs `build/` and a migrated database. */
export const servePortal = async (environment: Environment): Promise<RunningServer> => {
  // React reads it when it is loaded: without it, `npm start` would serve pages with React's development build.
  process.env.NODE_ENV ||= 'production'
  const log = createLog(environment.logLevel)
  const build: ServerBuild = await import(pathToFileURL(join(root, 'build', 'server', 'index.js')).href)
  return startServer({
    portal: portalOf(build, log),
    files: new Map([...readStaticFiles(join(root, 'build', 'client')), ...(await ownFiles(environment))]),
    port: environment.port,
    host: environment.host,
    origins: originsOf(environment),
    trustedProxy: environment.trustedProxy,
    log,
  })
}
