import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { DescriptionList } from '#app/ui/kit/description-list.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
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
        {view.mayAnswer ? <ActionForm reply={reply} name="commencer" submit={again ? t.again : intro.start} /> : <p>{intro.readOnly}</p>}
        {again ? <p className="soft">{t.againText}</p> : null}
      </PageHead>
      <Section wide>
        <DescriptionList
          items={[
            { term: intro.what, detail: intro.whatText },
            { term: intro.unknown, detail: intro.unknownText },
            { term: intro.secret, detail: intro.secretText },
          ]}
        />
      </Section>
    </>
  )
}
