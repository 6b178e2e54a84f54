import { type Lang, formatDay } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { planTextsOf } from '../../ui/texts.ts'
import { proofWords } from '../../ui/proof-words.ts'
import { textsOf } from '../texts.ts'
import type { ChooseView, Found } from '../view.ts'
import { Assumptions } from './assumptions.tsx'
import { Clarify } from './clarify.tsx'
import { Frontier } from './frontier.tsx'
import { MeansFields } from './means-fields.tsx'
import { MeansForm } from './means-form.tsx'
import { Notices } from './notices.tsx'
import { ScenarioCard } from './scenario-card.tsx'

type ChoosePageProps = { view: ChooseView; reply: Reply | undefined; mayChoose: boolean; lang: Lang }

const planAtBudget = (found: Found | null) => found?.scenarios.find(({ kind }) => kind === 'budget')?.plan ?? null

const Head = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang)
  const plan = planAtBudget(view.found)
  const first = view.means?.years[0]
  return (
    <PageHead
      eyebrow={view.closedAt ? t.eyebrow(formatDay(view.closedAt, lang), view.model.version) : undefined}
      title={!first ? t.headlineEmpty : first.staffDays === null ? t.headline(first.budgetCents) : t.headlineDays(first.budgetCents, first.staffDays)}
      lead={first ? `${plan ? `${proofWords(plan.proof, lang)} ` : ''}${t.lead}` : t.leadEmpty}
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

const FreeActions = ({ view, lang }: { view: ChooseView; lang: Lang }) => {
  const t = textsOf(lang).free
  return (
    <p>
      {view.freeActions > 0 ? t.count(view.freeActions) : t.none} {view.assessmentId && view.freeActions > 0 ? <Link to={paths.resultsActions(view.assessmentId)}>{t.link}</Link> : null}
    </p>
  )
}

/** Means, three scenarios, what to clarify, what costs nothing, the frontier, and what all this assumes. */
export const ChoosePage = ({ view, reply, mayChoose, lang }: ChoosePageProps) => {
  const t = textsOf(lang)
  const { found, query } = view
  const plan = planAtBudget(found)
  const told = plan ? t.means.again(t.means.summary(plan.measures.costCentsByYear[0] ?? 0, planTextsOf(lang).levels(plan.measures.value))) : t.means.againNone
  return (
    <>
      <Head view={view} lang={lang} />
      <Section id="moyens" title={t.means.section} aside={t.means.aside}>
        <MeansForm lots={view.names.lots} told={told}>
          <MeansFields view={view} lang={lang} />
        </MeansForm>
        <Notices view={view} lang={lang} />
      </Section>
      {found ? (
        <>
          <Section id="scenarios" title={t.scenarios.section} aside={t.scenarios.aside}>
            <div className="scenarios">
              {found.scenarios.map((scenario) => (
                <ScenarioCard key={scenario.kind} scenario={scenario} view={view} mayChoose={mayChoose} reply={reply} lang={lang} />
              ))}
            </div>
            <p className="actions">
              <ButtonLink to={`${paths.comparePlans}?${query ?? ''}`} variant="secondary">
                {t.scenarios.compare}
              </ButtonLink>
            </p>
          </Section>
          {view.doubt ? (
            <Section id="eclaircir" title={t.clarify.section} aside={t.clarify.aside}>
              <Clarify view={view} lang={lang} />
            </Section>
          ) : null}
        </>
      ) : null}
      <Section id="gratuit" title={t.free.section}>
        <FreeActions view={view} lang={lang} />
      </Section>
      {found && found.curve.length > 0 ? (
        <Section id="courbe" title={t.frontier.section} aside={t.frontier.aside}>
          <Frontier view={view} found={found} lang={lang} />
          {found.notNested ? <p>{t.frontier.notNested}</p> : null}
        </Section>
      ) : null}
      <Section id="hypotheses" title={t.assumptions.section} aside={t.assumptions.aside}>
        <Assumptions view={view} lang={lang} />
      </Section>
    </>
  )
}
