import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Link, usePathIn } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publishedTextsOf } from '../texts.ts'
import type { QuestionnaireView } from '../views.ts'

type Part = QuestionnaireView['axes'][number]['parts'][number]
type Asked = QuestionnaireView['context'][number]

const PartLines = ({ part, lang }: { part: Part; lang: Lang }) => {
  const t = publishedTextsOf(lang).questionnaire
  return (
    <div>
      <h3>
        <Link to={paths.questionnairePart(part.code)}>{part.title[lang]}</Link>
      </h3>
      <p className="small soft">{t.partFacts(part.weight, part.lot ? t.lot(part.lot.number, part.lot.title[lang]) : '')}</p>
      <ul className="bare-list">
        {part.questions.map((question) => (
          <li key={question.code}>
            {t.number(question.code)}. {question.text[lang]}{' '}
            <small className="soft">{t.questionFacts(question.weight, question.isFirst)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

const ContextLine = ({ asked, lang }: { asked: Asked; lang: Lang }) => {
  const t = publishedTextsOf(lang).questionnaire.context
  return (
    <li>
      <h3>{asked.text[lang]}</h3>
      <p>{asked.hint[lang]}</p>
      {'options' in asked ? (
        <ul className="ticks">
          {asked.options.map((option) => (
            <li key={option.code}>{option.label[lang]}</li>
          ))}
        </ul>
      ) : (
        <p>{t.between(asked.min, asked.max, asked.unit[lang])}</p>
      )}
      {asked.hides.length > 0 ? <p className="small soft">{t.hides(asked.hides)}</p> : null}
    </li>
  )
}

/** The whole questionnaire at a glance: its parts, what is asked of the body itself, and where to read or take the rest. */
export const QuestionnairePage = ({ view, lang }: { view: QuestionnaireView; lang: Lang }) => {
  const t = publishedTextsOf(lang).questionnaire
  const pathIn = usePathIn()
  const parts = view.axes.flatMap((axis) => axis.parts)
  const questions = parts.flatMap((part) => part.questions)
  return (
    <>
      <PageHead
        eyebrow={view.title[lang]}
        title={t.title}
        lead={t.lead(questions.length, parts.length, questions.filter(({ isFirst }) => isFirst).length)}
        actions={
          <>
            <a className="button" href={pathIn(paths.questionnairePaper(view.version))}>
              {t.paper}
            </a>
            <a className="button is-secondary" href={pathIn(paths.questionnaireFile(view.version))}>
              {t.file(view.version)}
            </a>
            <ButtonLink to={paths.method} variant="secondary">
              {t.method}
            </ButtonLink>
          </>
        }
      />
      {view.axes.map((axis) => (
        <Section key={axis.code} title={axis.title[lang]} aside={t.partsAside} id={axis.code}>
          {axis.parts.map((part) => (
            <PartLines key={part.code} part={part} lang={lang} />
          ))}
        </Section>
      ))}
      <Section title={t.context.title} aside={t.context.aside} id="contexte">
        <ol className="ledger">
          {view.context.map((asked) => (
            <ContextLine key={asked.code} asked={asked} lang={lang} />
          ))}
        </ol>
      </Section>
      <Section title={t.rules.title} id="regles">
        <p>{t.rules.text(view.rules, view.actions)}</p>
      </Section>
    </>
  )
}
