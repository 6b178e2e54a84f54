import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type Received, createReceiver } from '#app/http/receiver.ts'

const evidence = '/collectivite/evaluation/question/Q01/preuves'
const mebibyte = 1024 * 1024

const anybody = async () => true
const pause = () => new Promise((resume) => setTimeout(resume, 20))

const sender = (type = 'multipart/form-data; boundary=x') => {
  const req = new IncomingMessage(new Socket())
  req.headers = { 'content-type': type }
  const send = (bytes: number) => {
    req.push(Buffer.alloc(bytes))
    return pause()
  }
  return { req, send, end: () => req.push(null), leave: () => req.destroy() }
}

describe('files being received', () => {
  it('hold 64 MiB at most: who sends one too many is told, whoever sends words alone is not', async () => {
    const receive = createReceiver(anybody)
    const others = Array.from({ length: 6 }, () => sender())
    const kinds = others.map(async (other) => (await receive(other.req, evidence)).kind)
    await Promise.all(others.map((other) => other.send(10 * mebibyte)))
    const late = sender()
    const refused = receive(late.req, evidence)
    await late.send(5 * mebibyte)
    expect((await refused).kind).toBe('full')
    const words = sender('application/x-www-form-urlencoded')
    const typed = receive(words.req, evidence)
    words.end()
    expect((await typed).kind).toBe('whole')
    for (const other of others) other.leave()
    expect(await Promise.all(kinds)).toEqual(Array.from({ length: 6 }, () => 'left'))
    const again = sender()
    const taken = receive(again.req, evidence)
    await again.send(9 * mebibyte)
    again.end()
    expect((await taken).kind).toBe('whole')
  })

  it('are worked on one after the other, the first that came first', async () => {
    const receive = createReceiver(anybody)
    const got: Received[] = []
    for (let n = 0; n < 3; n += 1) {
      const each = sender()
      void receive(each.req, evidence).then((received) => got.push(received))
      await each.send(1)
      each.end()
    }
    for (let n = 1; n <= 3; n += 1) {
      await pause()
      expect(got.length).toBe(n)
      got[n - 1]?.done()
    }
  })

  it('are cut at their limit where a page takes one, and at that of words elsewhere', async () => {
    const receive = createReceiver(anybody)
    const [file, elsewhere] = [sender(), sender()]
    const results = [receive(file.req, evidence), receive(elsewhere.req, '/collectivite/panier')]
    await Promise.all([file.send(11 * mebibyte), elsewhere.send(mebibyte)])
    expect((await Promise.all(results)).map(({ kind, withFile }) => [kind, withFile])).toEqual([['cut', true], ['cut', false]])
  })

  it('take no room from somebody unknown, of whom the fields before the file are read, nor from whoever left meanwhile', async () => {
    const receive = createReceiver(async (req) => {
      await pause()
      return req.headers.cookie !== undefined
    })
    const strangers = Array.from({ length: 8 }, () => sender())
    const refused = strangers.map(({ req }) => receive(req, evidence))
    await Promise.all(strangers.map(({ send }) => send(10 * mebibyte)))
    for (const { kind, body } of (await Promise.all(refused)) as { kind: string; body: Buffer }[]) expect([kind, body.length]).toEqual(['cut', 64 * 1024])
    const known = sender()
    known.req.headers.cookie = 'ressort=x'
    const taken = receive(known.req, evidence)
    await known.send(9 * mebibyte)
    known.end()
    expect((await taken).kind).toBe('whole')
    const gone = sender()
    const left = receive(gone.req, evidence)
    gone.leave()
    expect((await left).kind).toBe('left')
  })
})
