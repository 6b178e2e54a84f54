import type { readContext } from './context.service.server.ts'

/** What the page « Votre organisme » receives. */
export type ContextView = Extract<Awaited<ReturnType<typeof readContext>>, { ok: true }>['value']
