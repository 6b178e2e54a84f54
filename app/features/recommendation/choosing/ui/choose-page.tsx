import { type Lang, formatDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { planTextsOf } from '../../ui/texts.ts'
import { proofWords } from '../../ui/proof-words.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView, Found } from '../view.ts'
import { Clarify } from './clarify.tsx'
import { Frontier } from './frontier.tsx'
import { headlineOf } from './headline.ts'
import { MeansFields } from './means-fields.tsx'
import { MeansForm } from './means-form.tsx'
import { Notices } from './notices.tsx'
import { ScenarioCard } from './scenario-card.tsx'
import { Sentence } from './sentence.tsx'

type ChoosePageProps = { view: ChooseView; mayChoose: boolean; lang: Lang }

const planAtBudget = (found: Found | null) => found?.scenarios.find(({ kind }) => kind === 'budget')?.plan ?? null

/** Whether the means of the title are those of every year. */
const spanOf = ({ means }: ChooseView, lang: Lang): string[] => {
  const t = textsOf(lang)
  const [first, ...later] = means?.years ?? []
  if (!first || later.length === 0) return []
  const same = later.every(({ budgetCents, staffDays }) => budgetCents === first.budgetCents && staffDays === first.staffDays)
  return [same ? t.everyYear(later.length + 1) : t.firstYear(later.length + 1)]
}

const Head = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang)
  const plan = planAtBudget(view.found)
  const first = view.means?.years[0]
  return (
    <PageHead
      eyebrow={view.closedAt ? t.eyebrow(formatDay(view.closedAt, lang), view.version) : undefined}
      title={headlineOf(view, lang)}
      lead={first ? [...spanOf(view, lang), ...(plan ? [proofWords(plan.proof, lang)] : []), ...(plan?.proof.status === 'optimal' ? [t.proven] : []), t.lead].join(' ') : t.leadEmpty}
      side={
        <Cartouche
          tone="yours"
          items={[
            { term: t.act.term, detail: first ? t.act.choose : t.act.budget },
            { term: t.act.who, detail: t.act.whoDetail },
            { term: t.act.before, detail: t.act.when, note: t.act.note },
          ]}
        />
      }
    />
  )
}

/** Means, three scenarios, what to clarify, what costs nothing, the frontier, and what all this assumes. */
export const ChoosePage = ({ view, mayChoose, lang }: ChoosePageProps) => {
  const t = textsOf(lang)
  const { found, query, told } = view
  const plan = planAtBudget(found)
  const announced = plan ? t.means.again(t.means.summary(plan.measures.costCentsByYear[0] ?? 0, planTextsOf(lang).levels(plan.measures.value))) : t.means.againNone
  return (
    <>
      <Head view={view} lang={lang} />
      <Section id="moyens" title={t.means.section} aside={t.means.aside}>
        <MeansForm lots={view.names.lots} told={announced}>
          <MeansFields view={view} lang={lang} />
        </MeansForm>
        <Notices told={told} />
      </Section>
      {found ? (
        <>
          <Section id="scenarios" title={t.scenarios.section} aside={t.scenarios.aside}>
            <div className="scenarios">
              {found.scenarios.map((scenario) => (
                <ScenarioCard key={scenario.kind} scenario={scenario} view={view} mayChoose={mayChoose} lang={lang} />
              ))}
            </div>
            <p className="actions">
              <ButtonLink to={`${paths.comparePlans}?${query ?? ''}`} variant="secondary">
                {t.scenarios.compare}
              </ButtonLink>
            </p>
          </Section>
          {told.clarify ? (
            <Section id="eclaircir" title={told.clarify.title} aside={told.clarify.aside}>
              <Clarify clarify={told.clarify} lang={lang} />
            </Section>
          ) : null}
        </>
      ) : null}
      <Section id="gratuit" title={told.free.title}>
        <p>
          <Sentence {...told.free} />
        </p>
      </Section>
      {found && found.curve.points > 0 ? (
        <Section id="courbe" title={told.frontier.section} aside={told.frontier.aside}>
          <Frontier view={view} found={found} lang={lang} />
          {told.frontier.note ? <p>{told.frontier.note}</p> : null}
        </Section>
      ) : null}
      <Section id="hypotheses" title={told.assumptions.title} aside={told.assumptions.aside}>
        <ul>
          {told.assumptions.items.map((item) => (
            <li key={item.link ?? item.text}>
              <Sentence {...item} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
