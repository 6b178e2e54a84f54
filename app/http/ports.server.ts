import { randomUUID } from 'node:crypto'
import type { Ports } from '#app/features/core/index.ts'
import { environment } from './env.server.ts'

/** The real clock, real identifiers and the portal's public address. */
export const systemPorts = (): Ports => ({ now: () => new Date(), newId: randomUUID, origin: environment().origin })
