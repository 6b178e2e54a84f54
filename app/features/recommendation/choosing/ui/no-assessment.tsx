import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { textsOf } from '../texts.ts'

/** Before the first closed assessment: to the questions, or to a first idea without them. */
export const NoAssessment = ({ lang }: { lang: Lang }) => {
  const t = textsOf(lang).noAssessment
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <EmptyState
        title={t.heading}
        action={
          <>
            <ButtonLink to={paths.assessment}>{t.action}</ButtonLink>
            <ButtonLink to={paths.firstIdea} variant="quiet">
              {t.idea}
            </ButtonLink>
          </>
        }
      >
        {t.body}
      </EmptyState>
    </>
  )
}
