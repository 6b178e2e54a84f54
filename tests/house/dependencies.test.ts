import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { read } from './sources.ts'

type Manifest = { version: string; dependencies: Record<string, string>; devDependencies: Record<string, string>; overrides: Record<string, string> }
type Lock = { packages: Record<string, { version?: string; resolved?: string }> }

const manifest: Manifest = JSON.parse(read('package.json'))
const lock: Lock = JSON.parse(read('package-lock.json'))

/**
 * Lowest versions without a known hole, read on 2026-11-22: router 1.23.4 and react-router 6.30.6 carry a further
 * normalisation of double slashes in redirections that Remix 2.17.5 does not ask for by itself.
 */
const floors: Readonly<Record<string, string>> = {
  '@remix-run/node': '2.17.5',
  '@remix-run/react': '2.17.5',
  '@remix-run/server-runtime': '2.17.5',
  '@remix-run/router': '1.23.4',
  'react-router': '6.30.6',
  'react-router-dom': '6.30.6',
  'drizzle-orm': '0.45.4',
  lucia: '3.2.2',
  nodemailer: '7.0.13',
}

const isAtLeast = (version: string, floor: string): boolean => version.localeCompare(floor, 'en', { numeric: true }) >= 0

describe('the locked dependencies', () => {
  for (const [name, floor] of Object.entries(floors)) {
    it(`hold ${name} at ${floor} or later, everywhere in the tree`, () => {
      const versions = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, entry]) => entry.version ?? '')
      expect(versions.length).toBeGreaterThan(0)
      expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([])
    })
  }

  it('are named at one exact version each', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('stay on React 18 and Remix 2', () => {
    expect(manifest.dependencies.react).toMatch(/^18\./)
    expect(manifest.dependencies.remix).toMatch(/^2\./)
  })

  it('bring the Node that runs the scripts', () => {
    const { version }: { version: string } = createRequire(import.meta.url)('node/package.json')
    expect(version).toBe(manifest.dependencies.node)
    expect(version.split('.')[0]).toBe('24')
  })

  it('name no registry, so that any machine installs them from its own', () => {
    expect(Object.values(lock.packages).flatMap(({ resolved }) => (resolved?.startsWith('http') ? [resolved] : []))).toEqual([])
  })
})
