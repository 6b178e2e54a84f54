import { flatRoutes } from '@remix-run/fs-routes'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { hasEnglish } from './paths.ts'

/** Every page with two addresses is one module under two routes (decision 012). */
const inBothLanguages = (route: RouteConfigEntry): RouteConfigEntry[] => {
  const path = route.path ?? ''
  return hasEnglish(`/${path}`) ? [route, { ...route, id: `en/${route.id ?? route.file}`, path: path === '' ? 'en' : `en/${path}` }] : [route]
}

export default (await flatRoutes()).flatMap(inBothLanguages)
