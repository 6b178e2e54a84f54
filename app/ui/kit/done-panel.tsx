import { useShell } from '#app/ui/shell/use-shell.ts'

/** The confirmation of what was just done, in the page's own words; nothing when there is none. */
export const DonePanel = ({ messages }: { messages: Readonly<Record<string, string>> }) => {
  const { done } = useShell()
  const message = done !== null && Object.hasOwn(messages, done) ? messages[done] : undefined
  return message ? (
    <div className="notice is-done done-panel" role="status">
      <p className="notice-title">{message}</p>
    </div>
  ) : null
}
