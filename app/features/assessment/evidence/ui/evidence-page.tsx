import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/kit/button-link.tsx'
import { DonePanel } from '#app/ui/kit/done-panel.tsx'
import { PageHead } from '#app/ui/kit/page-head.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { textsOf as roomTextsOf } from '../../texts.ts'
import type { EvidenceView } from '../../views.ts'
import { piecesMost } from '../assurance.ts'
import { textsOf } from '../texts.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceTable } from './evidence-table.tsx'

const Adding = ({ view, reply, lang }: { view: EvidenceView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  if (view.level === null) return <p>{t.noLevel}</p>
  if (view.pieces.length >= piecesMost) return <p>{t.full}</p>
  return <EvidenceForm assessmentId={view.assessmentId} level={view.level} reply={reply} lang={lang} />
}

/** What proves an answer, and what can be added to it while the assessment is open. */
export const EvidencePage = ({ view, reply, lang }: { view: EvidenceView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const room = roomTextsOf(lang)
  return (
    <>
      <Breadcrumb items={[{ label: room.evaluate, to: paths.assessment }, { label: view.text[lang], to: paths.question(view.code) }, { label: t.title }]} />
      <PageHead title={t.title} lead={t.lead} />
      <DonePanel messages={t.done} />
      {view.level === null || !view.fact ? null : (
        <Section id="reponse" title={t.answer} aside={view.text[lang]}>
          <p>
            <b>{t.level(view.level)}</b> — {view.fact[lang]}
          </p>
        </Section>
      )}
      <Section id="preuves" title={t.pieces} aside={t.piecesAside(piecesMost)}>
        <EvidenceTable view={view} reply={reply} lang={lang} />
        {view.mayAdd ? null : <p className="soft">{view.frozenAt ? t.frozen(view.frozenAt) : t.readOnly}</p>}
      </Section>
      {view.mayAdd ? (
        <Section id="ajouter" title={t.add} aside={t.addAside}>
          <Adding view={view} reply={reply} lang={lang} />
        </Section>
      ) : null}
      <p>
        <ButtonLink to={paths.question(view.code)} variant="quiet">
          {t.toQuestion}
        </ButtonLink>
      </p>
    </>
  )
}
