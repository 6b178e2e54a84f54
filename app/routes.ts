import { flatRoutes } from '@remix-run/fs-routes'
import { type RouteConfigEntry, layout } from '@remix-run/route-config'
import { hasEnglish } from './paths.ts'

/** Every page with two addresses is one module under two routes (decision 012). */
const inBothLanguages = (route: RouteConfigEntry): RouteConfigEntry[] => {
  const path = route.path ?? ''
  return hasEnglish(`/${path}`) ? [route, { ...route, id: `en/${route.id ?? route.file}`, path: path === '' ? 'en' : `en/${path}` }] : [route]
}

/** All stand in one frame, which shows their errors: an error shown by the root itself would come without the shell that the root reads. */
export default [layout('frame.tsx', (await flatRoutes()).flatMap(inBothLanguages))]
