/** A route as the server build holds it. */
type Route = { readonly id: string; readonly parentId?: string | undefined; readonly path?: string | undefined }

/** Segments of an address, as the router compares them: capitals or not. */
const segmentsOf = (address: string): string[] => address.toLowerCase().split('/').filter(Boolean)
const isFixed = (segment: string): boolean => !/[:*?]/.test(segment)
/** Deep enough that few routes are left to rank, shallow enough that few spaces are kept. */
const deepest = 3

/** Whether an address that begins by these segments may be one of the route's. */
const mayBegin = (route: readonly string[], by: readonly string[]): boolean => {
  for (const [at, segment] of by.entries()) {
    const own = route[at]
    if (own === '*') return true
    if (own === undefined || (isFixed(own) && own !== segment)) return false
  }
  return true
}

/**
 * The routes that may answer an address, by the fixed segments it begins with, three at most. The router ranks all the routes it is given at
 * every request: one who writes an answer need not wait for the public pages to be ranked. The parents of a route come with it.
 */
export const routesBySpace = <R extends Route>(routes: Readonly<Record<string, R>>): ReadonlyMap<string, Record<string, R>> => {
  const parentsOf = (route: R): R[] => {
    const parent = route.parentId === undefined ? undefined : routes[route.parentId]
    return parent ? [...parentsOf(parent), parent] : []
  }
  const placed = Object.values(routes).map((route) => {
    const line = [...parentsOf(route), route]
    return { line, segments: segmentsOf(line.map(({ path }) => path ?? '').join('/')) }
  })
  const beginnings = placed.flatMap(({ segments }) => {
    const free = segments.findIndex((segment) => !isFixed(segment))
    const fixed = segments.slice(0, free < 0 ? deepest : Math.min(free, deepest))
    return fixed.map((_, at) => fixed.slice(0, at + 1))
  })
  return new Map(
    beginnings.map((by) => {
      const own = placed.filter(({ segments }) => segments.length > 0 && mayBegin(segments, by))
      return [by.join('/'), Object.fromEntries(own.flatMap(({ line }) => line).map((route) => [route.id, route]))]
    }),
  )
}

/** What is kept for the deepest space that an address stands in; undefined when it stands in none. */
export const inSpace = <T>(spaces: ReadonlyMap<string, T>, pathname: string): T | undefined => {
  const segments = segmentsOf(pathname).slice(0, deepest)
  for (let depth = segments.length; depth > 0; depth -= 1) {
    const found = spaces.get(segments.slice(0, depth).join('/'))
    if (found) return found
  }
  return undefined
}
