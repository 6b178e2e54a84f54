import { type Lang, formatTime, parisDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Select } from '#app/ui/forms/select.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { OverTimeView } from '../views.ts'
import { ComparedAnswers } from './compared-answers.tsx'
import { ComparedDomains } from './compared-domains.tsx'
import { History } from './history.tsx'
import { ResultsNav } from './results-nav.tsx'

const Grounds = ({ comparison, lang }: { comparison: NonNullable<OverTimeView['comparison']>; lang: Lang }) => {
  const t = textsOf(lang).overTime.notes
  const { before, after, common, onlyBefore, onlyAfter } = comparison
  const isWhole = onlyBefore + onlyAfter === 0
  const notes = [
    common === 0 ? t.nothing : isWhole ? t.allCommon(common) : t.common(common),
    ...(isWhole ? [] : [t.left(onlyBefore, onlyAfter)]),
    ...(before.pass === after.pass ? [] : [t.pass(before.pass, after.pass)]),
    ...(before.questionnaire === after.questionnaire ? [] : [t.version(before.questionnaire, after.questionnaire)]),
    ...(before.target === after.target ? [] : [t.target(before.target, after.target)]),
  ]
  return (
    <ul>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** How the levels moved: all the pictures, then two of them compared. */
export const OverTimePage = ({ view, lang }: { view: OverTimeView; lang: Lang }) => {
  const t = textsOf(lang).overTime
  const { past, comparison } = view
  const options = past.map(({ id, closedAt, pass }) => {
    const isOnlyOne = past.filter((other) => parisDay(other.closedAt) === parisDay(closedAt)).length === 1
    return { value: id, label: [t.option(closedAt, pass), isOnlyOne ? '' : formatTime(closedAt, lang)].filter(Boolean).join(', ') }
  })
  const isAlone = past.length < 2
  return (
    <>
      <ResultsNav view={view} current="overTime" lang={lang} />
      <PageHead title={t.title} lead={t.lead(past.length)} actions={isAlone ? <ButtonLink to={paths.assessment}>{t.again}</ButtonLink> : undefined} />
      <History view={view} lang={lang} />
      {isAlone ? null : (
        <Section title={t.choose} id="comparer" aside={t.chooseAside}>
          <form method="get" action={paths.resultsOverTime(view.assessmentId)} className="form is-inline">
            <Select name="de" label={t.from} defaultValue={view.from} placeholder={false} options={options} />
            <Select name="a" label={t.to} defaultValue={view.to} placeholder={false} options={options} />
            <SubmitButton variant="secondary">{t.compare}</SubmitButton>
          </form>
          {comparison ? <Grounds comparison={comparison} lang={lang} /> : <p>{t.sameTwice}</p>}
        </Section>
      )}
      {comparison && comparison.common > 0 ? (
        <>
          <ComparedDomains comparison={comparison} lang={lang} />
          <ComparedAnswers comparison={comparison} lang={lang} />
        </>
      ) : null}
    </>
  )
}
