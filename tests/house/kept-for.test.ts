import { describe, expect, it } from 'vitest'
import { sessionCookie } from '#app/access/session.server.ts'
import { cookiesSheet, sessionCookieAt } from '#app/ui/shell/pages/cookies.ts'
import { keptFor } from '#app/ui/shell/pages/kept-for.ts'
import { unknownOperator } from '#app/ui/shell/operator.schema.ts'
import { productFiles, read } from './sources.ts'

/** The figure that a source gives to a constant; units are those of its own line. */
const figureIn = (path: string, line: RegExp): number => Number(line.exec(read(path))?.[1]?.replaceAll('_', '') ?? Number.NaN)

describe('the durations that the page of personal data states', () => {
  it.each([
    ['a session without activity', keptFor.sessionIdleMinutes, 'app/access/session.server.ts', /idleMinutes = (\d+)$/m],
    ['a whole session', keptFor.sessionHours, 'app/access/session.server.ts', /absoluteMinutes = (\d+) \* 60$/m],
    ['a link for a new password', keptFor.resetMinutes, 'app/features/identity/tokens.repo.server.ts', /'reset-password': (\d+) \* minute/],
    ['a link that confirms', keptFor.confirmationHours, 'app/features/identity/tokens.repo.server.ts', /'confirm-email': (\d+) \* 60 \* minute/],
    ['an invitation', keptFor.invitationDays, 'app/features/identity/tokens.repo.server.ts', /invitation: (\d+) \* 24 \* 60 \* minute/],
    ['a sign-up nobody confirmed', keptFor.signUpDays, 'app/features/identity/sign-ups.repo.server.ts', /signUpLifetimeMs = (\d+) \* day/],
    ['attempts to sign in', keptFor.attemptHours, 'app/features/identity/tidy.service.server.ts', /twoDays = (\d+) \* 3_600_000/],
    ['the address of somebody invited to answer', keptFor.guestDays, 'app/features/assessment/together/tidy.service.server.ts', /addressKeptMs = (\d+) \* day/],
    ['messages', keptFor.mailDays, 'app/features/core/tidy.service.server.ts', /mailKeptMs = (\d+) \* day/],
    ['keys of forms', keptFor.formDays, 'app/features/core/tidy.service.server.ts', /submissionKeptMs = (\d+) \* day/],
  ])('are those of the code: %s', (_, stated, path, line) => expect(figureIn(path, line)).toBe(stated))
})

describe('the page of cookies', () => {
  const named = (origin: string): string[] => {
    const [list] = cookiesSheet({ operator: unknownOperator, lang: 'fr', origin }).sections
    const block = list?.blocks[0]
    return typeof block === 'object' && 'table' in block ? block.table.rows.map(([name]) => name ?? '') : []
  }

  it('names every cookie that the code sets, and no other', () => {
    const set = productFiles.flatMap((path) => [...read(path).matchAll(/preferenceCookie\('(\w+)'/g)].map((found) => found[1] ?? ''))
    expect(named('https://ressort.exemple.fr').toSorted()).toEqual([...new Set([...set, '__Host-ressort'])].toSorted())
  })

  it('gives the session cookie the name it has at this address', () => {
    for (const secure of [true, false]) expect(sessionCookie('x', { secure }).startsWith(`${sessionCookieAt(secure ? 'https://a.fr' : 'http://localhost')}=`)).toBe(true)
  })

  it('is the whole truth: no other file writes a Set-Cookie line', () => {
    expect(productFiles.filter((path) => /SameSite=/.test(read(path)))).toEqual(['app/access/session.server.ts', 'app/http/lang.server.ts'])
  })
})
