import { existsSync, readFileSync } from 'node:fs'

/** Where a PostgreSQL server is and who we are there. */
export type Address = {
  readonly user: string
  readonly password: string
  readonly database: string
  readonly place: { readonly kind: 'socket'; readonly path: string } | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  readonly tls: Tls
}

/** `encrypt` hides the traffic without checking the name, as libpq's `sslmode=require`; `verify` checks both. */
export type Tls = { readonly kind: 'off' } | { readonly kind: 'encrypt' } | { readonly kind: 'verify'; readonly ca: string | undefined; readonly name: boolean }

const tlsOf = (mode: string | null, rootCert: string | null): Tls => {
  switch (mode) {
    case null:
    case 'disable':
      return { kind: 'off' }
    case 'require':
      return { kind: 'encrypt' }
    case 'verify-ca':
    case 'verify-full': {
      if (rootCert && rootCert !== 'system' && !existsSync(rootCert)) throw new Error(`DATABASE_URL: sslrootcert file not found: ${rootCert}`)
      const ca = rootCert && rootCert !== 'system' ? readFileSync(rootCert, 'utf8') : undefined
      return { kind: 'verify', ca, name: mode === 'verify-full' }
    }
    default:
      throw new Error(`DATABASE_URL: sslmode=${mode} is not supported; use disable, require, verify-ca or verify-full`)
  }
}

/** Reads `postgres://user:password@host:port/database?sslmode=…` or `postgres://user@/database?host=/socket/directory`. */
export const parseDatabaseUrl = (text: string): Address => {
  // WHATWG URLs refuse a user without a host: the socket form is given a name that is never looked up.
  const url = URL.parse(text.replace(/^(postgres(?:ql)?:\/\/(?:[^@/?]*@)?)(?=\/|\?|$)/, '$1socket'))
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database')
  const host = url.searchParams.get('host') ?? url.hostname
  const port = Number(url.searchParams.get('port') ?? (url.port || '5432'))
  const user = decodeURIComponent(url.username) || 'postgres'
  const socketDirectory = host.startsWith('/') ? host : host === 'socket' ? '/var/run/postgresql' : undefined
  return {
    user,
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)) || user,
    place: socketDirectory ? { kind: 'socket', path: `${socketDirectory}/.s.PGSQL.${port}` } : { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port },
    tls: socketDirectory ? { kind: 'off' } : tlsOf(url.searchParams.get('sslmode'), url.searchParams.get('sslrootcert')),
  }
}
