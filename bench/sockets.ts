import { type Socket, connect } from 'node:net'
import { once } from 'node:events'
import type { Measured } from './child.ts'

/**
 * A load generator that only counts bytes. autocannon decodes every body as text, which on compressed pages costs more than
 * the server it measures: fine for processor time per request, wrong for requests per second.
 */
type Round = { readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly connections?: number; readonly seconds?: number }

/** Length of a whole answer, header included; the answers of one page are all alike. */
const lengthOf = (answer: Buffer): number | null => {
  const text = answer.toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = text.slice(0, end)
  const announced = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (announced !== undefined) return end + 4 + Number(announced)
  if (/^HTTP\/1\.1 304/.test(head)) return end + 4
  const last = text.indexOf('\r\n0\r\n\r\n', end)
  return last < 0 ? null : last + 7
}

const open = async (port: number): Promise<Socket> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

const measureLength = async (port: number, request: string): Promise<{ length: number; status: string }> => {
  const socket = await open(port)
  const chunks: Buffer[] = []
  socket.write(request)
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    const answer = Buffer.concat(chunks)
    const length = lengthOf(answer)
    if (length !== null && answer.length >= length) return { length, status: answer.subarray(0, 12).toString('latin1') }
  }
  throw new Error('The server closed the connection')
}

/** Requests per second over a short round, each connection sending its next request once the answer is whole. */
export const socketRate = async (server: Measured, { path, headers = {}, connections = 10, seconds = 2 }: Round): Promise<number> => {
  const { port, host } = new URL(server.origin)
  const lines = Object.entries({ Host: host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
  const { length, status } = await measureLength(Number(port), request)
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(Number(port))))
  let answered = 0
  let wrong: string | null = null
  for (const socket of sockets) {
    let received = 0
    socket.on('data', (chunk) => {
      if (received === 0 && chunk.subarray(0, 12).toString('latin1') !== status) wrong = chunk.subarray(0, 60).toString('latin1')
      received += chunk.length
      if (received < length) return
      received -= length
      answered += 1
      socket.write(request)
    })
  }
  const startedAt = performance.now()
  for (const socket of sockets) socket.write(request)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  const elapsed = (performance.now() - startedAt) / 1000
  const total = answered
  for (const socket of sockets) socket.destroy()
  if (wrong !== null) throw new Error(`${path} answered ${wrong}`)
  return total / elapsed
}
