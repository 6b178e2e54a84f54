import type { TestProject } from 'vitest/node'
import { dropCopies, ensureTemplate, startTestInstance } from './embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the tests' PostgreSQL (database `postgres`), the template to copy, the prefix of this run's copies. */
    database: { admin: string; template: string; prefix: string }
  }
}

/** Starts one PostgreSQL for the run and stops it after, unless another run uses it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const instance = await startTestInstance()
  await dropCopies(instance)
  const template = await ensureTemplate(instance)
  project.provide('database', { admin: instance.urlOf('postgres'), template, prefix: `test_${process.pid}` })
  return async () => {
    await dropCopies(instance)
    await instance.leave()
  }
}
