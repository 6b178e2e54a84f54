import { type Lang, formatNumber } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { exact } from '../figure.ts'
import { publishedTextsOf } from '../texts.ts'
import type { MethodView } from '../views.ts'

type TableProps = { view: MethodView; lang: Lang }

/** The blocking controls: where each one fails, what it caps. */
export const MethodCaps = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.caps
  const titleOf = (code: string) => view.domains.find((domain) => domain.code === code)?.title[lang] ?? code
  return (
    <Section title={t.title(view.controls.length)} aside={t.aside} id="plafonds">
      <p>{t.text}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'control', header: t.columns.control, render: ({ title }) => title[lang] },
          { key: 'question', header: t.columns.question, numeric: true, render: ({ question, domain }) => <Link to={`${paths.questionnairePart(domain)}#${question}`}>{t.number(question)}</Link> },
          { key: 'fails', header: t.columns.fails, render: ({ failsAtOrBelow }) => t.fails(failsAtOrBelow) },
          {
            key: 'caps',
            header: t.columns.caps,
            render: ({ caps }) => caps.map(({ domain, cap }) => <div key={domain}>{t.cap(titleOf(domain), cap)}</div>),
          },
        ]}
        rows={view.controls}
        rowKey={({ question }) => question}
      />
    </Section>
  )
}

/** What each domain weighs, how many questions it has, which lot it points to, and who says so. */
export const MethodWeights = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.weights
  const axisOf = (code: string) => view.axes.find((axis) => axis.code === code)?.title[lang] ?? code
  return (
    <Section title={t.title} aside={t.aside} id="poids">
      <p>{t.text}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'domain', header: t.columns.domain, render: ({ code, title }) => <Link to={paths.questionnairePart(code)}>{title[lang]}</Link> },
          { key: 'axis', header: t.columns.axis, render: ({ axis }) => axisOf(axis) },
          { key: 'weight', header: t.columns.weight, numeric: true, render: ({ weight }) => formatNumber(weight, lang, 1) },
          { key: 'questions', header: t.columns.questions, render: ({ questions, firstPass }) => t.questions(questions, firstPass) },
          { key: 'lot', header: t.columns.lot, render: ({ lot }) => (lot ? <Link to={paths.lot(lot.code)}>{t.lot(lot.number, lot.title[lang])}</Link> : null) },
        ]}
        rows={view.domains}
        rowKey={({ code }) => code}
      />
    </Section>
  )
}

/** The target level of each kind of body, in the order in which the rules are tried. */
export const MethodTargets = ({ view, lang }: TableProps) => {
  const t = publishedTextsOf(lang).method.targets
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      columns={[
        { key: 'profile', header: t.columns.profile, render: ({ title }) => title[lang] },
        { key: 'target', header: t.columns.target, numeric: true, render: ({ level }) => exact(level, lang) },
      ]}
      rows={view.targets}
      rowKey={({ code }) => code}
    />
  )
}
