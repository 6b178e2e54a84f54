import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { axisClassAt } from '#app/ui/axis-class.ts'
import { Spring } from '#app/ui/charts/spring.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Link } from '#app/ui/kit/link.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { StatusLine, StatusTag } from '#app/ui/kit/status-line.tsx'
import type { AxisProgress, DomainProgress } from '../progress.ts'
import { textsOf } from '../texts.ts'
import type { HubView } from '../views.ts'
import { ClosedTable } from './closed-table.tsx'
import { HubIntro } from './hub-intro.tsx'

const isDone = (domain: DomainProgress): boolean => domain.answered === domain.questions.length

const DomainTask = ({ domain, lang }: { domain: DomainProgress; lang: Lang }) => {
  const t = textsOf(lang).hub
  const done = isDone(domain)
  return (
    <li>
      <h3>{domain.title[lang]}</h3>
      <p>
        <StatusTag tone={done ? 'done' : domain.answered > 0 ? 'todo' : 'blank'} label={done ? t.domainDone : t.domainTodo(domain.answered, domain.questions.length)} />
      </p>
      <ul>
        {domain.questions.map(({ code, text, kind }) => (
          <li key={code}>
            <Link to={paths.question(code)}>{text[lang]}</Link>
            {kind === 'level' && done ? null : <span className="soft small"> {t.states[kind ?? 'blank']}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}

const AxisTasks = ({ axis, lang }: { axis: AxisProgress; lang: Lang }) => (
  <Section title={axis.title[lang]} id={axis.code}>
    <ul className="ledger">
      {axis.domains.map((domain) => (
        <DomainTask key={domain.code} domain={domain} lang={lang} />
      ))}
    </ul>
  </Section>
)

const Underway = ({ open, mayAnswer, lang }: { open: NonNullable<HubView['open']>; mayAnswer: boolean; lang: Lang }) => {
  const t = textsOf(lang).hub
  const { axes, answered, unknown, total, next } = open.progress
  const domains = axes.flatMap((axis, rank) => axis.domains.map((domain) => ({ done: isDone(domain), hue: axisClassAt(rank) })))
  const done = domains.filter((domain) => domain.done).length
  return (
    <>
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
          <Spring loops={domains.length} done={done} current={done < domains.length} hues={domains.map((domain) => domain.hue)} />
          <p className="small">{[t.progress(answered, total), t.unknown(unknown)].filter(Boolean).join(', ')}</p>
        </div>
      </PageHead>
      {axes.map((axis) => (
        <AxisTasks key={axis.code} axis={axis} lang={lang} />
      ))}
    </>
  )
}

/** The hub: what the assessment is before it starts, its task list while it runs, the pictures already frozen. */
export const HubPage = ({ view, reply, lang }: { view: HubView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).hub
  return (
    <>
      <DonePanel messages={t.done} />
      {view.open ? <Underway open={view.open} mayAnswer={view.mayAnswer} lang={lang} /> : <HubIntro view={view} reply={reply} lang={lang} />}
      {view.closed.length > 0 ? (
        <Section title={t.results} id="resultats">
          <ClosedTable rows={view.closed} lang={lang} />
        </Section>
      ) : view.open ? (
        <Section title={t.results} id="resultats">
          <EmptyState title={t.noResultsTitle} action={<ButtonLink to={paths.assessmentReview} variant="secondary">{t.review}</ButtonLink>}>
            {t.noResults}
          </EmptyState>
        </Section>
      ) : null}
    </>
  )
}
