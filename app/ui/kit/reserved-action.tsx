import type { Role } from '#app/access/grant.ts'
import { formatList } from '#app/features/core/index.ts'
import { shellTextsOf } from '#app/ui/shell/texts.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '../texts.ts'

type ReservedActionProps = { label: string; to: Role; /** Who holds the role, where the page knows it. */ holders?: readonly string[] }

/** An action that somebody else may do: shown and off, with the role it belongs to and who holds it. */
export const ReservedAction = ({ label, to, holders = [] }: ReservedActionProps) => {
  const { lang } = useShell()
  return (
    <p className="actions">
      <button type="button" className="button" disabled>
        {label}
      </button>
      <span className="soft">{textsOf(lang).reserved(shellTextsOf(lang).roles[to], formatList(holders, lang))}</span>
    </p>
  )
}
