import { typo } from '#app/features/core/index.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

/** What exists in French only — a registered name, a text that a firm wrote: set as French is, and marked so on a page in another language. */
export const French = ({ children }: { children: string }) => (useShell().lang === 'fr' ? <>{typo(children)}</> : <span lang="fr">{typo(children)}</span>)
