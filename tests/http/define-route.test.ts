import { data } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newRequestContext } from '#app/http/context.server.ts'
import { defineAction, defineLoader } from '#app/http/define-route.server.ts'
import { ok } from '#app/features/core/index.ts'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
  process.env.DEMO = '1'
})

const loader = defineLoader({ action: 'page.public', search: z.object({ q: z.string().default('') }), handle: ({ params, search }) => ok({ params, q: search.q }) })
const action = defineAction({ action: 'page.public', form: z.object({ name: z.string() }), handle: async ({ form }) => ok({ to: `/${form.name}` }) })

const context = () => newRequestContext('127.0.0.1')
const thrown = async (work: Promise<unknown>): Promise<Response> => {
  const error: unknown = await work.then(() => data(null), (reason: unknown) => reason)
  if (!(error instanceof Response)) throw new Error('No response was thrown')
  return error
}

const taker = defineAction({ action: 'page.public', form: z.object({ name: z.string() }), fileField: 'file', handle: async ({ form, file, submission }) => ok({ to: `/${form.name}/${file?.name}/${file?.bytes.length}/${submission.digest}` }) })

const withFile = (content: string, options: { cut?: boolean; name?: string } = {}) => {
  const body = new FormData()
  body.set('name', 'pv')
  body.set('file', new File([content], options.name ?? 'a.pdf'))
  const request = new Request('http://portal.example/x', { method: 'POST', body })
  return { request, params: {}, context: { ...context(), cut: options.cut ?? false } }
}

describe('a form with a file', () => {
  const toOf = async (answer: Promise<unknown>) => {
    const given = await answer
    return given instanceof Response ? String(given.headers.get('location')) : null
  }
  it('is read where the page takes one, and refused elsewhere', async () => {
    expect(await toOf(taker(withFile('abc')))).toMatch(/^\/pv\/a\.pdf\/3\//)
    expect((await thrown(action(withFile('abc')))).status).toBe(415)
  })
  it('is another submission when the file is another one', async () => {
    const [first, same, other] = await Promise.all([toOf(taker(withFile('abc'))), toOf(taker(withFile('abc'))), toOf(taker(withFile('abd')))])
    expect(first).toBe(same)
    expect(first).not.toBe(other)
  })
  it('comes back with what was typed when its file is too large', async () => {
    expect(await taker(withFile('abc', { cut: true }))).toMatchObject({ data: { status: 413, issues: [{ path: 'file', code: 'file-too-large' }], values: { name: 'pv' } }, init: { status: 413 } })
  })
  it('is refused when it cannot be read', async () => {
    const request = new Request('http://portal.example/x', { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: 'no part at all' })
    expect((await thrown(taker({ request, params: {}, context: context() }))).status).toBe(415)
  })
})

describe('a route', () => {
  it('answers that an address with a NUL in it does not exist', async () => {
    const read = loader({ request: new Request('http://portal.example/lots/%00'), params: { lotCode: 'a\u0000' }, context: context() })
    expect((await thrown(read)).status).toBe(404)
    const request = new Request('http://portal.example/lots/%00', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=a' })
    expect((await thrown(action({ request, params: { lotCode: '\u0000' }, context: context() }))).status).toBe(404)
  })
  it('comes back to the page that asked, in the language of that page whatever the reader chose elsewhere', async () => {
    const post = (headers: Record<string, string>) => ({ request: new Request('http://portal.example/preferences', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'lang=en', ...headers }, body: 'name=lots' }), params: {}, context: context() })
    const back = defineAction({ action: 'page.public', form: z.object({ name: z.string() }), handle: async ({ form }) => ok({ to: `/${form.name}`, asIs: true }) })
    const toOf = async (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : null)
    expect([await toOf(await back(post({}))), await toOf(await action(post({})))]).toEqual(['/lots', '/en/lots'])
  })
  it('reads a search without the characters nobody sees', async () => {
    const read = await loader({ request: new Request('http://portal.example/x?q=a%00b%E2%80%AE'), params: {}, context: context() })
    expect(read.q).toBe('ab')
  })
})
