import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './env.server.ts'

const real = {
  DATABASE_URL: 'postgres://db/ressort', ORIGIN: 'https://ressort.exemple.fr', RESSORT_PEPPER: 'kX2v9QpL7sD4mNw8ZrT6yHb3JcF5aGe1', SMTP_URL: 'smtps://smtp.exemple.fr',
}

describe('the environment', () => {
  it('is enough for the demonstration with a database only', () => {
    const parsed = parseEnvironment({ DATABASE_URL: 'postgres://db/ressort', DEMO: '1' })
    expect(parsed).toMatchObject({ ok: true, env: { demo: true, port: 3000, origin: 'http://localhost:3000', secure: false } })
  })
  it('serves a real installation over HTTPS', () => {
    expect(parseEnvironment(real)).toMatchObject({ ok: true, env: { demo: false, secure: true } })
  })
  it.each([
    ['a missing secret', { ...real, RESSORT_PEPPER: undefined }, 'RESSORT_PEPPER'],
    ['a short secret', { ...real, RESSORT_PEPPER: 'azerty' }, 'RESSORT_PEPPER'],
    ['a repeated character', { ...real, RESSORT_PEPPER: 'a'.repeat(64) }, 'RESSORT_PEPPER'],
    ['no mail server', { ...real, SMTP_URL: '' }, 'SMTP_URL'],
    ['an address without TLS', { ...real, ORIGIN: 'http://ressort.exemple.fr' }, 'ORIGIN'],
    ['an unreadable port', { ...real, PORT: 'soixante' }, 'PORT'],
  ])('refuses to start with %s and says which', (_, source, name) => {
    const parsed = parseEnvironment(source)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.reasons.join('\n')).toContain(name)
  })
})
