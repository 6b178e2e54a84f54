import { type Lang, formatList, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { Link, usePathIn } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../../texts.ts'
import { publishedTextsOf } from '../texts.ts'
import type { PartView } from '../views.ts'
import { QuestionSheet } from './question-sheet.tsx'

type Rule = PartView['rules'][number]
type Condition = Rule['when'][number]

const conditionText = (condition: Condition, context: PartView['context'], lang: Lang): string => {
  const t = publishedTextsOf(lang).questionnaire.part
  if ('context' in condition) {
    const asked = context.find(({ code }) => code === condition.context)
    const text = asked?.text[lang] ?? condition.context
    if ('is' in condition) return t.contextIs(text, asked?.options.find(({ code }) => code === condition.is)?.label[lang] ?? condition.is)
    return 'atLeast' in condition ? t.contextAtLeast(text, formatNumber(condition.atLeast, lang)) : t.contextAtMost(text, formatNumber(condition.atMost, lang))
  }
  return 'atLeast' in condition ? t.atLeast(condition.question, formatNumber(condition.atLeast, lang)) : t.atMost(condition.question, formatNumber(condition.atMost, lang))
}

const Rules = ({ view, lang }: { view: PartView; lang: Lang }) => {
  const t = publishedTextsOf(lang).questionnaire.part
  return (
    <Section title={t.rules} aside={t.rulesAside} id="croisements">
      {view.rules.length === 0 ? (
        <p className="soft">{t.noRules}</p>
      ) : (
        <ul className="ledger">
          {view.rules.map((rule) => (
            <li key={rule.code}>
              <p>{rule.ask[lang]}</p>
              <p className="small soft">{formatList(rule.when.map((condition) => conditionText(condition, view.context, lang)), lang)}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const Actions = ({ view, lang }: { view: PartView; lang: Lang }) => {
  const t = publishedTextsOf(lang).questionnaire.part
  return (
    <Section title={t.actions} aside={t.actionsAside} id="gestes">
      {view.actions.length === 0 ? (
        <p className="soft">{t.noActions}</p>
      ) : (
        <ul className="ledger">
          {view.actions.map((action) => (
            <li key={action.code}>
              <p>{action.text[lang]}</p>
              <p className="small soft">{t.action(action.question, action.whenAtMost, action.minutes, textsOf(lang).knowers(action.who))}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** One part of the questionnaire, to read or to fill on paper. */
export const PartPage = ({ view, lang }: { view: PartView; lang: Lang }) => {
  const words = publishedTextsOf(lang).questionnaire
  const t = words.part
  const pathIn = usePathIn()
  const { part, questions, next } = view
  return (
    <>
      <Breadcrumb items={[{ label: words.title, to: paths.questionnaire }, { label: part.title[lang] }]} />
      <PageHead
        eyebrow={part.axis[lang]}
        title={part.title[lang]}
        lead={t.lead(questions.length, part.weight, part.lot ? words.lot(part.lot.number, part.lot.title[lang]) : '')}
        actions={
          <>
            {next ? <ButtonLink to={paths.questionnairePart(next.code)}>{t.next(next.title[lang])}</ButtonLink> : null}
            <a className="button is-secondary" href={pathIn(paths.questionnairePaper(view.version))}>
              {words.paper}
            </a>
          </>
        }
      />
      {questions.map((question) => (
        <QuestionSheet key={question.code} question={question} domains={view.domains} lang={lang} />
      ))}
      <Rules view={view} lang={lang} />
      <Actions view={view} lang={lang} />
      <Section title={t.mappingsTitle} id="correspondances">
        <p>
          <Glossed text={t.mappingsText} />
        </p>
        <p>
          <Link to={paths.method}>{words.method}</Link>
        </p>
      </Section>
    </>
  )
}
