import { Link } from '#app/ui/kit/link.tsx'
import { useShell } from '#app/ui/shell/use-shell.ts'
import { textsOf } from '../texts.ts'

type PagesProps = { label: string; page: number; pages: number; to: (page: number) => string }

/** The way through the pages of a long list, by plain links. Nothing when the list fits on one. */
export const Pages = ({ label, page, pages, to }: PagesProps) => {
  const t = textsOf(useShell().lang).pages
  if (pages < 2) return null
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 ? <Link to={to(page - 1)} rel="prev">{t.previous}</Link> : null}
      <span aria-current="page">{t.position(page, pages)}</span>
      {page < pages ? <Link to={to(page + 1)} rel="next">{t.next}</Link> : null}
    </nav>
  )
}
