import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { answerWords } from '../../answering/ui/answer-words.ts'
import type { TypedPartView } from '../../views.ts'
import { codesOf } from '../refused-codes.ts'
import { textsOf } from '../texts.ts'

type Row = TypedPartView['questions'][number]

const nameOf = (code: string, field: 'revision' | 'choice' | 'reason'): string => `answers.${code}.${field}`

const storedWords = ({ levels, answer }: Row, lang: Lang): string | undefined => (answer ? textsOf(lang).typed.stored(answerWords(levels, answer, lang), answer.by, answer.answeredAt) : undefined)

const Line = ({ row, revision, lang }: { row: Row; revision: string; lang: Lang }) => {
  const { typed: t } = textsOf(lang)
  const { code, text, levels, notApplicable } = row
  return (
    <div className="sheet">
      <Hidden name={nameOf(code, 'revision')} value={revision} />
      <Radios
        name={nameOf(code, 'choice')}
        legend={`${code} · ${text[lang]}`}
        hint={storedWords(row, lang)}
        inline
        defaultValue="leave"
        options={[
          { value: 'leave', label: t.leave },
          ...levels.map((_, level) => ({ value: String(level), label: String(level) })),
          { value: 'unknown', label: t.unknown },
          ...(notApplicable ? [{ value: 'not-applicable', label: t.notApplicable }] : []),
        ]}
      />
      {notApplicable ? <TextField name={nameOf(code, 'reason')} label={t.reason} maxLength={500} /> : null}
      <Disclosure summary={t.facts}>
        <ol start={0}>
          {levels.map((fact, level) => (
            <li key={level}>{fact[lang]}</li>
          ))}
        </ol>
      </Disclosure>
    </div>
  )
}

/** Who answered what meanwhile, question by question; the same lines of the form may then replace it, or leave it. */
const Conflicts = ({ view, codes, lang }: { view: TypedPartView; codes: readonly string[]; lang: Lang }) => {
  const { typed: t } = textsOf(lang)
  return (
    <Alert tone="warning" title={t.conflict}>
      <ul>
        {view.questions.filter(({ code }) => codes.includes(code)).map((row) => (
          <li key={row.code}>
            {row.text[lang]} {storedWords(row, lang)}
          </li>
        ))}
      </ul>
      <p>{t.conflictAdvice}</p>
    </Alert>
  )
}

/** A part of the paper questionnaire in one compact form. */
export const TypedPage = ({ view, reply, lang }: { view: TypedPartView; reply: Reply | undefined; lang: Lang }) => {
  const { hub, typed: t } = textsOf(lang)
  const { about, questions } = view
  const conflicts = reply?.refusal?.code === 'assessment.typed-conflict' ? codesOf(reply.refusal.facts) : []
  // The revision travels with what was typed; only a line whose other answer is shown takes the newer one.
  const revisionOf = ({ code, answer }: Row): string => (conflicts.includes(code) ? undefined : reply?.values[nameOf(code, 'revision')]) ?? String(answer?.revision ?? 0)
  return (
    <>
      <Breadcrumb items={[{ label: hub.title, to: paths.assessment }, { label: about.title[lang], to: paths.assessmentPart(about.code) }, { label: t.title }]} />
      <PageHead eyebrow={about.axis[lang]} title={t.title} lead={t.lead(about.title[lang])} />
      <Section wide>
        <p className="soft">{t.certainty}</p>
        {conflicts.length > 0 ? <Conflicts view={view} codes={conflicts} lang={lang} /> : null}
        <ActionForm
          reply={reply}
          name="saisir"
          submit={t.submit}
          secondary={<ButtonLink to={paths.assessmentPart(about.code)} variant="quiet">{t.cancel}</ButtonLink>}
          issues={t.issues}
          labels={Object.fromEntries(questions.flatMap(({ code, text }) => [[nameOf(code, 'choice'), text[lang]], [nameOf(code, 'reason'), text[lang]]]))}
          refusals={{
            'assessment.typed-conflict': (facts) => t.refusals.conflict(codesOf(facts)),
            'assessment.must-apply': ({ question }) => t.refusals.mustApply(String(question)),
            'assessment.closed': () => t.refusals.closed,
          }}
        >
          <Hidden name="assessment" value={view.assessmentId} />
          {questions.map((row) => (
            <Line key={row.code} row={row} revision={revisionOf(row)} lang={lang} />
          ))}
          <TextField name="source" label={t.source} hint={t.sourceHint} maxLength={200} />
        </ActionForm>
      </Section>
    </>
  )
}
