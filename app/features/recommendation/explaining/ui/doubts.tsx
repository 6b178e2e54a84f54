import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import type { Doubt } from '../../advice/advice.ts'
import type { Setting } from '../../choosing/advice.service.server.ts'
import { changeWords } from '../../ui/change-words.ts'
import type { Words } from '../../ui/names.ts'
import { SurenessTag } from '../../ui/sureness-tag.tsx'
import { planPageTextsOf, reasonTextsOf } from '../texts.ts'

type DoubtsProps = { setting: Setting; doubt: Doubt; /** Lots of the plan. */ taken: readonly string[]; words: Words; lang: Lang }

const Clarify = ({ setting: { assessmentId }, doubt, words, lang }: DoubtsProps) => {
  const t = planPageTextsOf(lang).doubt
  if (doubt.clarify.length === 0) return <p>{t.clarifyNone}</p>
  return (
    <ol>
      {doubt.clarify.map(({ question, domain, gain }) => (
        <li key={question}>
          <b>{words.question(question)}</b> {reasonTextsOf(lang).doubt.clarify(words.domain(domain), gain)}{' '}
          {assessmentId ? <Link to={paths.resultsQuestion(assessmentId, question)}>{t.see(question)}</Link> : null}
        </li>
      ))}
    </ol>
  )
}

const Answers = ({ doubt: { answers }, words, lang }: DoubtsProps) => {
  const t = planPageTextsOf(lang).doubt
  if (answers.length === 0) return <p>{t.answersNone}</p>
  return (
    <ul>
      {[...new Set(answers.map(({ question }) => question))].map((question) => (
        <li key={question}>
          <b>{t.answer(question, words.question(question))}</b>{' '}
          {answers.filter((each) => each.question === question).map(({ level, changes }) => reasonTextsOf(lang).doubt.answer(level, changeWords(changes, words, lang))).join(' ')}
        </li>
      ))}
    </ul>
  )
}

/** How sure each lot is, what to find out first, which answer would change the plan, and the plan that avoids the worst surprise. */
export const Doubts = (props: DoubtsProps) => {
  const { setting, doubt, taken, words, lang } = props
  const others = doubt.lots.filter(({ lot, share }) => share > 0 && !taken.includes(lot))
  const t = planPageTextsOf(lang).doubt
  const said = reasonTextsOf(lang).doubt
  const { regret } = doubt
  return (
    <>
      <p>{said.stands(doubt.stands, doubt.draws)}</p>
      <DataTable
        caption={t.table}
        middle
        rows={doubt.lots.filter(({ lot }) => taken.includes(lot))}
        rowKey={({ lot }) => lot}
        columns={[
          { key: 'lot', header: t.lot, render: ({ lot }) => words.lotHeading(lot) },
          { key: 'share', header: t.share, render: ({ share }) => said.share(share, doubt.draws) },
          { key: 'verdict', header: t.verdict, render: ({ verdict }) => <SurenessTag verdict={verdict} lang={lang} /> },
        ]}
      />
      <p className="small soft">{t.verdicts(Math.round(setting.model.robustShare * 100), Math.round(setting.model.likelyShare * 100))}</p>
      {others.length > 0 ? <p>{t.others(others.map(({ lot, share }) => t.other(words.lotLine(lot), share)))}</p> : null}
      <h3>{t.clarify}</h3>
      <Clarify {...props} />
      <div>
        <Disclosure summary={t.answers}>
          <Answers {...props} />
        </Disclosure>
        <Disclosure summary={t.regret}>
          {regret ? [said.regret(changeWords(regret.changes, words, lang)), said.worst(regret.worst, regret.worstOfBest)].join(' ') : t.sameRegret}
        </Disclosure>
      </div>
    </>
  )
}
