import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newRequestContext } from '#app/http/context.server.ts'
import { defineSave } from '#app/http/define-save.server.ts'
import { notFound, ok, refuse } from '#app/features/core/index.ts'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
  process.env.DEMO = '1'
})

const savedAt = new Date('2026-03-12T13:32:00Z')
const form = z.object({ name: z.string().max(5, 'too-long') })
const save = defineSave({
  action: 'page.public',
  form,
  handle: async ({ form: { name } }) => (name === 'met' ? refuse('conflict', 'room.changed', { by: 'Awa' }) : name === 'none' ? notFound() : ok({ revision: 3, savedAt, next: 'Q02' })),
})
const reserved = defineSave({ action: 'assessment.answer', form, handle: async () => ok({ revision: 1, savedAt }) })

/** What a script receives, thrown or returned. */
const answerOf = async (built: typeof save | typeof reserved, body: string) => {
  const request = new Request('http://portal.example/x/enregistrer', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  const context = newRequestContext('127.0.0.1')
  const answer: unknown = await built({ request, params: {}, context }).catch((thrown: unknown) => thrown)
  if (!(answer instanceof Response)) throw answer
  const told: unknown = context.page ? JSON.parse(context.page.toString()) : await answer.json()
  return { status: answer.status, told }
}

describe('a form kept while it is filled in', () => {
  it('gets back its revision and when it was kept', async () => {
    expect(await answerOf(save, 'name=a')).toMatchObject({ status: 200, told: { revision: 3, savedAt: savedAt.toISOString() } })
  })
  it('gets back why not, with what the page needs to say it', async () => {
    expect(await answerOf(save, 'name=met')).toMatchObject({ status: 409, told: { code: 'room.changed', facts: { by: 'Awa' } } })
    expect(await answerOf(save, 'name=none')).toMatchObject({ status: 404, told: { code: 'core.not-found' } })
    expect(await answerOf(save, 'name=bien+trop+long')).toMatchObject({ status: 422, told: { code: 'too-long' } })
  })
  it('hears that the session is over, not a page to sign in', async () => {
    expect(await answerOf(reserved, 'name=a')).toMatchObject({ status: 401, told: { code: 'access.session-over' } })
  })
})
