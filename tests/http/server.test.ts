import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#app/access/grant.ts'
import { type RunningServer, startServer } from '#app/http/server.ts'
import { readMultipart } from '#app/http/multipart.server.ts'
import { packFile } from '#app/http/static-files.ts'
import { asId } from '#app/features/core/index.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }
let running: RunningServer
let asked = 0
let readied = 0
let fail = false
let refusal: number | null = null
let slow: Promise<void> | null = null
let actor: Actor | null = null

const somebody: Actor = {
  kind: 'person', lang: 'fr', personId: asId('p'), sessionId: asId('s'), name: 'Camille', email: 'c@test.example', organisationId: asId('o'), organisationName: 'Ville', organisationKind: 'authority', roles: [],
}

beforeAll(async () => {
  running = await startServer({
    portal: {
      answer: async (received, context) => {
        asked += 1
        if (actor) context.actor = Promise.resolve(actor)
        if (slow) await slow
        if (fail) throw new Error('a secret in a message')
        if (refusal) return Response.json({ code: 'access.forbidden', facts: { roles: 'steering' }, requestId: context.requestId, typed: { note: 'typed words' } }, { status: refusal })
        if (received.headers.get('content-type')?.startsWith('multipart')) {
          const length = (await received.clone().arrayBuffer()).byteLength
          const sent = await readMultipart(received, 'file', context.cut)
          return new Response(sent?.fields[0]?.[1], { headers: { 'X-Cut': String(context.cut), 'X-Length': String(length) } })
        }
        const body = received.method === 'POST' ? await received.text() : `page ${new URL(received.url).pathname}`
        return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Host-Seen': received.headers.get('x-forwarded-host') ?? 'none' } })
      },
      ready: async () => {
        readied += 1
        await new Promise((resume) => setTimeout(resume, 50))
        return true
      },
      close: async () => {},
      help: () => '01 02 03 04 05, du lundi au vendredi',
    },
    files: new Map([
      ['/assets/a.css', { type: 'text/css', etag: '"x"', immutable: true, identity: Buffer.from('a{}'), gzip: null, br: null }],
      ['/operateur/logo.svg', packFile(Buffer.from('<svg/>'), { type: 'image/svg+xml', headers: { 'Content-Security-Policy': 'sandbox' } })],
    ]),
    port: 0,
    host: '127.0.0.1',
    origins: ['http://portal.example', 'http://localhost:3000'],
    trustedProxy: false,
    log: quiet,
  })
})
afterAll(() => running.close())

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port: running.port, host: '127.0.0.1', method, path, headers: { host: 'portal.example', ...headers } }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
const stream = (path: string, headers: Record<string, string>, size: number, first = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port: running.port, host: '127.0.0.1', method: 'POST', path, headers: { host: 'portal.example', ...headers, 'transfer-encoding': 'chunked' } }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.write(first)
    for (let left = size; left > 0; left -= 60_000) sent.write('a'.repeat(Math.min(left, 60_000)))
    sent.end()
  })
const form = { origin: 'http://portal.example', 'content-type': 'application/x-www-form-urlencoded' }
const evidence = '/collectivite/evaluation/question/Q01/preuves'
const multipart = { origin: 'http://portal.example', 'content-type': 'multipart/form-data; boundary=x' }
const fields = '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nPV du conseil\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="pv.pdf"\r\nContent-Type: application/pdf\r\n\r\n'

