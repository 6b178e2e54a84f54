import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Radios } from '#app/ui/forms/radios.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import type { HubView } from '../../views.ts'
import { textsOf } from '../texts.ts'
import { ClosedSection } from './closed-table.tsx'

type HubIntroProps = { view: HubView; reply: Reply | undefined; lang: Lang }

/** The shortest pass the first time, the whole questionnaire afterwards: each may be changed. */
const StartForm = ({ view, reply, lang }: HubIntroProps) => {
  const { intro, pass } = textsOf(lang)
  const { passes, minutes, closed } = view
  return (
    <ActionForm reply={reply} name="commencer" submit={closed.length > 0 ? intro.again : intro.start} issues={pass.issues} refusals={pass.refusals}>
      <Radios
        name="pass"
        legend={pass.legend}
        hint={pass.hint}
        required
        defaultValue={closed.length > 0 ? 'full' : 'first'}
        options={[
          { value: 'first', label: pass.first(passes.first), hint: pass.firstHint(minutes.first) },
          { value: 'full', label: pass.full(passes.full), hint: pass.fullHint(minutes.full) },
        ]}
      />
    </ActionForm>
  )
}

/** Before starting: how far to go, the pictures already frozen, what is asked, who reads the answers. */
export const HubIntro = ({ view, reply, lang }: HubIntroProps) => {
  const { intro } = textsOf(lang)
  const [last] = view.closed
  return (
    <>
      <PageHead title={intro.title} lead={intro.lead}>
        {last ? <p className="soft">{intro.againText(last.closedAt)}</p> : null}
        {view.mayAnswer ? <StartForm view={view} reply={reply} lang={lang} /> : <ReservedAction label={last ? intro.again : intro.start} to={['referent', 'contributor']} />}
      </PageHead>
      <ClosedSection rows={view.closed} lang={lang} />
      <Section wide>
        <div className="who">
          {[
            [intro.what, intro.whatText],
            [intro.unknown, intro.unknownText],
            [intro.secret, intro.secretText],
          ].map(([title = '', text = '']) => (
            <div key={title}>
              <h2>{title}</h2>
              <p><Glossed text={text} /></p>
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}
