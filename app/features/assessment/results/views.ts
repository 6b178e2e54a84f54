import type { readActions } from './actions.service.server.ts'
import type { readOverTime } from './over-time.service.server.ts'
import type { readPeers } from './peers.service.server.ts'

type ValueOf<UseCase extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<UseCase>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

/** What each sub-page of the results receives. */
export type OverTimeView = ValueOf<typeof readOverTime>
export type PeersView = ValueOf<typeof readPeers>
export type ActionsView = ValueOf<typeof readActions>
