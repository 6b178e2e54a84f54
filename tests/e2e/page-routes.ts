import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

/** An address of the build: its pattern, whether it shows a page or sends a file, whether it says it ships no script. */
export type PageRoute = { readonly id: string; readonly pattern: string; readonly isPage: boolean; readonly scriptless: boolean; readonly matches: (path: string) => boolean }

/** A form that is kept while it is filled in needs its script, wherever it stands. Takes a pattern or an address. */
export const isKeptWhileFilled = (path: string): boolean => /\/contribuer\/[^/]+\/question\//.test(path)

const says = (handle: unknown, scripts: boolean): boolean => typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === scripts

const asRegExp = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+').replace(/\*$/, '.*')}/?$`)

const openness = ({ pattern }: PageRoute): number => [...pattern.matchAll(/:/g)].length + (pattern.endsWith('*') ? 100 - pattern.length : 0)

/** Every route of the build that answers, the most exact first. */
export const readPageRoutes = async (): Promise<PageRoute[]> => {
  const { routes }: ServerBuild = await import(pathToFileURL(join(process.cwd(), 'build', 'server', 'index.js')).href)
  // What only frames other routes, the root first, is no address.
  const frames = new Set(Object.values(routes).map((route) => route?.parentId))
  return Object.values(routes)
    .flatMap((route): PageRoute[] => {
      if (!route || frames.has(route.id)) return []
      const pattern = `/${route.path ?? ''}`
      const shape = asRegExp(pattern)
      return [{ id: route.id, pattern, isPage: route.module.default !== undefined, scriptless: says(route.module.handle, false), matches: (path) => shape.test(path) }]
    })
    .sort((one, other) => openness(one) - openness(other))
}

/** The route that answers a path: the most exact, as the router picks it. */
export const routeOf = (routes: readonly PageRoute[], path: string): PageRoute | undefined => routes.find((route) => route.matches(path))
