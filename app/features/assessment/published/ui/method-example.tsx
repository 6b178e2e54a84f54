import { type Lang, formatPercent } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { type Column, DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Interval } from '../../interval.ts'
import { exact, rounded } from '../figure.ts'
import { publishedTextsOf } from '../texts.ts'
import type { MethodView } from '../views.ts'
import { Formula } from './formula.tsx'

type ExampleProps = { view: MethodView; lang: Lang }
const ends = ['point', 'low', 'high'] as const
type Level = { readonly [End in (typeof ends)[number]]: number | null }

const Mean = ({ view: { example }, lang }: ExampleProps) => {
  const t = publishedTextsOf(lang).method.example
  const counted = example.rows.flatMap(({ weight, interval }) => (interval ? [{ weight, interval }] : []))
  const sum = (end: keyof Interval) => counted.map(({ weight, interval }) => `${exact(weight, lang)} × ${exact(interval[end], lang)}`).join(' + ')
  const { point, low, high, caps, knownShare } = example.domain
  return (
    <>
      <h3>{t.meanTitle}</h3>
      {ends.map((end) => (
        <p key={end}>{t.mean(end, sum(end), example.weight, rounded(example.mean[end], lang))}</p>
      ))}
      <ul>
        {caps.map(({ question, cap, lowOnly }) => (
          <li key={question}>{t.cap(question, cap, lowOnly)}</li>
        ))}
      </ul>
      <Formula>{t.result(rounded(point ?? 0, lang), rounded(low ?? 0, lang), rounded(high ?? 0, lang))}</Formula>
      <p>{t.known(formatPercent(knownShare * 100, lang))}</p>
    </>
  )
}

type Line = Level & { readonly key: string; readonly name: string; readonly weight: number | null }

const Whole = ({ view: { example, domains, axes }, lang }: ExampleProps) => {
  const t = publishedTextsOf(lang).method.example
  const { score } = example
  const lines: Line[] = [
    ...score.domains.map(({ code, weight, point, low, high }) => ({ key: code, name: domains.find((domain) => domain.code === code)?.title[lang] ?? code, weight, point, low, high })),
    ...score.axes.map(({ code, point, low, high }) => ({ key: code, name: t.axis(axes.find((axis) => axis.code === code)?.title[lang] ?? code), weight: null, point, low, high })),
    ...(score.overall ? [{ key: 'overall', name: t.overall, weight: null, ...score.overall }] : []),
  ]
  const level = (key: (typeof ends)[number]): Column<Line> => ({ key, header: t.domainColumns[key], numeric: true, render: (line) => rounded(line[key] ?? 0, lang) })
  return (
    <>
      <p>{t.elsewhere(example.elsewhere)}</p>
      <DataTable
        caption={t.domains}
        columns={[
          { key: 'name', header: t.domainColumns.name, render: ({ name }) => name },
          { key: 'weight', header: t.domainColumns.weight, numeric: true, render: ({ weight }) => (weight === null ? null : exact(weight, lang)) },
          ...ends.map(level),
        ]}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </>
  )
}

/** A whole computation, shown step by step: the answers of one domain, its mean, its caps, then every domain, axis and the whole. */
export const MethodExample = ({ view, lang }: ExampleProps) => {
  const t = publishedTextsOf(lang).method.example
  const { rows, domain, profile, score } = view.example
  type Row = (typeof rows)[number]
  const told = ({ answer }: Row) => (answer.kind === 'level' ? t.level(answer.level, answer.assurance, answer.guess) : answer.kind === 'unknown' ? t.unknown : t.notApplicable)
  const value = (key: (typeof ends)[number]): Column<Row> => ({ key, header: t.columns[key], numeric: true, render: ({ interval }) => (interval ? rounded(interval[key], lang) : null) })
  return (
    <Section title={t.title} aside={t.aside} id="exemple">
      <p>{t.profile(view.exampleTarget[lang], profile.population, profile.workstations, score.target)}</p>
      <DataTable
        caption={t.caption(view.domains.find(({ code }) => code === domain.code)?.title[lang] ?? domain.code)}
        columns={[
          { key: 'question', header: t.columns.question, render: ({ code }) => <Link to={`${paths.questionnairePart(domain.code)}#${code}`}>{t.question(code)}</Link> },
          { key: 'answer', header: t.columns.answer, render: told },
          { key: 'weight', header: t.columns.weight, numeric: true, render: ({ weight, interval }) => (interval ? exact(weight, lang) : null) },
          ...ends.map(value),
        ]}
        rows={rows}
        rowKey={({ code }) => code}
      />
      <Mean view={view} lang={lang} />
      <Whole view={view} lang={lang} />
    </Section>
  )
}
