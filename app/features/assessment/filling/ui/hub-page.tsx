import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Spring } from '#app/ui/charts/spring.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine, StatusTag } from '#app/ui/kit/status-line.tsx'
import type { HubView } from '../../views.ts'
import { textsOf } from '../texts.ts'
import { ClosedSection } from './closed-table.tsx'
import { HubIntro } from './hub-intro.tsx'
import { PartStatus } from './part-status.tsx'
import { PassChange } from './pass-change.tsx'

type Open = NonNullable<HubView['open']>

const UnderwayHead = ({ open, mayAnswer, lang }: { open: Open; mayAnswer: boolean; lang: Lang }) => {
  const t = textsOf(lang).hub
  const { axes, answered, unknown, total, minutesLeft, next, toConfirm, lastClosedAt } = open
  const parts = axes.flatMap((axis, rank) => axis.parts.map((part) => ({ done: part.state === 'done', hue: axisClassAt(rank) })))
  const done = parts.filter((part) => part.done).length
  return (
    <PageHead
      eyebrow={<StatusLine tone="todo" label={t.startedOn(open.startedAt)} actor={!next ? t.referentCloses : mayAnswer ? t.youAnswer : t.teamAnswers} due={null} />}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {next && mayAnswer ? <ButtonLink to={paths.question(next)}>{t.resume}</ButtonLink> : null}
          <ButtonLink to={paths.assessmentReview} variant={next && mayAnswer ? 'secondary' : 'primary'}>
            {t.review}
          </ButtonLink>
        </>
      }
    >
      <div className="steps">
        <Spring loops={parts.length} done={done} current={done < parts.length} hues={parts.map((part) => part.hue)} />
        <p className="small">{[t.progress(answered, total), t.unknown(unknown), t.left(minutesLeft)].filter(Boolean).join(', ')}</p>
      </div>
      {toConfirm > 0 && lastClosedAt ? <p>{t.toConfirmOf(toConfirm, lastClosedAt)}</p> : null}
    </PageHead>
  )
}

const Tasks = ({ open, lang }: { open: Open; lang: Lang }) => {
  const t = textsOf(lang).hub
  const respondents = new Set(open.axes.flatMap(({ parts }) => parts.flatMap(({ answeredBy }) => answeredBy)))
  return (
    <>
      <Section title={t.contextSection} id="contexte">
        <ul className="ledger">
          <li>
            <h3>
              <Link className="touch" to={paths.assessmentContext}>{t.context(open.contextQuestions)}</Link>
            </h3>
            <p>
              <StatusTag tone={open.contextTold ? 'done' : 'blank'} label={open.contextTold ? t.contextTold : t.states.todo} />
            </p>
            <p className="soft">{t.contextText}</p>
          </li>
        </ul>
      </Section>
      {open.axes.map((axis) => (
        <Section key={axis.code} title={axis.title[lang]} id={axis.code}>
          <ul className="ledger">
            {axis.parts.map((task) => (
              <li key={task.code}>
                <h3>
                  <Link className="touch" to={paths.assessmentPart(task.code)}>{task.title[lang]}</Link>
                </h3>
                <PartStatus task={task} named={respondents.size > 1} lang={lang} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

const Underway = ({ open, view, reply, lang }: { open: Open; view: HubView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).hub
  const change = view.mayAnswer ? <PassChange open={open} reply={reply} lang={lang} /> : null
  // Once everything asked is answered, going further is the other thing to do next.
  return (
    <>
      <UnderwayHead open={open} mayAnswer={view.mayAnswer} lang={lang} />
      {open.next === null ? change : null}
      <Tasks open={open} lang={lang} />
      {view.mayInvite ? (
        <Section title={t.together} id="a-plusieurs">
          <p>{t.togetherText}</p>
          <ButtonLink to={paths.contributions} variant="secondary">
            {t.invite}
          </ButtonLink>
        </Section>
      ) : null}
      {open.next === null ? null : change}
    </>
  )
}

/** The hub: how far to go before it starts, one task per part while it runs, the pictures already frozen. */
export const HubPage = ({ view, reply, lang }: { view: HubView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).hub
  return (
    <>
      <DonePanel messages={t.done} />
      {view.open ? <Underway open={view.open} view={view} reply={reply} lang={lang} /> : <HubIntro view={view} reply={reply} lang={lang} />}
      {view.open ? <ClosedSection rows={view.closed} lang={lang} /> : null}
    </>
  )
}
