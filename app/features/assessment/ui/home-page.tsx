import { type Lang, formatList } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Cartouche } from '#app/ui/kit/cartouche.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Steps } from '#app/ui/kit/steps.tsx'
import { nextStep } from '../next-step.ts'
import { textsOf } from '../texts.ts'
import type { HomeView } from '../views.ts'

const stepOf = (view: HomeView, lang: Lang) => {
  const { next } = textsOf(lang).home
  switch (nextStep(view)) {
    case 'start':
      return { ...next.start, to: paths.assessment, mine: view.mayAnswer }
    case 'resume':
      return { ...next.resume(view.open?.answered ?? 0, view.open?.total ?? 0), to: view.open?.next ? paths.question(view.open.next) : paths.assessment, mine: view.mayAnswer }
    case 'close':
      return { ...next.close, to: paths.assessmentReview, mine: view.mayClose }
    case 'choose':
      return { ...next.choose, to: paths.combinations, mine: view.mayClose }
  }
}

const Standing = ({ view, lang }: { view: HomeView; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.home
  const { open, latest } = view
  const assessment = [
    latest ? `${t.closedOn(latest.closedAt)}${latest.overall ? ` — ${texts.outOf4(latest.overall.point)}, ${texts.interval(latest.overall.low, latest.overall.high)}` : ''}` : '',
    open ? t.underway(open.answered, open.total) : '',
  ].filter(Boolean)
  const names = (people: readonly string[], otherwise: string) => (people.length > 0 ? formatList(people, lang) : otherwise)
  return (
    <>
      <Section title={t.path} id="parcours">
        <Steps items={t.steps} current={latest ? 1 : 0} />
        <DescriptionList items={[{ term: t.assessment, detail: assessment.length > 0 ? assessment.join(' · ') : t.notStarted }]} />
        <div className="actions">
          <ButtonLink to={latest ? paths.results(latest.id) : paths.assessment} variant="secondary">
            {latest ? t.links.results : t.links.assessment}
          </ButtonLink>
          <ButtonLink to={paths.orders} variant="secondary">
            {t.links.orders}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t.people} id="personnes">
        <DescriptionList
          items={[
            { term: t.referents, detail: names(view.referents, t.anyReferent) },
            { term: t.signatories, detail: names(view.signatories, t.anySignatory) },
          ]}
        />
        <ButtonLink to={paths.team} variant="quiet">
          {t.manageTeam}
        </ButtonLink>
      </Section>
    </>
  )
}

/** The authority's home: what comes next and who acts, where it stands, who does what. */
export const HomePage = ({ view, lang }: { view: HomeView; lang: Lang }) => {
  const t = textsOf(lang).home
  const step = stepOf(view, lang)
  return (
    <>
      <PageHead
        title={t.heading(view.name)}
        lead={t.lead}
        actions={step.mine ? <ButtonLink to={step.to}>{step.title}</ButtonLink> : undefined}
        side={
          <Cartouche
            tone={step.mine ? 'yours' : undefined}
            items={[
              { term: step.mine ? t.yours : t.theirs, detail: step.title, note: step.detail },
              { term: t.who, detail: step.mine ? t.you : view.referents.length > 0 ? formatList(view.referents, lang) : t.anyReferent },
              { term: t.then, detail: step.after },
            ]}
          />
        }
      />
      <Standing view={view} lang={lang} />
    </>
  )
}
