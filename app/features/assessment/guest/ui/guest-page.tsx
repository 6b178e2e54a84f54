import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusTag } from '#app/ui/kit/status-line.tsx'
import { textsOf } from '../texts.ts'
import type { GuestView } from '../../together/views.ts'

type GuestPageProps = { readonly view: GuestView; readonly token: string; readonly reply: Reply | undefined; readonly lang: Lang }

const Step = ({ intent, label, reply, secondary }: { intent: 'begin' | 'finish'; label: string; reply: Reply | undefined; secondary?: boolean }) => (
  <ActionForm name={intent} reply={reply?.values.intent === intent ? reply : undefined} secondary={<SubmitButton variant={secondary ? 'secondary' : 'primary'}>{label}</SubmitButton>}>
    <Hidden name="intent" value={intent} />
  </ActionForm>
)

const Questions = ({ view, token, lang }: Omit<GuestPageProps, 'reply'>) => {
  const t = textsOf(lang).guest
  return (
    <Section title={t.list} id="questions">
      {view.parts.map(({ title, questions }) => (
        <div key={title.fr}>
          <h3>{title[lang]}</h3>
          <ul className="ledger">
            {questions.map(({ code, text, state }) => (
              <li key={code}>
                <Link className="touch" to={paths.contributionQuestion(token, code)}>{text[lang]}</Link> <StatusTag tone={state === 'blank' ? 'todo' : 'done'} label={t.states[state]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** What a guest sees first: who invites, on what, until when; then the questions, and « j’ai terminé », which comes first once nothing is left. */
export const GuestPage = ({ view, token, reply, lang }: GuestPageProps) => {
  const t = textsOf(lang).guest
  const { facts } = t
  const isOver = view.begun && view.left === 0
  const finish = (
    <Section title={t.finishTitle} id="terminer">
      <p>{`${t.finishText(view.left)} ${t.finishAfter}`}</p>
      <Step intent="finish" label={t.finish} reply={reply} secondary={!isOver} />
    </Section>
  )
  return (
    <>
      <PageHead title={t.title(view.body)} lead={t.lead(view.inviter, view.body, view.total, view.minutes)} />
      <DonePanel messages={t.done} />
      <Section wide>
        <DescriptionList
          items={[
            { term: facts.who, detail: facts.inviter(view.inviter, view.body) },
            { term: facts.until, detail: facts.untilDay(view.lastDay) },
            { term: facts.left, detail: facts.leftCount(view.left, view.total) },
            ...(view.message ? [{ term: facts.message, detail: view.message }] : []),
          ]}
        />
        <p>{t.unknown}</p>
        <p>{`${t.secret} ${t.check(view.inviter)}`}</p>
        {isOver ? null : <Step intent="begin" label={view.begun ? t.resume : t.begin} reply={reply} />}
      </Section>
      {isOver ? finish : null}
      <Questions view={view} token={token} lang={lang} />
      {view.begun && !isOver ? finish : null}
    </>
  )
}
