import { type ReactNode, useId } from 'react'
import { type TermKey, glossaryTextsOf, termAnchor } from '#app/features/core/glossary/glossary.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/ui/shell/use-shell.ts'

// React 18 types neither attribute; in lower case it writes both as they are.
const opens = (id: string) => ({ popovertarget: id })
const popsIn = { popover: 'auto' }

/**
 * A word of the glossary inside a sentence: opens its definition without a script, closed by Escape or a click elsewhere.
 * Where the browser knows no pop-in, a link to the glossary stands after the word. Never inside a link, a button or a label.
 */
export const Term = ({ of, children }: { of: TermKey; children?: ReactNode }) => {
  const id = useId().replace(/[^A-Za-z0-9]/g, '')
  const { terms, more } = glossaryTextsOf(useShell().lang)
  const { term, text } = terms[of]
  return (
    <span className="term">
      <button type="button" className="term-word" {...opens(id)}>
        {children ?? term}
      </button>
      <span id={id} className="term-tip" {...popsIn}>
        <span>
          <b>{term}</b> {text}
        </span>{' '}
        <Link to={paths.glossaryTerm(termAnchor(of))}>{more}</Link>
      </span>
    </span>
  )
}
