import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusTag } from '#app/ui/kit/status-line.tsx'
import type { ScenarioKind } from '../../advice/advice.ts'
import type { KeptGlance } from '../glance.ts'
import { plansTextsOf } from '../texts.ts'
import { KeepPlanForm } from './keep-plan-form.tsx'

const kinds: readonly ScenarioKind[] = ['modest', 'budget', 'targets']

/** The form of a plan that was refused, to be sent again from here. */
const KeepAgain = ({ reply, lang }: { reply: Reply; lang: Lang }) => {
  const kind = kinds.find((each) => each === reply.values.scenario)
  return kind && reply.values.means !== undefined ? (
    <Section id="garder" title={plansTextsOf(lang).list.again}>
      <KeepPlanForm kind={kind} means={reply.values.means} reply={reply} lang={lang} />
    </Section>
  ) : null
}

/** A plan that an earlier version kept holds too little to be opened. */
const Name = ({ plan: { id, name, horizon, savedAt, scenario, modelVersion }, lang }: { plan: KeptGlance; lang: Lang }) => {
  const t = plansTextsOf(lang).list
  const shown = name === '' ? t.unnamed(savedAt) : name
  return (
    <>
      {horizon === null ? shown : <Link to={paths.savedPlan(id)}>{shown}</Link>}
      <small className="under soft">{t.under(t.scenarios[scenario], modelVersion)}</small>
    </>
  )
}

type PlansPageProps = { view: { readonly plans: readonly KeptGlance[]; readonly most: number }; reply: Reply | undefined; lang: Lang }

/** The plans that an authority keeps, latest first. */
export const PlansPage = ({ view: { plans, most }, reply, lang }: PlansPageProps) => {
  const { list: t, one } = plansTextsOf(lang)
  return (
    <>
      <Breadcrumb items={[{ label: one.choose, to: paths.combinations }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      {reply ? <KeepAgain reply={reply} lang={lang} /> : null}
      <Section wide>
        <DataTable
          caption={t.caption(plans.length, most)}
          rows={plans}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t.empty.title} action={<ButtonLink to={paths.combinations}>{t.empty.action}</ButtonLink>}>
              {t.empty.body}
            </EmptyState>
          }
          columns={[
            { key: 'name', header: t.columns.name, render: (plan) => <Name plan={plan} lang={lang} /> },
            {
              key: 'kept',
              header: t.columns.kept,
              render: ({ savedAt, savedBy }) => (
                <>
                  {t.on(savedAt)}
                  {savedBy ? <small className="under soft">{t.by(savedBy)}</small> : null}
                </>
              ),
            },
            { key: 'lots', header: t.columns.lots, render: ({ lots }) => lots.join(' · ') },
            {
              key: 'cost',
              header: t.columns.cost,
              numeric: true,
              render: ({ costCents, horizon }) => (
                <>
                  <Money cents={costCents} lang={lang} />
                  <small className="under soft">{horizon === null ? t.earlier : t.over(horizon)}</small>
                </>
              ),
            },
            { key: 'state', header: t.columns.state, render: ({ chosenAt }) => <StatusTag tone={chosenAt ? 'done' : 'todo'} label={chosenAt ? t.chosen : t.only} /> },
          ]}
        />
      </Section>
    </>
  )
}
