import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { scenarioTitle } from '../../choosing/ui/scenario-words.ts'
import { wordsOf } from '../../ui/names.ts'
import type { Comparison } from '../comparing.service.server.ts'
import { comparingTextsOf } from '../texts.ts'
import { type Criterion, contentRows, costRows, effectRows, sureRows } from './criteria.tsx'

type Theme = { readonly id: string; readonly title: string; readonly caption: string; readonly rows: readonly Criterion[] }

const ThemeTable = ({ theme, heads, lang }: { theme: Theme; heads: readonly string[]; lang: Lang }) => (
  <Section id={theme.id} title={theme.title} wide>
    <DataTable
      caption={theme.caption}
      rows={theme.rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'criterion', header: comparingTextsOf(lang).criterion, render: ({ label }: Criterion): ReactNode => label },
        ...heads.map((header, index) => ({ key: String(index), header, numeric: theme.id === 'cout', render: ({ cells }: Criterion): ReactNode => cells[index] })),
      ]}
    />
  </Section>
)

/** The three scenarios side by side, theme by theme; stacks on a phone, prints as it stands. */
export const ComparisonPage = ({ comparison, lang }: { comparison: Comparison; lang: Lang }) => {
  const t = comparingTextsOf(lang)
  const { scenarios, query, budgetCents, modestShare } = comparison
  const back = query === null ? paths.combinations : `${paths.combinations}?${query}`
  const words = wordsOf(comparison.names, lang)
  const heads = scenarios.map((each) => scenarioTitle(each, modestShare, lang))
  const themes: Theme[] = [
    { id: 'cout', ...t.cost, rows: costRows(comparison, lang) },
    { id: 'lots', ...t.content, rows: contentRows(comparison, words, lang) },
    { id: 'effet', ...t.effect, rows: effectRows(comparison, words, lang) },
    { id: 'surete', ...t.sure, rows: sureRows(comparison, words, lang) },
  ]
  return (
    <>
      <Breadcrumb items={[{ label: t.crumb, to: back }, { label: t.title }]} />
      <PageHead title={t.title} lead={budgetCents === null ? undefined : t.lead(budgetCents)} />
      {scenarios.length === 0 ? (
        <EmptyState title={t.noMeans.title} action={<ButtonLink to={back}>{t.noMeans.action}</ButtonLink>}>
          {t.noMeans.body}
        </EmptyState>
      ) : (
        themes.map((theme) => <ThemeTable key={theme.id} theme={theme} heads={heads} lang={lang} />)
      )}
    </>
  )
}

