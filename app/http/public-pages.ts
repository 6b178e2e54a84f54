import { frenchPath, paths } from '#app/paths.ts'

const exact = new Set<string>([paths.home, paths.programme, paths.lots, paths.contractors, paths.contractorsMap, paths.whoMayOrder, paths.help, paths.glossary, paths.accessibility, paths.legal, paths.privacy, paths.cookies, paths.sitePlan, paths.method, paths.planMethod, paths.questionnaire])

/** Pages whose HTML is the same for every visitor without a session, so that the server may keep it. */
export const isPublicPage = (address: string): boolean => {
  const pathname = frenchPath(address)
  return exact.has(pathname) || /^\/lots\/[a-z0-9-]{1,40}$/.test(pathname) || /^\/questionnaire\/[A-Z]{3}$/.test(pathname) || /^\/methode\/combinaisons\/[a-z0-9-]{1,40}$/.test(pathname)
}
