import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { usePathIn } from '#app/ui/kit/link.tsx'
import { guessWidening, halfWidth, unknownInterval } from '../../interval.ts'
import { aboveWeakestAxis, confirmedFrom, notApplicableUpTo } from '../../scoring.ts'
import { publishedTextsOf } from '../texts.ts'
import type { MethodView } from '../views.ts'
import { Formula } from './formula.tsx'
import { MethodCaps, MethodTargets, MethodWeights } from './method-tables.tsx'
import { MethodExample } from './method-example.tsx'

const Scale = ({ lang }: { lang: Lang }) => {
  const t = publishedTextsOf(lang).method.scale
  return (
    <Section title={t.title} aside={t.aside} id="echelle">
      <p>{t.text}</p>
      <DescriptionList items={t.levels.map((meaning, rank) => ({ term: t.level(rank), detail: meaning }))} />
    </Section>
  )
}

const Ranges = ({ lang }: { lang: Lang }) => {
  const t = publishedTextsOf(lang).method.interval
  const top = publishedTextsOf(lang).method.scale.levels.length - 1
  const rows = [
    ...([0, 1, 2] as const).map((assurance) => ({ answer: t.assurances[assurance] ?? '', point: t.chosen, low: t.less(halfWidth[assurance]), high: t.more(halfWidth[assurance]) })),
    { answer: t.guess, point: t.chosen, low: t.guessLess(guessWidening), high: t.guessMore(guessWidening) },
    { answer: t.unknown, point: t.figure(unknownInterval.point), low: t.figure(unknownInterval.low), high: t.figure(unknownInterval.high) },
    { answer: t.notApplicable, point: t.out, low: t.out, high: t.out },
  ]
  return (
    <Section title={t.title} aside={t.aside} id="fourchette">
      <DataTable
        caption={t.caption}
        captionHidden
        columns={(['answer', 'point', 'low', 'high'] as const).map((key) => ({ key, header: t.columns[key], render: (row: (typeof rows)[number]) => row[key] }))}
        rows={rows}
        rowKey={({ answer }) => answer}
      />
      <p>{t.text(unknownInterval.low, unknownInterval.high, top)}</p>
    </Section>
  )
}

const Sums = ({ weights, lang }: { weights: readonly number[]; lang: Lang }) => {
  const t = publishedTextsOf(lang).method
  return (
    <>
      <Section title={t.domain.title} id="domaine">
        <Formula>{t.domain.formula}</Formula>
        {t.domain.text(weights).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <DescriptionList
          items={[
            { term: t.domain.known, detail: t.domain.knownText },
            { term: t.domain.toConfirm, detail: t.domain.toConfirmText(confirmedFrom) },
            { term: t.domain.notAssessable, detail: t.domain.notAssessableText(notApplicableUpTo) },
          ]}
        />
      </Section>
      <Section title={t.whole.title} aside={t.whole.aside} id="ensemble">
        <Formula>{t.whole.axis}</Formula>
        <Formula>{t.whole.overall(aboveWeakestAxis)}</Formula>
        <p>{t.whole.text}</p>
      </Section>
    </>
  )
}

const Versions = ({ rules, version, lang }: { rules: string; version: string; lang: Lang }) => {
  const t = publishedTextsOf(lang).method
  const pathIn = usePathIn()
  return (
    <Section title={t.versions.title} id="versions">
      <DescriptionList
        items={[
          { term: t.versions.rules, detail: rules },
          { term: t.versions.questionnaire, detail: <a href={pathIn(paths.questionnaireFile(version))}>{t.file(version)}</a> },
          { term: t.versions.licence, detail: t.versions.licenceText },
          { term: t.versions.redo, detail: <code>{t.versions.redoText}</code> },
        ]}
      />
    </Section>
  )
}

/** How the score is computed: every figure comes from the rules or from the published bank. */
export const MethodPage = ({ view, lang }: { view: MethodView; lang: Lang }) => {
  const t = publishedTextsOf(lang).method
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink to={paths.questionnaire} variant="secondary">
              {t.questionnaire}
            </ButtonLink>
            <ButtonLink to={paths.planMethod} variant="secondary">
              {t.combinations}
            </ButtonLink>
          </>
        }
      />
      <Scale lang={lang} />
      <Ranges lang={lang} />
      <Sums weights={view.weights} lang={lang} />
      <MethodCaps view={view} lang={lang} />
      <MethodWeights view={view} lang={lang} />
      <Section title={t.targets.title} aside={t.targets.aside} id="niveau-vise">
        <p>
          <Glossed text={t.targets.text} />
        </p>
        <MethodTargets view={view} lang={lang} />
      </Section>
      <MethodExample view={view} lang={lang} />
      <Section title={t.limits.title} id="limites">
        <ul>
          {t.limits.list.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Versions rules={view.rules} version={view.version} lang={lang} />
    </>
  )
}