describe('the HTTP server', () => {
  it('keeps a public page and answers 304 to whoever has it', async () => {
    const before = asked
    const first = await ask('GET', '/lots')
    const second = await ask('GET', '/lots', { 'if-none-match': String(first.headers.etag) })
    expect([first.status, second.status, asked - before]).toEqual([200, 304, 1])
    expect(first.headers['content-security-policy']).toContain("script-src 'none'")
  })
  it('sends a file that has a policy of its own with that policy, for an hour, whatever follows its address', async () => {
    const { status, headers } = await ask('GET', '/operateur/logo.svg?abc')
    expect([status, headers['content-type'], headers['content-security-policy'], headers['cache-control'], headers['x-content-type-options']]).toEqual([200, 'image/svg+xml', 'sandbox', 'public, max-age=3600', 'nosniff'])
    expect((await ask('GET', '/assets/a.css')).headers['content-security-policy']).toBeUndefined()
  })
  it('keeps nothing for somebody who holds a session', async () => {
    const before = asked
    await ask('GET', '/lots', { cookie: 'ressort=abc' })
    const answer = await ask('GET', '/lots', { cookie: '__Host-ressort=abc' })
    expect(asked - before).toBe(2)
    expect(answer.headers['cache-control']).toBe('no-store')
  })
  it('never keeps a page made for somebody, however the cookie was written', async () => {
    actor = somebody
    const page = await ask('GET', '/mentions-legales')
    actor = null
    expect([page.headers.etag, page.headers['cache-control']]).toEqual([undefined, 'no-store'])
    const before = asked
    await ask('GET', '/mentions-legales', { cookie: '\u00a0ressort=abc' })
    await ask('GET', '/mentions-legales')
    expect(asked - before).toBe(2)
  })
  it('keeps a page once whatever the language this browser chose: its address says the language', async () => {
    const before = asked
    await ask('GET', '/accessibilite', { cookie: 'lang=en' })
    await ask('GET', '/accessibilite', { cookie: 'lang=fr' })
    expect(asked - before).toBe(1)
    await ask('GET', '/en/accessibilite')
    await ask('GET', '/en/accessibilite', { cookie: 'lang=fr' })
    expect(asked - before).toBe(2)
  })
  it('keeps a page under its theme, the first cookie that names one', async () => {
    const before = asked
    await ask('GET', '/titulaires', { cookie: 'theme=ZZ; theme=dark' })
    await ask('GET', '/titulaires', { cookie: 'theme=dark' })
    await ask('GET', '/titulaires', { cookie: 'theme=dark; lang=en' })
    await ask('GET', '/titulaires', { cookie: 'theme=zzz' })
    await ask('GET', '/titulaires', { cookie: 'theme=system' })
    await ask('GET', '/titulaires')
    expect(asked - before).toBe(2)
  })
  it('sends security headers with every answer', async () => {
    for (const path of ['/', '/healthz', '/assets/a.css', '//evil.example']) {
      const { headers } = await ask('GET', path)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['referrer-policy']).toBe('same-origin')
    }
  })
  it('refuses a change that does not come from its own pages, before the application sees it', async () => {
    const before = asked
    const answers = await Promise.all([ask('POST', '/connexion', { ...form, origin: 'https://evil.example' }, 'a=1'), ask('POST', '/connexion', {}, 'a=1')])
    expect(answers.map((answer) => answer.status)).toEqual([403, 403])
    expect((await ask('POST', '/connexion', { ...form, origin: 'http://localhost:3000' }, 'a=1')).status).toBe(403)
    expect((await ask('POST', '/connexion', { ...form, host: 'localhost:3000' }, 'a=1')).status).toBe(403)
    expect(asked).toBe(before)
  })
  it('refuses a body over the limit, announced or not, and says the limit and whom to call', async () => {
    const before = asked
    const announced = await ask('POST', '/x', form, 'a'.repeat(300_000))
    const streamed = await stream('/x', form, 300_000)
    for (const { status, body } of [announced, streamed]) {
      expect(status).toBe(413)
      expect(body).toContain('256\u00a0Kio au plus')
      expect(body).toContain('01 02 03 04 05, du lundi au vendredi')
    }
    expect((await ask('POST', '/x', { ...form, 'content-type': 'multipart/form-data; boundary=x' }, 'a'.repeat(300_000))).status).toBe(413)
    expect(asked).toBe(before)
  })
  it('gives the page of a file of 50 MB the fields that came before it, and nothing of the file', async () => {
    for (const answer of [await ask('POST', evidence, multipart, fields + 'a'.repeat(50_000_000)), await stream(evidence, multipart, 50_000_000, fields)]) {
      expect([answer.status, answer.headers['x-cut'], Number(answer.headers['x-length']) <= 65_536]).toEqual([200, 'true', true])
      expect(answer.body).toBe('PV du conseil')
    }
  })
  it('takes a file of 10 MiB where a page receives one', async () => {
    const answer = await ask('POST', evidence, multipart, `${fields}${'a'.repeat(10 * 1024 * 1024)}\r\n--x--\r\n`)
    expect([answer.status, answer.headers['x-cut'], answer.body]).toEqual([200, 'false', 'PV du conseil'])
  })
  it('refuses other methods, other hosts and unreadable addresses', async () => {
    expect((await ask('TRACE', '/')).status).toBe(405)
    expect((await ask('PUT', '/', form)).status).toBe(405)
    expect((await ask('GET', '/', { host: 'evil.example' })).status).toBe(400)
    expect((await ask('GET', '//evil.example/')).status).toBe(400)
  })
  it('reads no address whose letters cannot be read, and writes it in no log', async () => {
    const before = asked
    for (const path of ['/invitation/a-secret%ff', '/%E0%A4%A', '/lots?q=%', '/lots/%']) expect([path, (await ask('GET', path)).status]).toEqual([path, path.includes('?') ? 200 : 400])
    expect(asked - before).toBe(1)
  })
  it('asks the database once for all who ask at the same moment whether it is ready', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('GET', '/readyz')))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(readied).toBeLessThan(50)
  })
  it('never passes a forwarded host on', async () => {
    const { headers } = await ask('GET', '/compte', { 'x-forwarded-host': 'evil.example' })
    expect(headers['x-host-seen']).toBe('none')
  })
  it('answers an unexpected failure with a reference and nothing of its cause', async () => {
    fail = true
    const { status, body, headers } = await ask('GET', '/compte')
    fail = false
    expect(status).toBe(500)
    expect(body).toContain(String(headers['x-request-id']))
    expect(body).not.toContain('secret')
  })
  it.each([
    [401, 'Votre session est terminée', 'Your session is over'],
    [403, 'Ce fichier ne vous est pas ouvert', 'This file is not open to you'],
    [404, 'Ce fichier n’existe pas', 'This file does not exist'],
    [405, 'Cette page ne se consulte pas de cette façon', 'This page cannot be used this way'],
    [409, 'La situation a changé entre-temps', 'Things have changed in the meantime'],
    [503, 'Le portail est momentanément très sollicité', 'The portal is very busy for a moment'],
  ])('says %s in words where no page stands behind the address', async (status, french, english) => {
    refusal = status
    const answer = await ask('GET', '/centrale/plafonds.csv')
    refusal = null
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([status, 'text/html; charset=utf-8', 'no-store'])
    expect(answer.headers['content-security-policy']).toContain("script-src 'none'")
    expect(answer.body).toContain(french)
    expect(answer.body).toContain(english)
    expect(answer.body).toContain(String(answer.headers['x-request-id']))
    expect(answer.body).not.toMatch(/access\.forbidden|typed words/)
  })
  it('tells a script that asks for data what was refused, as data', async () => {
    refusal = 409
    const answer = await ask('POST', '/x/enregistrer', { ...form, origin: 'http://portal.example', accept: 'application/json' }, 'a=1')
    refusal = null
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([409, 'application/json', 'no-store'])
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'access.forbidden' })
  })
  it('serves others while two hundred senders never finish their forms', async () => {
    const stuck = Array.from({ length: 200 }, () => request({ port: running.port, host: '127.0.0.1', method: 'POST', path: '/connexion', headers: { ...form, host: 'portal.example', 'content-length': '1000' } }))
    for (const each of stuck) {
      each.on('error', () => {})
      each.write('a=1')
    }
    await new Promise((resume) => setTimeout(resume, 300))
    const answer = await ask('GET', '/compte')
    for (const each of stuck) each.destroy()
    expect(answer.status).toBe(200)
  })
  it('sheds load rather than stalling', async () => {
    const before = asked
    let open = () => {}
    slow = new Promise((resolve) => (open = resolve))
    const waiting = Array.from({ length: 128 }, () => ask('GET', '/compte'))
    await expect.poll(() => asked - before, { timeout: 5_000 }).toBe(128)
    const shed = await ask('GET', '/compte')
    expect([shed.status, shed.headers['retry-after']]).toEqual([503, '2'])
    open()
    slow = null
    expect((await Promise.all(waiting)).every((answer) => answer.status === 200)).toBe(true)
  })
})
