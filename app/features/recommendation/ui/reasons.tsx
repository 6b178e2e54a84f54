import type { Lang } from '#app/features/core/index.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import type { Scenario, WhyLot, WhyNot } from '../model.ts'
import { textsOf } from '../texts.ts'
import type { Names } from './old-names.ts'

const whySentence = (why: WhyLot, names: Names, lang: Lang): string => {
  const t = textsOf(lang).why
  const domains = why.domains.map(({ domain }) => names.domain(domain))
  if (why.lostValue > 0) return domains.length > 0 ? t.losesOn(why.lostValue, domains) : t.loses(why.lostValue)
  return why.savedCents > 0 ? t.dearer(why.savedCents) : t.tie
}

const whyNotSentence = (left: WhyNot, names: Names, lang: Lang): string => {
  const t = textsOf(lang).whyNot
  switch (left.reason) {
    case 'too-dear':
      return t.tooDear(left.cheapestCents ?? 0)
    case 'pushes-out':
      return t.pushesOut(left.changes.map(names.change), left.lostValue)
    default:
      return t[left.reason]
  }
}

type ReasonsProps = { scenario: Scenario; names: Names; lang: Lang; open?: boolean }

/** What a plan closes, why each of its lots, why not the others. Every sentence comes from a new computation. */
export const Reasons = ({ scenario, names, lang, open }: ReasonsProps) => {
  const t = textsOf(lang).scenarios
  const { plan, why, whyNot } = scenario
  const gained = plan.domains.filter((domain) => domain.to > domain.from)
  return (
    <div>
      {gained.length > 0 ? (
        <Disclosure summary={t.closes} open={open}>
          <ul>
            {gained.map(({ domain, from, to, target, assumed }) => (
              <li key={domain}>
                <b>{names.domain(domain)}</b>{t.colon}{t.step(from, to, target)}
                {assumed ? <span className="soft"> ({t.assumed})</span> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {why.length > 0 ? (
        <Disclosure summary={t.why}>
          <ul>
            {why.map((each) => (
              <li key={each.lot}>
                <b>{names.lotHeading(each.lot)}</b> <span className="reason">{whySentence(each, names, lang)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {whyNot.length > 0 ? (
        <Disclosure summary={t.whyNot}>
          <ul>
            {whyNot.map((each) => (
              <li key={each.lot}>
                <b>{names.lotHeading(each.lot)}</b> <span className="reason">{whyNotSentence(each, names, lang)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  )
}
