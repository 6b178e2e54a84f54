import type { ReactNode } from 'react'
import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import type { Scenario } from '../../advice/advice.ts'
import { pinnedBy } from '../../advice/variants.ts'
import type { Setting } from '../../choosing/advice.service.server.ts'
import { type Words, wordsOf } from '../../ui/names.ts'
import { meansAddress } from '../addresses.ts'
import { planPageTextsOf } from '../texts.ts'

/** The way back from a plan to the choice it belongs to. */
export const PlanCrumb = ({ to = paths.combinations, lang }: { to?: string; lang: Lang }) => {
  const t = planPageTextsOf(lang).crumb
  return <Breadcrumb items={[{ label: t.choose, to }, { label: t.plan }]} />
}

const Bare = ({ title, lead, to, action, lang }: { title: string; lead: string; to: string; action: string; lang: Lang }) => (
  <>
    <PlanCrumb lang={lang} />
    <PageHead title={title} />
    <EmptyState title={planPageTextsOf(lang).none.heading} action={<ButtonLink to={to}>{action}</ButtonLink>}>
      {lead}
    </EmptyState>
  </>
)

/** There is no closed assessment to compute from. */
export const NoAssessment = ({ lang }: { lang: Lang }) => {
  const t = planPageTextsOf(lang).none
  return <Bare title={t.assessmentTitle} lead={t.assessmentLead} to={paths.assessment} action={t.assessmentAction} lang={lang} />
}

/** The address holds no means, or means that cannot be read: what it holds goes back to the form. */
export const NoMeans = ({ setting: { typed, issues }, lang }: { setting: Pick<Setting, 'typed' | 'issues'>; lang: Lang }) => {
  const t = planPageTextsOf(lang).none
  const back = new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => (value === undefined || name === 'scenario' ? [] : [[name, value]]))).toString()
  const isBad = issues.length > 0
  return <Bare title={isBad ? t.badTitle : t.title} lead={isBad ? t.badLead : t.lead} to={back ? `${paths.combinations}?${back}` : paths.combinations} action={isBad ? t.correct : t.action} lang={lang} />
}

const change = (relaxation: Scenario['relaxations'][number], words: Words, lang: Lang): ReactNode => {
  const t = planPageTextsOf(lang).relax
  switch (relaxation.kind) {
    case 'budget':
      return t.budget(relaxation.centsPerYear)
    case 'staff-days':
      return t['staff-days'](relaxation.daysPerYear)
    case 'prerequisite': {
      const pinned = pinnedBy(relaxation.code)
      return pinned === null ? t.prerequisite(words.prerequisite(relaxation.code)) : t.otherFormula(words.lotLine(pinned))
    }
    case 'require':
      return t.require(words.lotLine(relaxation.lot))
  }
}

/** No plan holds: what is in the way, the least changes that would do. */
export const Impossible = ({ setting: { names, means }, relaxations, lang }: { setting: Setting; relaxations: Scenario['relaxations']; lang: Lang }) => {
  const t = planPageTextsOf(lang).none
  const words = wordsOf(names, lang)
  return (
    <>
      <PlanCrumb lang={lang} />
      <PageHead title={t.impossibleTitle} lead={relaxations.length > 0 ? t.impossibleLead : t.impossibleNone} />
      {relaxations.length > 0 ? (
        <ul>
          {relaxations.map((each) => (
            <li key={JSON.stringify(each)}>{change(each, words, lang)}</li>
          ))}
        </ul>
      ) : null}
      <div className="actions">
        <ButtonLink to={means ? meansAddress(means) : paths.combinations}>{t.correct}</ButtonLink>
      </div>
    </>
  )
}
