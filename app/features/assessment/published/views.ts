import type { readMethod, readQuestionnairePage, readQuestionnairePart } from './published.service.server.ts'

type ValueOf<UseCase extends (...input: never[]) => Promise<unknown>> = Awaited<ReturnType<UseCase>> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

/** What each public page of the room receives. */
export type MethodView = ValueOf<typeof readMethod>
export type QuestionnaireView = ValueOf<typeof readQuestionnairePage>
export type PartView = ValueOf<typeof readQuestionnairePart>
