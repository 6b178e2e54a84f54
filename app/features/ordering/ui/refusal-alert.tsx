import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { textsOf as commonTextsOf } from '#app/ui/texts.ts'
import { textsOf } from '../texts.ts'

/** Why a command was refused, on a page that no longer shows the form it came from. */
export const RefusalAlert = ({ reply, lang }: { reply: Reply | undefined; lang: Lang }) => {
  if (!reply?.refusal) return null
  const { code, facts, kind } = reply.refusal
  const common = commonTextsOf(lang)
  return (
    <Alert tone="danger" title={common.form.notDone} answers>
      {textsOf(lang).refusals[code]?.(facts) ?? common.refusals[code] ?? common.refusalKinds[kind] ?? common.form.notDone}
    </Alert>
  )
}
