/** A route as the server build holds it. */
type Route = { readonly id: string; readonly parentId?: string | undefined; readonly path?: string | undefined }

/** First segment of an address, as the router compares it: capitals or not. Empty for the home page. */
export const spaceOf = (pathname: string): string => (pathname.split('/', 2)[1] ?? '').toLowerCase()

/**
 * Routes by the first segment of their address. The router ranks all the routes it is given for every request: one who writes an answer
 * need not wait for the public pages to be ranked. What answers any address stands in each space, so do the parents of a route.
 */
export const routesBySpace = <R extends Route>(routes: Readonly<Record<string, R>>): ReadonlyMap<string, Record<string, R>> => {
  const parentsOf = (route: R): R[] => {
    const parent = route.parentId === undefined ? undefined : routes[route.parentId]
    return parent ? [...parentsOf(parent), parent] : []
  }
  const addressOf = (route: R): string => [...parentsOf(route), route].map(({ path }) => path ?? '').filter(Boolean).join('/')
  const leaves = Object.values(routes).filter((route) => addressOf(route) !== '')
  const anywhere = leaves.filter((route) => /^[*:]/.test(addressOf(route)))
  const spaces = new Set(leaves.filter((route) => !anywhere.includes(route)).map((route) => spaceOf(`/${addressOf(route)}`)))
  return new Map(
    [...spaces].map((space) => {
      const own = [...leaves.filter((route) => spaceOf(`/${addressOf(route)}`) === space), ...anywhere]
      return [space, Object.fromEntries(own.flatMap((route) => [...parentsOf(route), route]).map((route) => [route.id, route]))]
    }),
  )
}
