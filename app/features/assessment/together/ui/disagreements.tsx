import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { answerWords } from '../../answering/ui/answer-words.ts'
import type { Disagreement, Disagreements as Found, Voice } from '../disagreements.server.ts'
import { textsOf } from '../texts.ts'

const Said = ({ voice, levels, lang }: { voice: Voice; levels: Disagreement['levels']; lang: Lang }) => (
  <>
    <p>{textsOf(lang).apart.said(voice.by, voice.role, voice.answeredAt)}</p>
    <p>
      <b>{answerWords(levels, voice, lang)}</b>
    </p>
  </>
)

const One = ({ apart, me, lang }: { apart: Disagreement; me: string | null; lang: Lang }) => {
  const t = textsOf(lang).apart
  const { first, second, code } = apart
  const bothKnow = first.level !== null && second.level !== null
  return (
    <li>
      <h3>{apart.text[lang]}</h3>
      <p>
        {bothKnow ? t.levels(Math.abs((first.level ?? 0) - (second.level ?? 0))) : t.kinds}
      </p>
      <div className="split">
        <div className="sheet">
          <Said voice={first} levels={apart.levels} lang={lang} />
          <p>
            <Link to={paths.question(code)}>{t.changeFirst}</Link>
          </p>
        </div>
        <div className="sheet">
          <Said voice={second} levels={apart.levels} lang={lang} />
          {second.respondent === me ? (
            <p>
              <Link to={paths.secondAnswer(code)}>{t.changeYours}</Link>
            </p>
          ) : second.role === null ? null : (
            <p>
              <Link to={paths.contributions}>{t.askGuest}</Link>
            </p>
          )}
        </div>
      </div>
    </li>
  )
}

/** Those told in full: the next ones take their place as they are settled. */
const shownFirst = 4

const Others = ({ list, lang }: { list: readonly Disagreement[]; lang: Lang }) => {
  const codes = [...new Set(list.map(({ code }) => code))]
  return (
    <p>
      {textsOf(lang).apart.others(list.length)}
      {codes.map((code, at) => (
        <span key={code}>
          {at === 0 ? ' ' : ', '}
          <Link to={paths.question(code)}>{roomTextsOf(lang).question(code)}</Link>
        </span>
      ))}
    </p>
  )
}

/** Anchor questions that two people answered apart: both facts, who and when, what to do. In words only. No section when nobody answered twice. */
export const Disagreements = ({ found, me, lang }: { found: Found; me: string | null; lang: Lang }) => {
  const t = textsOf(lang).apart
  if (found.compared === 0) return null
  return (
    <Section title={t.title} id="a-discuter" aside={t.agree(found.agreeing, found.compared)}>
      <p>{found.list.length === 0 ? t.nothing : t.advice}</p>
      {found.list.length > 0 ? (
        <ul className="ledger">
          {found.list.slice(0, shownFirst).map((apart) => (
            <One key={`${apart.code}.${apart.second.respondent}`} apart={apart} me={me} lang={lang} />
          ))}
        </ul>
      ) : null}
      {found.list.length > shownFirst ? <Others list={found.list.slice(shownFirst)} lang={lang} /> : null}
    </Section>
  )
}
