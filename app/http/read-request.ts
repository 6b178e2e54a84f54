import type { IncomingMessage } from 'node:http'
import { headMost, slowest } from './body-limits.ts'

/** What came of a body: whole; cut where it went over its limit, with what was read; too slow; refused for want of room; its sender left. */
export type Reading = { readonly kind: 'whole' | 'cut'; readonly body: Buffer<ArrayBuffer> } | { readonly kind: 'slow' } | { readonly kind: 'full' } | { readonly kind: 'left' }

type Bounds = {
  readonly most: number
  /** Bytes to keep of a body that announces more than the limit: its first fields. */
  readonly head: number
  /** Makes room for so many bytes more; false when there is none. */
  readonly hold: (bytes: number) => boolean
}

const checkMs = 15_000

/** Reads a body up to its limit, in the time its size allows. What comes after a cut is for `drain`. */
export const readBody = (req: IncomingMessage, { most, head, hold }: Bounds): Promise<Reading> =>
  new Promise((resolve) => {
    const announced = Number(req.headers['content-length'] ?? 0)
    const limit = announced > most ? head : most
    if (req.destroyed) return resolve({ kind: 'left' })
    if (limit === 0) return resolve({ kind: 'cut', body: Buffer.alloc(0) })
    const chunks: Buffer[] = []
    const startedAt = performance.now()
    let size = 0
    const end = (reading: Reading) => {
      clearInterval(pace)
      req.off('data', take).off('end', whole).off('error', left).off('close', left)
      // An error nobody listens to would end the process.
      req.on('error', () => {})
      resolve(reading)
    }
    const take = (chunk: Buffer) => {
      if (!hold(chunk.length)) return end({ kind: 'full' })
      size += chunk.length
      chunks.push(chunk)
      if (size > limit) end({ kind: 'cut', body: Buffer.concat(chunks).subarray(0, Math.min(limit, headMost)) })
    }
    const whole = () => end({ kind: 'whole', body: Buffer.concat(chunks) })
    const left = () => end({ kind: 'left' })
    const pace = setInterval(() => size < (slowest * (performance.now() - startedAt)) / 1000 && end({ kind: 'slow' }), checkMs)
    req.on('data', take).on('end', whole).on('error', left).on('close', left)
  })

const drainMost = 64 * 1024 * 1024
const drainMs = 30_000

/** Lets an answered sender finish, bounded: a browser shows no answer before it has sent all it has. */
export const drain = (req: IncomingMessage): void => {
  if (req.complete || req.destroyed) return
  const { socket } = req
  const from = socket.bytesRead
  const startedAt = performance.now()
  const watch = setInterval(() => {
    const over = socket.bytesRead - from > drainMost || performance.now() - startedAt > drainMs
    if (over && !req.complete) socket.destroy()
    if (over || req.complete || socket.destroyed) clearInterval(watch)
  }, 250)
  req.resume()
}
