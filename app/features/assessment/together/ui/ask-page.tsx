import type { Lang, ParisDay } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { Field } from '#app/ui/forms/field.tsx'
import { Select } from '#app/ui/forms/select.tsx'
import { TextField } from '#app/ui/forms/text-field.tsx'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink, buttonClass } from '#app/ui/kit/button-link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { mailtoOf, messageTo } from '../asking.ts'
import { capital } from '../capital.ts'
import type { Knower } from '../../questionnaire.ts'
import { textsOf as roomTextsOf } from '../../texts.ts'
import { textsOf } from '../texts.ts'
import type { AskingView } from '../views.ts'

type AskPageProps = { readonly view: AskingView; /** Whom the address names, if anybody. */ readonly to: Knower | null; readonly by: ParisDay; readonly lang: Lang }

/** To whom and for when; the message follows, without a script. */
const Choices = ({ view, to, by, lang }: AskPageProps) => {
  const t = textsOf(lang).ask
  const { knowers } = roomTextsOf(lang)
  return (
    <form method="get" action={paths.askSomebody(view.code)} className="form is-inline">
      <Select name="a" label={t.to} options={view.whoKnows.map((code) => ({ value: code, label: capital(knowers([code])) }))} defaultValue={to ?? undefined} placeholder={false} />
      <TextField name="avant" label={t.by} type="date" defaultValue={by} />
      <button type="submit" className={buttonClass('secondary')}>
        {t.update}
      </button>
    </form>
  )
}

/** The message to whoever would know: to copy, to open in the mail program, or to replace by an invitation. */
export const AskPage = (props: AskPageProps) => {
  const { view, to, by, lang } = props
  const texts = roomTextsOf(lang)
  const t = textsOf(lang).ask
  const message = messageTo(lang, { to: to ?? view.whoKnows[0] ?? 'direction', body: view.body, ask: view.ask[lang], by, signature: view.signature })
  const mailto = mailtoOf(message)
  return (
    <>
      <Breadcrumb items={[{ label: texts.evaluate, to: paths.assessment }, { label: view.text[lang], to: paths.question(view.code) }, { label: t.title }]} />
      <PageHead title={t.title} lead={view.text[lang]} />
      <Section wide>
        <p>{t.lead}</p>
        <Choices {...props} />
        <Field id="objet" label={t.subjectLabel} error={null}>
          <input id="objet" className="input" readOnly value={message.subject} />
        </Field>
        <Field id="message" label={t.message} hint={t.messageHint} error={null}>
          <textarea id="message" className="input" readOnly rows={24} value={message.text} aria-describedby="message-aide" />
        </Field>
        {mailto.whole ? null : <p className="soft">{t.mailtoShort}</p>}
        <p className="actions">
          <a className={buttonClass()} href={mailto.href}>
            {t.mailto}
          </a>
          <ButtonLink to={paths.question(view.code)} variant="secondary">
            {t.back}
          </ButtonLink>
        </p>
      </Section>
      <Section title={t.orElse} id="inviter">
        <p>{t.inviteText}</p>
        <p className="actions">
          <ButtonLink to={paths.contributionsFor(view.domain)} variant="secondary">
            {t.invite}
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}
