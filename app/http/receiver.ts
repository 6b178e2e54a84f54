import type { IncomingMessage } from 'node:http'
import { formMost, headMost, receivesFiles, uploadMost } from './body-limits.ts'
import { type Reading, readBody } from './read-request.ts'

/** Bytes of files held at once, being received or worked on: what bounds their memory, however many send. */
const heldMost = 64 * 1024 * 1024
/** Files worked on at once: on its way to the database, each is copied several times. */
const atOnce = 1

export type Received = Reading & { readonly done: () => void; /** A page that takes a file says itself that it is too large. */ readonly withFile: boolean }

const nothing = () => {}

/**
 * Reads the body of a form, in the limits of its address. A file takes its room only from somebody with a session (`isKnown`): of anybody else only
 * the fields before it are read. `done` is called once it is answered: it makes room for the next file.
 */
export const createReceiver = (isKnown: (req: IncomingMessage) => Promise<boolean>): ((req: IncomingMessage, pathname: string) => Promise<Received>) => {
  let held = 0
  let working = 0
  const waiting: (() => void)[] = []

  const receiveFile = async (req: IncomingMessage, isKnown: boolean): Promise<Received> => {
    let mine = 0
    const free = () => {
      held -= mine
      mine = 0
    }
    const hold = (bytes: number): boolean => {
      if (held + bytes > heldMost) return false
      held += bytes
      mine += bytes
      return true
    }
    const reading = await readBody(req, { most: isKnown ? uploadMost : headMost, head: headMost, hold })
    if (reading.kind !== 'whole') {
      free()
      return { ...reading, done: nothing, withFile: true }
    }
    if (working >= atOnce) await new Promise<void>((resume) => waiting.push(resume))
    else working += 1
    const done = () => {
      free()
      const next = waiting.shift()
      if (next) next()
      else working -= 1
    }
    return { ...reading, done, withFile: true }
  }

  return async (req, pathname) => {
    if (receivesFiles(pathname) && req.headers['content-type']?.startsWith('multipart/form-data')) return receiveFile(req, await isKnown(req))
    return { ...(await readBody(req, { most: formMost, head: 0, hold: () => true })), done: nothing, withFile: false }
  }
}
