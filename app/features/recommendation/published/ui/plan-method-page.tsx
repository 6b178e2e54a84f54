import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Link, usePathIn } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { publishedTextsOf } from '../texts.ts'
import type { PlanMethodView } from '../views.ts'
import { exampleDomain, workedExample } from '../worked-example.ts'
import { EffectsSource, FreeActions, LotsTable, SizesTable, SynergiesTable } from './plan-method-tables.tsx'

type PartProps = { view: PlanMethodView; lang: Lang }

const Worth = ({ view, lang }: PartProps) => {
  const { method, rules } = publishedTextsOf(lang)
  const t = method.value
  const { slopes, discount, synergyCap } = view.value
  return (
    <Section title={t.title} aside={t.aside} id="valeur">
      {[rules.value, rules.year].map((formula) => (
        <p key={formula} className="sheet">
          <b>{formula}</b>
        </p>
      ))}
      <p>{rules.gap}</p>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'share', header: t.columns.share, render: (row) => t.share(row.share, slopes.indexOf(row), slopes.length) },
          { key: 'slope', header: t.columns.slope, numeric: true, render: ({ slope }) => t.slope(slope) },
        ]}
        rows={slopes}
        rowKey={({ share, slope }) => `${share} ${slope}`}
      />
      <p>{t.discount(discount)}</p>
      <p>{t.cap(synergyCap)}</p>
      <p>{rules.oneOff}</p>
      <p className="soft">{rules.precision}</p>
    </Section>
  )
}

const Example = ({ view, lang }: PartProps) => {
  const t = publishedTextsOf(lang).method.example
  const { weight, from, target, gained } = exampleDomain
  const { parts, sum, first, second, both } = workedExample(view.value)
  return (
    <Section title={t.title} id="exemple">
      <p>{t.given(weight, from, target, gained)}</p>
      <ul>
        {parts.map(({ levels, slope, worth }) => (
          <li key={slope}>{t.part(levels, slope, worth)}</li>
        ))}
      </ul>
      <p>{t.first(sum, weight, first)}</p>
      <p>{t.second(first, view.value.discount, second, both)}</p>
    </Section>
  )
}

const Weights = ({ view, lang }: PartProps) => {
  const { weights: t, lots } = publishedTextsOf(lang).method
  return (
    <Section title={t.title} aside={t.aside} id="poids">
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[
          { key: 'domain', header: t.columns.domain, render: ({ title }) => title[lang] },
          { key: 'weight', header: t.columns.weight, numeric: true, render: ({ weight }) => t.weight(weight) },
          { key: 'lot', header: t.columns.lot, render: ({ lot }) => (lot === null ? null : lots.lot(lot, '')) },
        ]}
        rows={view.domains}
        rowKey={({ code }) => code}
      />
    </Section>
  )
}

const Rules = ({ lang }: { lang: Lang }) => {
  const { method, rules } = publishedTextsOf(lang)
  const listed = [rules.year12, rules.money, rules.sections, rules.days, rules.relief, rules.oneFormula, rules.prerequisites, rules.earlier, rules.existing, rules.wishes]
  return (
    <Section title={method.rules.title} aside={method.rules.aside} id="regles">
      <ul>
        {listed.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  )
}

const Search = ({ view, lang }: PartProps) => {
  const { method, rules } = publishedTextsOf(lang)
  const { draws, robustShare, likelyShare, modestShare, stepCents, nearShare } = view.study
  return (
    <>
      <Section title={method.search.title} aside={method.search.aside} id="recherche">
        <ol>
          {method.search.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{method.search.bounded}</p>
      </Section>
      <Section title={method.ties.title} id="egalites">
        <p>{rules.ties}</p>
        <p>{rules.fairness}</p>
      </Section>
      <Section title={method.doubt.title} aside={method.doubt.aside} id="incertitude">
        <p>{method.doubt.text(draws, robustShare, likelyShare)}</p>
        <p>{method.doubt.study(modestShare, stepCents, nearShare)}</p>
      </Section>
    </>
  )
}

const Ending = ({ view, lang }: PartProps) => {
  const { limits, sources, versions, file } = publishedTextsOf(lang).method
  const pathIn = usePathIn()
  const download = (version: string) => <a href={pathIn(paths.planModelFile(version))}>{file(version)}</a>
  return (
    <>
      <Section title={limits.title} id="limites">
        <ul>
          {limits.list.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section title={sources.title} aside={sources.aside} id="sources">
        <ul>
          {view.sources.map(({ code, says, url }) => (
            <li key={code}>
              {says[lang]} {url ? <a href={url}>{sources.read}</a> : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={versions.title} id="versions">
        <DescriptionList
          items={[
            { term: versions.model, detail: download(view.version) },
            { term: versions.earlier, detail: download(view.earlier) },
            { term: versions.questionnaire, detail: <Link to={paths.questionnaire}>{view.questionnaire}</Link> },
            { term: versions.licence, detail: versions.licenceText },
            { term: versions.redo, detail: <code>{versions.redoText}</code> },
            { term: versions.print, detail: <code>{versions.printText}</code> },
          ]}
        />
      </Section>
    </>
  )
}

/** How a combination of lots is chosen: every figure comes from the published model. */
export const PlanMethodPage = ({ view, lang }: PartProps) => {
  const { method: t, rules } = publishedTextsOf(lang)
  const pathIn = usePathIn()
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <a className="button is-secondary" href={pathIn(paths.planModelFile(view.version))}>
              {t.file(view.version)}
            </a>
            <ButtonLink to={paths.method} variant="secondary">
              {t.method}
            </ButtonLink>
          </>
        }
      />
      <Section title={t.author.title} id="avis">
        <p>
          <b>{view.authorship[lang]}</b>
        </p>
        <p>{t.author.text}</p>
      </Section>
      <Worth view={view} lang={lang} />
      <Example view={view} lang={lang} />
      <LotsTable view={view} lang={lang} />
      <SynergiesTable view={view} lang={lang} />
      <Rules lang={lang} />
      <SizesTable view={view} lang={lang} price={rules.price} />
      <EffectsSource view={view} lang={lang} />
      <Weights view={view} lang={lang} />
      <Search view={view} lang={lang} />
      <FreeActions view={view} lang={lang} />
      <Ending view={view} lang={lang} />
    </>
  )
}
