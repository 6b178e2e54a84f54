import type { Lang } from '#app/features/core/index.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../../texts.ts'
import { publishedTextsOf } from '../texts.ts'
import type { PartView } from '../views.ts'

type Question = PartView['questions'][number]
type SheetProps = { question: Question; domains: PartView['domains']; lang: Lang }

const Margin = ({ question, lang }: Pick<SheetProps, 'question' | 'lang'>) => {
  const words = publishedTextsOf(lang).questionnaire
  const t = words.part
  const { csf, hygiene, recyf } = question.mappings
  return (
    <>
      <p>
        {textsOf(lang).question(question.code)} · {words.questionFacts(question.weight, question.pass === 'first')}
      </p>
      <p>{t.who(textsOf(lang).knowers(question.whoKnows))}</p>
      <p>{question.notApplicable ? t.mayNotApply : t.alwaysApplies}</p>
      <ul className="bare-list small soft">
        {t.mappings(csf, hygiene, recyf).map((mapping) => (
          <li key={mapping}>{mapping}</li>
        ))}
      </ul>
    </>
  )
}

/** One question as published: its levels as boxes to tick on paper, why it is asked, an example, what it blocks. */
export const QuestionSheet = ({ question, domains, lang }: SheetProps) => {
  const t = publishedTextsOf(lang).questionnaire.part
  const { blocking, shownWhen } = question
  const titleOf = (code: string) => domains.find((domain) => domain.code === code)?.title[lang] ?? code
  return (
    <Section title={question.text[lang]} aside={<Margin question={question} lang={lang} />} id={question.code}>
      <p>{question.why[lang]}</p>
      {shownWhen ? <p className="soft">{t.shown(shownWhen.text[lang], shownWhen.options.map((option) => option[lang]))}</p> : null}
      {blocking ? (
        <p>
          <b>{t.blocks(blocking.title[lang], blocking.failsAtOrBelow, blocking.caps.map(({ domain, cap }) => t.cap(titleOf(domain), cap)))}</b>
        </p>
      ) : null}
      <p className="small soft">{t.choose}</p>
      <ol start={0} className="ticks">
        {question.levels.map((level, rank) => (
          <li key={rank}>{level[lang]}</li>
        ))}
      </ol>
      <ul className="ticks">
        <li>{t.unknown}</li>
        {question.notApplicable ? <li>{t.notApplicable}</li> : null}
      </ul>
      <p className="small">
        <b>{t.example}</b> {question.example[lang]}
      </p>
    </Section>
  )
}
