import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 30_000, hookTimeout: 60_000 }

/** Three projects: rules (no database), rooms (one PostgreSQL, a database per worker), journeys and browser (the built portal). */
export default defineConfig({
  test: {
    maxWorkers: 2,
    minWorkers: 1,
    projects: [
      { test: { name: 'rules', include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'seeds/**/*.test.ts', 'tests/{house,http,golden}/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'rooms',
          include: ['tests/rooms/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/global-setup.ts'],
          pool: 'forks',
          ...slow,
        },
      },
      {
        test: {
          name: 'portal',
          include: ['tests/{access,journeys,e2e,load}/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/portal-setup.ts'],
          pool: 'forks',
          poolOptions: { forks: { singleFork: true } },
          maxConcurrency: 3,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
