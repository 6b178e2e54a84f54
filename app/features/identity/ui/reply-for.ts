import type { Reply } from '#app/http/reply.ts'

/** The reply, when it is to this form of the page: the one with this intent and, where several are alike, this value of a field. */
export const replyFor = (reply: Reply | undefined, intent: string, field?: { name: string; value: string }): Reply | undefined =>
  reply?.values.intent === intent && (!field || reply.values[field.name] === field.value) ? reply : undefined
