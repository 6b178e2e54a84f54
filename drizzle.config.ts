import type { Config } from 'drizzle-kit'

const config: Config = {
  dialect: 'postgresql',
  schema: './db/schema/*.server.ts',
  out: './db/migrations',
  breakpoints: true,
}

export default config
