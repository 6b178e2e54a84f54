import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { pathIn, paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { planTextsOf } from '../../ui/texts.ts'
import { PlanYears } from '../../ui/plan-years.tsx'
import type { KeptContent } from '../content.ts'
import type { KeptPlan, KeptPlanView } from '../glance.ts'
import { keptWords, whyNotSentences, whySentences } from '../reasons.ts'
import { plansTextsOf } from '../texts.ts'
import { LaterStarts } from './choose-plan-form.tsx'
import { Differences } from './differences.tsx'
import { ManagePlan } from './manage-plan.tsx'

const Sentences = ({ sentences, otherwise }: { sentences: readonly string[]; otherwise: string }) =>
  sentences.length > 0 ? (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  ) : (
    <p>{otherwise}</p>
  )

const factsOf = (content: KeptContent, chosenAt: Date | null, lang: Lang) => {
  const { one: { facts: t } } = plansTextsOf(lang)
  const { proof: said } = planTextsOf(lang)
  const { plan: { proof, coverage }, doubt, model, closedAt, unknown, asked } = content
  return [
    { term: t.proof, detail: proof.status === 'optimal' ? said.proven : said.within(100 * proof.gap) },
    { term: t.coverage, detail: t.closed(coverage) },
    { term: t.assessment, detail: t.assessed(closedAt, unknown, asked) },
    { term: t.effects, detail: model.authorship[lang] },
    ...(doubt ? [{ term: t.draws, detail: t.stands(doubt.stands, doubt.draws) }] : []),
    ...(chosenAt ? [{ term: t.basket, detail: t.chosen(chosenAt) }] : []),
  ]
}

/** The name of a plan; one put in the basket without a name is called by its day. */
export const planName = ({ name, savedAt }: Pick<KeptPlan, 'name' | 'savedAt'>, lang: Lang): string => (name === '' ? plansTextsOf(lang).list.unnamed(savedAt) : name)

type KeptPlanPageProps = { view: KeptPlanView; reply: Reply | undefined; mayKeep: boolean; lang: Lang }

/** A plan as it was kept, what changed since, and what can be made of it. */
export const KeptPlanPage = ({ view, reply, mayKeep, lang }: KeptPlanPageProps) => {
  const { one: t, list } = plansTextsOf(lang)
  const { kept, typed } = view
  const { id, content, savedAt, savedBy, chosenAt, scenario } = kept
  const { measures } = content.plan
  const years = measures.costCentsByYear.length
  const name = planName(kept, lang)
  const again = `${paths.plan}?${new URLSearchParams({ ...typed, scenario }).toString()}`
  return (
    <>
      <Breadcrumb items={[{ label: t.choose, to: paths.combinations }, { label: list.title, to: paths.savedPlans }, { label: name }]} />
      <PageHead
        eyebrow={t.eyebrow(savedAt, savedBy, content.model.version)}
        title={name}
        lead={t.lead(measures.contracts, measures.costCents, years)}
        actions={
          <>
            <ButtonLink to={paths.planNote(id)}>{t.note}</ButtonLink>
            <a href={pathIn(paths.planNotePdf(id), lang)}>{t.notePdf}</a>
          </>
        }
      />
      <DonePanel messages={list.done} />
      <Section id="depuis" title={t.since.title} aside={t.since.aside}>
        <Differences view={view} lang={lang} />
        <p>
          <Link to={again}>{t.today}</Link>
        </p>
      </Section>
      <Section id="plan" title={t.plan.title} aside={t.plan.aside(content.day)}>
        <PlanYears lines={content.lines} years={years} words={keptWords(content, lang)} lang={lang} caption={t.plan.caption} />
        <LaterStarts plan={content.plan} names={{ ...content.names, questions: {} }} day={content.day} lang={lang} />
      </Section>
      <Section id="pourquoi" title={t.why.title} aside={t.why.aside}>
        <Sentences sentences={whySentences(content, lang)} otherwise={t.notKept} />
        <h3>{t.whyNot.title}</h3>
        <Sentences sentences={whyNotSentences(content, false, lang)} otherwise={content.whyNot ? t.whyNot.none : t.notKept} />
      </Section>
      <Section id="fondement" title={t.basis.title}>
        <DescriptionList items={factsOf(content, chosenAt, lang)} />
      </Section>
      {mayKeep ? (
        <Section id="gerer" title={t.manage.title}>
          <ManagePlan name={kept.name} isChosen={chosenAt !== null} reply={reply} lang={lang} />
        </Section>
      ) : null}
    </>
  )
}
