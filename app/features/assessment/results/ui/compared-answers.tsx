import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { ChangeKind } from '../answer-changes.ts'
import { textsOf } from '../texts.ts'
import type { OverTimeView } from '../views.ts'

const groups: readonly ChangeKind[] = ['raised', 'lowered', 'known', 'unknown', 'applicable', 'not-applicable']

/** Told on the page at most, and characters of what happened: the file of the answers and their own pages hold the rest. */
const [shownAtMost, toldAtMost] = [24, 160]
const clipped = (text: string): string => (text.length > toldAtMost ? `${text.slice(0, toldAtMost).trimEnd()}…` : text)

/** The answers that changed between the two dates, by what became of them, each linked to the later one. */
export const ComparedAnswers = ({ comparison, lang }: { comparison: NonNullable<OverTimeView['comparison']>; lang: Lang }) => {
  const t = textsOf(lang).overTime
  const { changes, after } = comparison
  const kinds = groups.map((kind) => ({ kind, own: changes.filter((change) => change.kind === kind) }))
  const shown = new Set(kinds.flatMap(({ own }) => own).slice(0, shownAtMost).map(({ question }) => question))
  return (
    <Section title={t.changes} id="reponses" aside={t.changesAside(changes.length)}>
      {changes.length === 0 ? <p>{t.noChange}</p> : null}
      {kinds
        .map(({ kind, own }) => ({ kind, own: own.filter(({ question }) => shown.has(question)) }))
        .filter(({ own }) => own.length > 0)
        .flatMap(({ kind, own }) => [
          <h3 key={kind}>{t.groups[kind]}</h3>,
          <ul key={`${kind}-list`} className="ledger">
            {own.map(({ question, text, from, to, happened }) => (
              <li key={question}>
                <Link to={paths.resultsQuestion(after.id, question)}>{text[lang]}</Link> {t.move(from, to)}
                {happened ? <p className="soft">{t.happened(clipped(happened))}</p> : null}
              </li>
            ))}
          </ul>,
        ])}
      {changes.length > shown.size ? (
        <p>
          <a href={paths.answersCsv(after.id)}>{t.others(changes.length - shown.size)}</a>
        </p>
      ) : null}
    </Section>
  )
}
