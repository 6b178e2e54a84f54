import { Link } from '#app/ui/kit/link.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '#app/ui/texts.ts'

/** The way back; the last item is the page itself. */
export const Breadcrumb = ({ items }: { items: readonly { label: string; to?: string }[] }) => (
  <nav className="breadcrumb" aria-label={textsOf(useShell().lang).breadcrumb}>
    <ol>
      {items.map((item) => (
        <li key={item.label}>{item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}</li>
      ))}
    </ol>
  </nav>
)
