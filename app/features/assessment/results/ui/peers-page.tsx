import type { Lang } from '#app/features/core/index.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf } from '../texts.ts'
import type { PeersView } from '../views.ts'
import { PeersTable } from './peers-table.tsx'
import { ResultsNav } from './results-nav.tsx'

/** A picture beside at least ten similar bodies, or why it cannot stand beside them. */
export const PeersPage = ({ view, lang }: { view: PeersView; lang: Lang }) => {
  const t = textsOf(lang).peers
  const { known, peers, smallest } = view
  return (
    <>
      <ResultsNav view={view} current="peers" lang={lang} />
      <PageHead title={t.title} lead={known && peers ? t.lead(peers.others, known.type, known.band, peers.scope) : undefined}>
        {peers ? (
          <>
            {peers.place ? <p>{t.place(peers.place)}</p> : null}
            {peers.passedOver.length > 0 ? <p>{t.widened(peers.passedOver)}</p> : null}
            <p className="soft">{t.at(peers.at)}</p>
          </>
        ) : null}
      </PageHead>
      {peers ? (
        <PeersTable view={view} lang={lang} />
      ) : (
        <EmptyState title={t.masked} action={<ButtonLink to={paths.results(view.assessmentId)}>{t.back}</ButtonLink>}>
          {known ? t.maskedText(smallest, known.type, known.band) : t.notKnown}
        </EmptyState>
      )}
      <Section title={t.rules} id="regles">
        <ul>
          {t.rulesText(smallest).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
