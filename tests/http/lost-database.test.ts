import { beforeAll, describe, expect, it } from 'vitest'
import { authorise } from '#app/access/guard.server.ts'
import { newRequestContext } from '#app/http/context.server.ts'
import { databaseFault } from '#db/pool/faults.server.ts'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
  process.env.DEMO = '1'
})

/** A request of somebody whose session cannot be read: `why` is what the look-up met. */
const asked = (why: Error, method = 'GET') => {
  const context = newRequestContext('127.0.0.1')
  context.actor = Promise.reject(why)
  return { request: new Request('http://portal.example/aide', { method, headers: { cookie: 'ressort=a' } }), context }
}

const gone = () => databaseFault('connection-lost', 'the database is away')

describe('while the database is away', () => {
  it('a public page is still read, as by a visitor', async () => {
    const { request, context } = asked(gone())
    expect((await authorise(request, context, 'page.public')).actor).toEqual({ kind: 'visitor' })
  })
  it('nothing else is taken for a visitor’s: neither a page of one’s own, nor a form', async () => {
    const page = asked(gone())
    await expect(authorise(page.request, page.context, 'authority.read')).rejects.toThrow('away')
    const form = asked(gone(), 'POST')
    await expect(authorise(form.request, form.context, 'page.public')).rejects.toThrow('away')
  })
  it('another fault of the look-up is not hidden', async () => {
    const { request, context } = asked(new Error('a bug'))
    await expect(authorise(request, context, 'page.public')).rejects.toThrow('a bug')
  })
})
