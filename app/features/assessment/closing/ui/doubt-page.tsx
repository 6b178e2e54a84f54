import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { TextArea } from '#app/ui/forms/text-area.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { DoubtView } from '../views.ts'

const Sides = ({ view, lang }: { view: DoubtView; lang: Lang }) => {
  const t = textsOf(lang).doubt
  return (
    <div className="split">
      {view.sides.map(({ code, isContext, text, answer }) => (
        <div key={code} className="sheet">
          <p>{text[lang]}</p>
          <p>
            <b>{answer[lang]}</b>
          </p>
          {view.mayAnswer ? (
            <p>
              <Link to={isContext ? paths.assessmentContext : paths.question(code)}>
                {t.change}
                <span className="visually-hidden">{isContext ? t.ofContext : t.ofQuestion(code)}</span>
              </Link>
            </p>
          ) : null}
        </div>
      ))}
    </div>
  )
}

const Given = ({ view, lang }: { view: DoubtView; lang: Lang }) =>
  view.reply ? (
    <div>
      <p className="soft">{textsOf(lang).doubt.lastBy(view.reply.by, view.reply.at)}</p>
      <p>{view.reply.reply}</p>
    </div>
  ) : null

/** Two answers that rarely go together: both, each with the way to change it, and room to say why both are right. */
export const DoubtPage = ({ view, reply, lang }: { view: DoubtView; reply: Reply | undefined; lang: Lang }) => {
  const texts = textsOf(lang)
  const t = texts.doubt
  const isMet = reply?.refusal?.code === 'assessment.reply-changed'
  const shown = view.reply?.at.toISOString() ?? ''
  const back = (
    <ButtonLink to={paths.assessmentReview} variant="secondary">
      {t.cancel}
    </ButtonLink>
  )
  return (
    <>
      <Breadcrumb items={[{ label: roomTextsOf(lang).evaluate, to: paths.assessment }, { label: texts.title, to: paths.assessmentReview }, { label: t.title }]} />
      <PageHead title={t.title} lead={view.ask[lang]} />
      <Section title={t.sides} id="reponses">
        <Sides view={view} lang={lang} />
      </Section>
      <Section title={t.write} id="explication" aside={t.aside}>
        <Given view={view} lang={lang} />
        {view.mayAnswer ? (
          <ActionForm reply={reply} name={`verifier-${view.code}`} submit={t.submit} issues={t.issues} refusals={t.refusals} secondary={back}>
            <Hidden name="assessment" value={view.assessmentId} />
            <Hidden name="seen" value={isMet ? shown : (reply?.values.seen ?? shown)} />
            <TextArea name="reply" label={t.label} required rows={3} maxLength={1000} defaultValue={view.reply?.reply} />
          </ActionForm>
        ) : (
          <>
            <p className="soft">{t.readOnly}</p>
            {back}
          </>
        )}
      </Section>
    </>
  )
}
