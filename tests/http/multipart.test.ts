import { describe, expect, it } from 'vitest'
import { readMultipart } from '#app/http/multipart.server.ts'

const line = 'a-line'
const part = (head: string, content = '') => `--${line}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`
const read = (body: string, { type = `multipart/form-data; boundary=${line}`, cut = false } = {}) =>
  readMultipart(new Request('http://portal.example/x', { method: 'POST', headers: { 'content-type': type }, body }), 'file', cut)
const file = part('name="file"; filename="a.pdf"', 'abc')
const end = `--${line}--\r\n`

describe('a form that brings a file', () => {
  it('is read in the order it was sent, with the file of its field alone', async () => {
    const sent = await read(part('name="title"', 'PV') + part('name="other"; filename="b.pdf"', 'x') + file + part('name="after"', 'é') + end)
    expect(sent?.fields).toEqual([['title', 'PV'], ['after', 'é']])
    expect([sent?.file?.name, sent?.file && Buffer.from(sent.file.bytes).toString()]).toEqual(['a.pdf', 'abc'])
  })

  it('keeps the fields that came before the file when it was cut', async () => {
    expect(await read(`${part('name="title"', 'PV')}${part('name="file"; filename="a.pdf"', 'ab').trimEnd()}`, { cut: true })).toEqual({ fields: [['title', 'PV']], file: null })
  })

  it('is refused unread with more parts than a form has, or with a part that never begins', async () => {
    expect((await read(part('name="a"').repeat(99) + end))?.fields).toHaveLength(99)
    for (const many of [part('name="a"').repeat(100), part('name="file"; filename="a"', 'x').repeat(100)]) expect(await read(many + end)).toBeNull()
    expect(await read(part(`name="${'%22'.repeat(2_000)}"`) + end)).toBeNull()
    expect(await read(`--${line}\r\n${'A: b\r\n'.repeat(1_000)}\r\n${end}`)).toBeNull()
  })

  it('is refused when nobody can tell where its parts end', async () => {
    for (const type of ['multipart/form-data', `multipart/form-data; xboundary=other; boundary=${line}`, `multipart/form-data; boundary="a\\-line"`, 'multipart/form-data; boundary=""']) expect(await read(file + end, { type }), type).toBeNull()
    expect((await read(file + end, { type: `Multipart/Form-Data;boundary="${line}"; charset=utf-8` }))?.file?.name).toBe('a.pdf')
    expect(await read('no part at all')).toBeNull()
  })

  it('gives names that mean something to a program as they are: a form keeps none of them', async () => {
    const sent = await read(part('name="__proto__"', 'x') + part('name="title"; filename=""', '') + part('name="constructor.prototype.a"', 'y') + file + end)
    expect(sent?.fields).toEqual([['__proto__', 'x'], ['constructor.prototype.a', 'y']])
  })
})
