import { isIP, connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Address } from './address.server.ts'
import { databaseFault } from './faults.server.ts'

const CONNECT_MS = 3_000
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
const ignore = () => undefined

const open = (address: Address): Socket => {
  const { place } = address
  const socket = place.kind === 'socket' ? connectTcp({ path: place.path }) : connectTcp({ host: place.host, port: place.port, noDelay: true, keepAlive: true })
  return socket
}

/** TLS is done here: the driver's own `ssl` option strips the listeners of the raw socket, whose destruction then crashes the process. */
const encrypt = (address: Address, raw: Socket): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { place, tls } = address
    raw.once('data', (answer) => {
      if (answer[0] !== 83) return reject(databaseFault('connection-lost', 'The PostgreSQL server refuses TLS, which sslmode asks for'))
      const host = place.kind === 'tcp' ? place.host : ''
      const secure = connectTls({
        socket: raw,
        // An address has no SNI, but it is what the certificate must carry: without `host`, Node would check the name « localhost ».
        host,
        servername: isIP(host) ? undefined : host,
        rejectUnauthorized: tls.kind === 'verify',
        ...(tls.kind === 'verify' && tls.ca ? { ca: tls.ca } : {}),
        ...(tls.kind === 'verify' && !tls.name ? { checkServerIdentity: ignore } : {}),
      })
      secure.on('error', ignore)
      secure.once('error', reject)
      secure.once('secureConnect', () => resolve(secure))
    })
    raw.write(SSL_REQUEST)
  })

/**
 * Opens one connection, within 3 s. `onSocket` receives every handle as soon as it exists, so that the caller can destroy it
 * at any stage; `onClose` is called when the connection is gone.
 */
export const openSocket = (address: Address, onSocket: (socket: Socket) => void, onClose: (cause?: Error) => void): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const raw = open(address)
    onSocket(raw)
    const timer = setTimeout(() => raw.destroy(databaseFault('connection-lost', 'The PostgreSQL server did not answer within 3 s')), CONNECT_MS)
    let cause: Error | undefined
    raw.on('error', (error) => {
      cause = error
      reject(error)
    })
    raw.on('close', () => {
      clearTimeout(timer)
      reject(cause ?? databaseFault('connection-lost', 'Connection closed while opening'))
      onClose(cause)
    })
    raw.once('connect', () => {
      if (address.tls.kind === 'off') {
        clearTimeout(timer)
        return resolve(raw)
      }
      encrypt(address, raw).then((secure) => {
        clearTimeout(timer)
        onSocket(secure)
        resolve(secure)
      }, (error: unknown) => {
        // The failed handshake may have closed the socket already: its reason is kept for whoever waits.
        cause ??= error instanceof Error ? error : undefined
        raw.destroy()
      })
    })
  })
