import type { Lang } from '#app/features/core/index.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { SurenessTag } from '../../ui/sureness-tag.tsx'
import type { Told } from '../told.ts'

/** The unknown answers worth asking for first, and how sure each lot of the plan at the budget is. */
export const Clarify = ({ clarify, lang }: { clarify: NonNullable<Told['clarify']>; lang: Lang }) => (
  <>
    <p>{clarify.stands}</p>
    {clarify.none ? <p>{clarify.none}</p> : null}
    <ol>
      {clarify.asked.map(({ domain, text, to = '', link }) => (
        <li key={to}>
          <b>{domain}</b>
          {text}{' '}
          <Link to={to}>
            {link}
            <span className="visually-hidden">{text}</span>
          </Link>
        </li>
      ))}
    </ol>
    <Disclosure summary={clarify.lotsTitle}>
      <p>{clarify.verdicts}</p>
      <ul>
        {clarify.lots.map(({ heading, verdict, share }) => (
          <li key={heading}>
            {heading} {verdict ? <SurenessTag verdict={verdict} lang={lang} /> : null} <span className="soft">{share}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  </>
)
