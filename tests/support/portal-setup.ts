import type { TestProject } from 'vitest/node'
import { startPortal } from './start-portal.ts'

/** One portal for all the tests of the project. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { origin, databaseUrl, dataFolder, stop } = await startPortal()
  project.provide('portal', { origin, databaseUrl, dataFolder })
  return stop
}
