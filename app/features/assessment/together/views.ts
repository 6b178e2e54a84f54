import type { readAsking } from './asking.service.server.ts'
import type { readGuestQuestion } from './guest-answers.service.server.ts'
import type { readContribution } from './guest.service.server.ts'
import type { readInvitations } from './invitations.service.server.ts'
import type { readSecondAnswer } from './second-answers.service.server.ts'

type ValueOf<UseCase extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<UseCase>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

/** What each page of answering together receives. */
export type InvitationsView = ValueOf<typeof readInvitations>
export type GuestView = ValueOf<typeof readContribution>
export type GuestQuestionView = ValueOf<typeof readGuestQuestion>
export type SecondView = ValueOf<typeof readSecondAnswer>
export type AskingView = ValueOf<typeof readAsking>
