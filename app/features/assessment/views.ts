import type { readFrozenQuestion, readQuestion } from './answering/reading.service.server.ts'
import type { readEvidence } from './evidence/evidence.service.server.ts'
import type { readHub } from './filling/hub.service.server.ts'
import type { readPart, readTypedPart } from './filling/part.service.server.ts'
import type { readHome } from './home.service.server.ts'
import type { readResults } from './results/results.service.server.ts'

type ValueOf<UseCase extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<UseCase>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

/** What each page of the room receives. */
export type HubView = ValueOf<typeof readHub>
export type PartView = ValueOf<typeof readPart>
export type TypedPartView = ValueOf<typeof readTypedPart>
export type QuestionView = ValueOf<typeof readQuestion>
export type FrozenQuestionView = ValueOf<typeof readFrozenQuestion>
export type EvidenceView = ValueOf<typeof readEvidence>
export type ResultsView = ValueOf<typeof readResults>
export type HomeView = ValueOf<typeof readHome>
