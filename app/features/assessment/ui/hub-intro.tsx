import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Glossed } from '#app/ui/kit/glossed.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { ReservedAction } from '#app/ui/kit/reserved-action.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { HubView } from '../views.ts'

/** Before starting: how long, what is asked, who reads the answers. */
export const HubIntro = ({ view, reply, lang }: { view: HubView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang).hub
  const { intro } = t
  const again = view.closed.length > 0
  return (
    <>
      <PageHead title={intro.title} lead={intro.lead(view.total)}>
        {view.mayAnswer ? <ActionForm reply={reply} name="commencer" submit={again ? t.again : intro.start} /> : <ReservedAction label={again ? t.again : intro.start} to={['referent', 'contributor']} />}
        {again ? <p className="soft">{t.againText}</p> : null}
      </PageHead>
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
