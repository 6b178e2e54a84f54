import { type Lang, formatDay, formatInstant } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { Combinations } from '../combinations.ts'
import { textsOf } from '../texts.ts'
import { Assumptions } from './assumptions.tsx'
import { BudgetForm } from './budget-form.tsx'
import { Frontier } from './frontier.tsx'
import { namesOf } from './old-names.ts'
import { ScenarioCard } from './scenario-card.tsx'

type CombinationsPageProps = { data: Combinations; reply: Reply | undefined; mayChoose: boolean; lang: Lang }

const NextStep = ({ data, lang }: { data: Combinations; lang: Lang }) => {
  const t = textsOf(lang).next
  const names = namesOf(data, lang)
  const percent = Math.round(data.model.moreBudgetShare * 100)
  const { budgetCents, changes, gainedValue } = data.answer.next
  return <p>{changes.length > 0 ? t.buys(percent, budgetCents, changes.map(names.change), gainedValue) : t.nothing(percent, budgetCents)}</p>
}

/** Means, three scenarios, what a little more would buy, the frontier, and what all this assumes. */
export const CombinationsPage = ({ data, reply, mayChoose, lang }: CombinationsPageProps) => {
  const t = textsOf(lang)
  const { budgetCents } = data
  return (
    <>
      <PageHead
        eyebrow={t.eyebrow(formatDay(data.closedAt, lang), data.model.version, formatInstant(data.at, lang))}
        title={budgetCents === null ? t.headlineEmpty : t.headline(budgetCents)}
        lead={budgetCents === null ? t.leadEmpty : t.lead}
        side={
          <Cartouche
            tone="yours"
            items={[
              { term: t.act.term, detail: budgetCents === null ? t.act.budget : t.act.choose },
              { term: t.act.who, detail: t.act.whoDetail },
              { term: t.act.before, detail: t.act.when, note: t.act.note },
            ]}
          />
        }
      />
      <Section id="moyens" title={t.budget.section} aside={t.budget.aside}>
        <BudgetForm data={data} lang={lang} />
      </Section>
      {budgetCents === null ? null : (
        <>
          <Section id="scenarios" title={t.scenarios.section} aside={t.scenarios.aside}>
            <div className="scenarios">
              {data.answer.scenarios.map((scenario) => (
                <ScenarioCard key={scenario.kind} scenario={scenario} data={data} budgetCents={budgetCents} mayChoose={mayChoose} reply={reply} lang={lang} />
              ))}
            </div>
          </Section>
          <Section id="plus" title={t.next.section}>
            <NextStep data={data} lang={lang} />
          </Section>
        </>
      )}
      <Section id="courbe" title={t.frontier.section} aside={t.frontier.aside}>
        <Frontier data={data} lang={lang} />
      </Section>
      <Section id="hypotheses" title={t.assumptions.section} aside={t.assumptions.aside}>
        <Assumptions data={data} lang={lang} />
      </Section>
    </>
  )
}
