import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { textsOf as contextTextsOf } from '../../context/texts.ts'
import { textsOf } from '../texts.ts'
import type { ReviewView } from '../views.ts'

type DoubtRow = ReviewView['doubts'][number]

const Sides = ({ doubt, lang }: { doubt: DoubtRow; lang: Lang }) => (
  <p className="soft small">
    {textsOf(lang).doubts.both}
    {doubt.sides.map((side, at) => (
      <span key={side.code}>
        {at === 0 ? ' ' : ', '}
        <Link to={side.isContext ? paths.assessmentContext : paths.question(side.code)}>{side.isContext ? contextTextsOf(lang).title : roomTextsOf(lang).question(side.code)}</Link>
      </span>
    ))}
  </p>
)

/** Those told in full; the others are one link each, so that the page stays light. */
const shownFirst = 8
/** What of a long reply is read here: the page of the point has the rest. */
const brief = (reply: string): string => (reply.length > 160 ? `${reply.slice(0, 160).trimEnd()}…` : reply)

const Others = ({ doubts, lang }: { doubts: readonly DoubtRow[]; lang: Lang }) => {
  const t = textsOf(lang).doubts
  return (
    <p>
      {t.others(doubts.length)}
      {doubts.map(({ code }, at) => (
        <span key={code}>
          {at === 0 ? ' ' : ', '}
          <Link to={paths.assessmentDoubt(code)}>{t.point(code)}</Link>
        </span>
      ))}
    </p>
  )
}

const Doubts = ({ doubts, mayAnswer, lang }: { doubts: readonly DoubtRow[]; mayAnswer: boolean; lang: Lang }) => {
  const t = textsOf(lang).doubts
  const rest = doubts.slice(shownFirst)
  return (
    <>
      <ul className="ledger">
        {doubts.slice(0, shownFirst).map((doubt) => (
          <li key={doubt.code}>
            <p>{doubt.ask[lang]}</p>
            {doubt.reply ? (
              <p>
                <span className="soft">{t.repliedBy(doubt.reply.by, doubt.reply.at)}</span> {brief(doubt.reply.reply)}
              </p>
            ) : null}
            <Sides doubt={doubt} lang={lang} />
            {mayAnswer ? (
              <Link to={paths.assessmentDoubt(doubt.code)}>
                {doubt.reply ? t.edit : t.reply}
                <span className="visually-hidden">{t.aboutRule(doubt.code)}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {rest.length > 0 ? <Others doubts={rest} lang={lang} /> : null}
    </>
  )
}

/** Pairs of answers that rarely go together, to talk about: those nobody has explained, then the others, folded. */
export const ReviewDoubts = ({ doubts, mayAnswer, lang }: { doubts: readonly DoubtRow[]; mayAnswer: boolean; lang: Lang }) => {
  const t = textsOf(lang).doubts
  const open = doubts.filter(({ reply }) => !reply)
  const replied = doubts.filter(({ reply }) => reply)
  return (
    <Section title={t.title} id="a-verifier" aside={doubts.length > 0 ? t.aside : undefined}>
      {doubts.length === 0 ? <p className="soft">{t.none}</p> : null}
      {open.length > 0 ? <Doubts doubts={open} mayAnswer={mayAnswer} lang={lang} /> : null}
      {replied.length > 0 ? (
        <Disclosure summary={t.replied(replied.length)}>
          <Doubts doubts={replied} mayAnswer={mayAnswer} lang={lang} />
        </Disclosure>
      ) : null}
    </Section>
  )
}
