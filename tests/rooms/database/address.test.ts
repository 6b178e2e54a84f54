import { describe, expect, it } from 'vitest'
import { isDatabaseUnavailable } from '#db/client.server.ts'
import { parseDatabaseUrl } from '#db/pool/address.server.ts'
import { databaseFault } from '#db/pool/faults.server.ts'

describe('the address of a database', () => {
  it('names a server on the network', () => {
    expect(parseDatabaseUrl('postgres://me:p%40ss@db.example:5433/ressort')).toEqual({
      user: 'me',
      password: 'p@ss',
      database: 'ressort',
      place: { kind: 'tcp', host: 'db.example', port: 5433 },
      tls: { kind: 'off' },
    })
  })

  it('or a socket on this machine, with or without a user', () => {
    expect(parseDatabaseUrl('postgres://me@/base?host=%2Frun%2Fpg')).toMatchObject({ user: 'me', database: 'base', place: { kind: 'socket', path: '/run/pg/.s.PGSQL.5432' } })
    expect(parseDatabaseUrl('postgresql:///base?host=/run/pg&port=5499')).toMatchObject({ database: 'base', place: { path: '/run/pg/.s.PGSQL.5499' } })
    expect(parseDatabaseUrl('postgres://me@/base')).toMatchObject({ place: { path: '/var/run/postgresql/.s.PGSQL.5432' } })
  })

  it('keeps an IPv6 address whole', () => {
    expect(parseDatabaseUrl('postgres://me@[::1]:5432/base')).toMatchObject({ place: { host: '::1' } })
  })

  it('says how far the server is trusted', () => {
    expect(parseDatabaseUrl('postgres://me@h/b?sslmode=require').tls).toEqual({ kind: 'encrypt' })
    expect(parseDatabaseUrl('postgres://me@h/b?sslmode=verify-full').tls).toEqual({ kind: 'verify', ca: undefined, name: true })
  })

  it('refuses what it cannot honour', () => {
    expect(() => parseDatabaseUrl('postgres://me@h/b?sslmode=prefer')).toThrow(/sslmode=prefer/)
    expect(() => parseDatabaseUrl('postgres://me@h/b?sslmode=verify-full&sslrootcert=/nowhere.pem')).toThrow(/nowhere/)
    expect(() => parseDatabaseUrl('mysql://me@h/b')).toThrow(/DATABASE_URL/)
    expect(() => parseDatabaseUrl('hello')).toThrow(/DATABASE_URL/)
  })
})

describe('a database error', () => {
  const answered = (code: string, severity = 'ERROR') => new Error('Failed query', { cause: Object.assign(new Error('no'), { code, severity }) })

  it('is a passing one when another moment or another connection would have done', () => {
    for (const code of ['55P03', '57014', '25P03', '40001', '40P01', '53300', '57P03']) expect([code, isDatabaseUnavailable(answered(code))]).toEqual([code, true])
    expect(isDatabaseUnavailable(answered('3D000', 'FATAL'))).toBe(true)
    expect(isDatabaseUnavailable(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(true)
    expect(isDatabaseUnavailable(databaseFault('outcome-unknown', ''))).toBe(true)
  })

  it('is a bug or a broken rule otherwise', () => {
    for (const code of ['23505', '23514', '22P02', '42P01', '25P02', 'RS001']) expect([code, isDatabaseUnavailable(answered(code))]).toEqual([code, false])
    expect(isDatabaseUnavailable(databaseFault('not-committed', ''))).toBe(false)
    expect(isDatabaseUnavailable(new Error('hello'))).toBe(false)
  })
})
