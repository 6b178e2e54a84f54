import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Action } from '#app/access/policy.ts'

/** One handler of the server build: its pattern, its parameters, the action its policy names. */
export type Handler = { readonly routeId: string; readonly pattern: string; readonly params: readonly string[]; readonly method: 'GET' | 'POST'; readonly action: Action | null; readonly index: boolean }

const policyOf = (handler: unknown): Action | null => (typeof handler === 'function' && 'policyAction' in handler ? (handler.policyAction as Action) : null)

/** Every loader and action of the build's route manifest; `action: null` means a route without a policy. */
export const readHandlers = async (): Promise<Handler[]> => {
  const build: ServerBuild = await import(pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href)
  const routes = build.routes
  const patternOf = (id: string): string => {
    const route = routes[id]
    const parent = route?.parentId ? patternOf(route.parentId) : ''
    return route?.path ? `${parent}/${route.path}` : parent
  }
  return Object.values(routes).flatMap((route): Handler[] => {
    if (!route) return []
    const pattern = patternOf(route.id) || '/'
    const shared = { routeId: route.id, pattern, params: [...pattern.matchAll(/:([A-Za-z]+)\??|\*/g)].map((found) => found[1] ?? '*'), index: route.index === true }
    const handlers: Handler[] = []
    if (route.module.loader) handlers.push({ ...shared, method: 'GET', action: policyOf(route.module.loader) })
    if (route.module.action) handlers.push({ ...shared, method: 'POST', action: policyOf(route.module.action) })
    return handlers
  })
}
