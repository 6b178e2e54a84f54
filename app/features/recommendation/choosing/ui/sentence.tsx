import { Link } from '#app/ui/kit/link.tsx'
import type { Said } from '../told.ts'

/** A sentence with the link that ends it. */
export const Sentence = ({ text, to, link }: Said) => (
  <>
    {text} {to ? <Link to={to}>{link}</Link> : null}
  </>
)
