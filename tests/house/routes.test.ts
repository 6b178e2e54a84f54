import { describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { faultsOfRoute, urlOfRoute } from './route-faults.ts'
import { read, routeFiles } from './sources.ts'

const spelled = new Set(Object.values<string | ((...parameters: [string, string]) => string)>(paths).map((path) => new URL(typeof path === 'function' ? path(':x', ':x') : path, 'http://portal.invalid').pathname))

describe('a route', () => {
  for (const path of [...routeFiles, 'app/root.tsx']) {
    it(`${path} goes through the policy table`, () => expect(faultsOfRoute(path, read(path))).toEqual([]))
  }

  it('with a bare loader is seen', () => {
    expect(faultsOfRoute('planted.tsx', 'export const loader = async () => ({ secret: 1 })')).toEqual(['loader is not built by defineLoader or defineDownload'])
    expect(faultsOfRoute('planted.tsx', 'export async function loader() { return 1 }')).toEqual(['loader is not built by defineLoader or defineDownload'])
  })

  it('that answers a file by itself is seen', () => {
    expect(faultsOfRoute('planted.tsx', 'export const loader = defineDownload({ action: "page.public" })')).toEqual([])
    expect(faultsOfRoute('planted.tsx', 'export const action = defineDownload({ action: "page.public" })')).toEqual(['action is not built by defineAction or defineSave'])
  })

  it('with a bare action is seen', () => {
    expect(faultsOfRoute('planted.tsx', 'export const action = defineLoader({ action: "page.public" })')).toEqual(['action is not built by defineAction or defineSave'])
    expect(faultsOfRoute('planted.tsx', 'const action = async () => null\nexport { action }')).toEqual(['re-exports action'])
  })

  it('that exports anything else is seen', () => {
    expect(faultsOfRoute('planted.tsx', 'export const helper = 1')).toEqual(['exports helper, which is not part of a route'])
    expect(faultsOfRoute('planted.tsx', "export * from './elsewhere.tsx'")).toEqual(['re-exports everything'])
  })

  it('whose loader grows into a use case is seen', () => {
    expect(faultsOfRoute('planted.tsx', `export const loader = defineLoader({${'\n'.repeat(30)}})`)).toEqual(['loader takes 31 lines'])
  })
})

describe('addresses', () => {
  for (const path of routeFiles) {
    const url = urlOfRoute(path)
    if (url) it(`${url} is spelled in paths.ts`, () => expect([...spelled]).toContain(url))
  }

  it('of paths.ts all lead to a route', () => {
    const served = new Set([...routeFiles.map(urlOfRoute), paths.health, paths.ready, paths.operatorTheme, paths.operatorLogo, paths.fontLicence])
    expect([...spelled].filter((url) => !served.has(url))).toEqual([])
  })
})
