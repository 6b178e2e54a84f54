import type { Role } from '#app/access/grant.ts'
import { formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { shellTextsOf } from '#app/ui/shell/texts.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '../texts.ts'
import { Link } from './link.tsx'

type ReservedActionProps = { label: string; to: readonly Role[]; /** Who holds one of the roles, where the page knows it. */ holders?: readonly string[] }

/** An action that somebody else may do: shown and off, with the roles it belongs to and who holds them, or where to read it. */
export const ReservedAction = ({ label, to, holders = [] }: ReservedActionProps) => {
  const { lang } = useShell()
  const t = textsOf(lang).reserved
  const { roles } = shellTextsOf(lang)
  return (
    <p className="actions">
      <button type="button" className="button" disabled>
        {label}
      </button>
      <span className="soft">
        {t.to(to.map((role) => roles[role]), formatList(holders, lang))} {holders.length === 0 ? <Link to={paths.team}>{t.team}</Link> : null}
      </span>
    </p>
  )
}
