import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { LotDiscs } from '../../ui/lot-discs.tsx'
import { wordsOf } from '../../ui/names.ts'
import { planTextsOf } from '../../ui/texts.ts'
import type { IdeaView } from '../idea.service.server.ts'
import { ideaTextsOf } from '../texts.ts'
import { IdeaForm } from './idea-form.tsx'

const Idea = ({ view, idea, lang }: { view: IdeaView; idea: NonNullable<IdeaView['idea']>; lang: Lang }) => {
  const t = ideaTextsOf(lang).idea
  const words = wordsOf(view.names, lang)
  const { formulas } = idea.plan.choices
  const { costCentsByYear, staffDaysByYear } = idea.plan.measures
  return (
    <>
      <LotDiscs lots={view.names.lots} taken={formulas.map(({ lot }) => lot)} lang={lang} />
      {formulas.length === 0 ? <p>{t.nothing}</p> : null}
      <ul>
        {formulas.map(({ lot, formula, startYear }) => (
          <li key={lot}>
            <b>{words.formula(lot, formula)}</b>{' '}
            <span className="soft">
              ({[words.lotLine(lot), ...(startYear > 1 ? [t.from(startYear)] : []), t.share(idea.lots.find((each) => each.lot === lot)?.share ?? 0)].join(', ')})
            </span>
          </li>
        ))}
      </ul>
      {formulas.length > 0 ? (
        <DescriptionList items={costCentsByYear.map((net, index) => ({ term: t.year(index + 1), detail: t.cost(net, view.taxCentsByYear[index] ?? 0, planTextsOf(lang).days(staffDaysByYear[index] ?? 0)) }))} />
      ) : null}
      {idea.clarify.length > 0 ? (
        <>
          <h3>{t.clarify}</h3>
          <ol>
            {idea.clarify.map(({ question, domain }) => (
              <li key={question}>
                <b>{words.domain(domain)}</b> <span className="under">{words.question(question)}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      <p className="small soft">
        {t.sizes(view.measures.agents, view.measures.workstations)} {view.authorship[lang]}
      </p>
    </>
  )
}

/** A short profile and means, and the cautious suggestion they give; the way to the assessment stands first and last. */
export const IdeaPage = ({ view, lang }: { view: IdeaView; lang: Lang }) => {
  const t = ideaTextsOf(lang)
  return (
    <>
      <Breadcrumb items={[{ label: t.crumb, to: paths.combinations }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} />
      <Alert tone="warning" title={t.warning.title}>
        <p>{t.warning.body}</p>
        <p>
          <ButtonLink to={paths.assessment} variant="secondary">
            {t.assess}
          </ButtonLink>
        </p>
      </Alert>
      <Section id="profil" title={t.form.section} aside={t.form.aside}>
        <IdeaForm view={view} lang={lang} />
      </Section>
      {view.asked ? (
        <Section id="idee" title={t.idea.section} aside={view.idea ? t.idea.aside(view.idea.draws) : undefined}>
          {view.idea ? <Idea view={view} idea={view.idea} lang={lang} /> : <p>{t.idea.impossible}</p>}
        </Section>
      ) : null}
    </>
  )
}
