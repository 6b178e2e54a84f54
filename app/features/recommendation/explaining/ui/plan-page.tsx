import { type Lang, formatDay, formatInstant } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Plan, Scenario } from '../../advice/advice.ts'
import type { Means } from '../../means/means.ts'
import { meansQuery } from '../../means/read-means.ts'
import { ChoosePlanForm } from '../../plans/ui/choose-plan-form.tsx'
import { KeepPlanForm } from '../../plans/ui/keep-plan-form.tsx'
import { wordsOf } from '../../ui/names.ts'
import { planTextsOf } from '../../ui/texts.ts'
import { meansAddress } from '../addresses.ts'
import type { PlanView } from '../plan-view.ts'
import { planPageTextsOf } from '../texts.ts'
import { Brief } from './brief.tsx'
import { Closes } from './closes.tsx'
import { Doubts } from './doubts.tsx'
import { Impossible, NoMeans, PlanCrumb } from './no-plan.tsx'
import { Reasons } from './reasons.tsx'
import { Roadmap } from './roadmap.tsx'
import { NearPlans, Pinned, Swaps } from './swaps.tsx'
import { Ties } from './ties.tsx'
import { Years } from './years.tsx'

type PlanPageProps = { view: PlanView; /** The path by steps was asked for. */ steps: boolean; reply: Reply | undefined; mayChoose: boolean; mayKeep: boolean; lang: Lang }
type FoundProps = PlanPageProps & { scenario: Scenario; plan: Plan; means: Means }

const headingOf = ({ kind, status }: Scenario, modestShare: number, lang: Lang): string => {
  const t = planPageTextsOf(lang).heading
  if (status === 'nothing') return t.nothing
  if (status === 'unreachable') return t.unreachable
  return kind === 'modest' ? t.modest(Math.round(modestShare * 100)) : t[kind]
}

const leadOf = ({ status }: Scenario, { measures }: Plan, lang: Lang): string => {
  const t = planPageTextsOf(lang)
  if (status === 'nothing') return t.heading.nothingLead
  const [first = 0] = measures.costCentsByYear
  const levels = planTextsOf(lang).levels(measures.value)
  const said = first > 0 ? t.lead(measures.contracts, first, levels) : t.leadLater(measures.contracts, measures.costCents, levels)
  return status === 'unreachable' ? `${t.outOfReach} ${said}` : said
}

const Head = ({ view: { setting, modestShare }, scenario, plan, lang }: FoundProps) => {
  const t = planPageTextsOf(lang)
  return (
    <PageHead
      eyebrow={setting.closedAt ? t.eyebrow(formatDay(setting.closedAt, lang), setting.model.version, formatInstant(setting.at, lang)) : null}
      title={headingOf(scenario, modestShare, lang)}
      lead={leadOf(scenario, plan, lang)}
      side={
        <Cartouche
          tone="yours"
          items={[
            { term: t.act.term, detail: t.act.detail },
            { term: t.act.who, detail: t.act.whoDetail },
            { term: t.act.before, detail: t.act.when, note: t.act.note },
          ]}
        />
      }
    />
  )
}

const Parts = ({ view, plan, means, steps, lang }: FoundProps) => {
  const t = planPageTextsOf(lang)
  const { setting, kind, explanation, doubt } = view
  const words = wordsOf(setting.names, lang)
  const isEmpty = view.lines.length === 0
  const taken = [...new Set(view.lines.map(({ lot }) => lot))]
  return (
    <>
      {isEmpty ? null : (
        <Section id="annees" title={t.years.section} aside={t.years.aside}>
          <Years view={view} plan={plan} words={words} lang={lang} />
        </Section>
      )}
      <Section id="pourquoi" title={t.why.section} aside={t.why.aside}>
        <Reasons view={view} words={words} lang={lang} />
      </Section>
      {doubt && !isEmpty ? (
        <Section id="doutes" title={t.doubt.section} aside={t.doubt.aside(doubt.draws)}>
          <Doubts setting={setting} doubt={doubt} taken={taken} words={words} lang={lang} />
        </Section>
      ) : null}
      {explanation && !isEmpty ? (
        <Section id="proches" title={t.near.section} aside={t.near.aside}>
          <NearPlans near={explanation.near} words={words} lang={lang} />
        </Section>
      ) : null}
      {explanation && (explanation.swaps.length > 0 || means.lots.length > 0) ? (
        <Section id="echanger" title={t.swap.section} aside={t.swap.aside}>
          <Pinned means={means} kind={kind} words={words} lang={lang} />
          <Swaps explanation={explanation} plan={plan} means={means} kind={kind} words={words} lang={lang} />
        </Section>
      ) : null}
      {isEmpty ? null : (
        <>
          <Section id="synergies" title={t.ties.section} aside={t.ties.aside(Math.round(view.synergyCap * 100))}>
            <Ties ties={view.ties} taken={taken} names={setting.names} horizon={plan.measures.costCentsByYear.length} words={words} lang={lang} />
          </Section>
          <Section id="comble" title={t.closes.section} aside={t.closes.aside}>
            <Closes domains={plan.domains} words={words} lang={lang} />
          </Section>
          <Section id="etapes" title={t.roadmap.section} aside={t.roadmap.aside}>
            <Roadmap roadmap={explanation?.roadmap ?? null} asked={steps} means={means} kind={kind} words={words} lang={lang} />
          </Section>
        </>
      )}
    </>
  )
}

/** One plan in full: what it costs and brings, why, how sure, what else would do, and what to do with it. */
export const PlanPage = (props: PlanPageProps) => {
  const { view, reply, mayChoose, mayKeep, lang } = props
  const t = planPageTextsOf(lang)
  const { setting, kind, scenario } = view
  const { means } = setting
  if (!means || !scenario) return <NoMeans setting={setting} lang={lang} />
  const { plan } = scenario
  if (!plan) return <Impossible setting={setting} relaxations={scenario.relaxations} lang={lang} />
  const found = { ...props, scenario, plan, means }
  return (
    <>
      <PlanCrumb to={meansAddress(means)} lang={lang} />
      <Head {...found} />
      <Section id="bref" title={t.brief.section} aside={t.brief.aside}>
        <Brief view={view} plan={plan} means={means} lang={lang} />
      </Section>
      <Parts {...found} />
      {mayKeep && view.lines.length > 0 ? (
        <Section id="garder" title={t.keep.section} aside={t.keep.aside}>
          <KeepPlanForm kind={kind} means={meansQuery(means)} lang={lang} />
        </Section>
      ) : null}
      <Section id="suite" title={t.actions.section} aside={t.actions.aside}>
        <ChoosePlanForm setting={setting} kind={kind} plan={plan} mayChoose={mayChoose} reply={reply} lang={lang} />
        <div className="actions">
          <ButtonLink to={`${paths.comparePlans}?${meansQuery(means)}`} variant="secondary">
            {t.actions.compare}
          </ButtonLink>
          <ButtonLink to={meansAddress(means)} variant="quiet">
            {t.actions.other}
          </ButtonLink>
        </div>
      </Section>
    </>
  )
}
