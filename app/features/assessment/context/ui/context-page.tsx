import type { Lang } from '#app/features/core/index.ts'
import { type Reply, withFieldFaults } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Alert } from '#app/ui/kit/alert.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import { toldWords } from '../told-words.ts'
import type { ContextView } from '../views.ts'
import { ContextConflict } from './context-conflict.tsx'
import { ContextForm } from './context-form.tsx'

const Hidden = ({ view, lang }: { view: ContextView; lang: Lang }) => {
  const { hidden } = textsOf(lang)
  const answered = view.hidden.filter((question) => question.answered).length
  if (view.hidden.length === 0) return null
  return (
    <Alert tone="info" title={(view.pass === 'full' ? hidden.title : hidden.later)(view.hidden.length)}>
      <p>{hidden.text}</p>
      <ul>
        {view.hidden.map(({ code, text }) => (
          <li key={code}>{text[lang]}</li>
        ))}
      </ul>
      {answered > 0 ? <p>{hidden.kept(answered)}</p> : null}
    </Alert>
  )
}

const Told = ({ view, lang }: { view: ContextView; lang: Lang }) => {
  const t = textsOf(lang)
  return (
    <>
      <p className="soft">{t.readOnly}</p>
      <DescriptionList items={view.questions.map((question) => ({ term: question.text[lang], detail: toldWords(question, view.stored, lang) ?? t.noAnswer }))} />
      <Link to={paths.assessment}>{t.toHub}</Link>
    </>
  )
}

/** « Votre organisme »: what the assessment knows of the body, never scored; it sets the target and hides what does not concern it. */
export const ContextPage = ({ view, reply, lang }: { view: ContextView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const isProposed = view.mayAnswer && Object.keys(view.suggestedFrom).length > 0
  return (
    <>
      <DonePanel messages={t.done} />
      <Breadcrumb items={[{ label: roomTextsOf(lang).evaluate, to: paths.assessment }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead(view.questions.length)} eyebrow={view.toldAt ? t.toldBy(view.toldBy, view.toldAt) : undefined} actions={view.toldAt ? <ButtonLink to={paths.assessment} variant="secondary">{t.toHub}</ButtonLink> : undefined} />
      <Section title={t.questions} id="questions">
        <ContextConflict view={view} reply={reply} lang={lang} />
        {reply ? null : <Hidden view={view} lang={lang} />}
        {isProposed && !reply ? (
          <Alert tone="info" title={t.proposed}>
            {t.proposedText}
          </Alert>
        ) : null}
        {view.mayAnswer ? <ContextForm view={view} reply={withFieldFaults(reply, 'assessment.context-faults')} lang={lang} /> : <Told view={view} lang={lang} />}
      </Section>
    </>
  )
}
