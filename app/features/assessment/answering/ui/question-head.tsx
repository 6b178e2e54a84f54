import type { Lang } from '#app/features/core/index.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Spring } from '#app/ui/charts/spring.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Place } from '../../progress.ts'
import { textsOf } from '../texts.ts'
import type { AskedQuestion } from '../asked-question.ts'

/** The question and where it stands among those asked. */
export const QuestionHead = ({ question, place, lang }: { question: AskedQuestion; place: Place | null; lang: Lang }) => {
  const t = textsOf(lang).page
  return (
    <PageHead eyebrow={`${question.axis[lang]} · ${question.domain[lang]}`} title={question.text[lang]}>
      {place ? (
        <div className="steps">
          <Spring loops={place.parts.length} done={place.part.at} current hues={place.parts.map(axisClassAt)} />
          <p className="small">{t.place(place.rank, place.total, place.part.at + 1, place.parts.length)}</p>
        </div>
      ) : null}
    </PageHead>
  )
}

/** Why it is asked, an example. */
export const QuestionHelp = ({ question, lang }: { question: AskedQuestion; lang: Lang }) => {
  const t = textsOf(lang).page
  return (
    <Section wide>
      <Disclosure summary={t.why}>{question.why[lang]}</Disclosure>
      <Disclosure summary={t.example}>{question.example[lang]}</Disclosure>
    </Section>
  )
}
