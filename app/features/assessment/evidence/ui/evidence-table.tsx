import type { Lang } from '#app/features/core/index.ts'
import type { Reply } from '#app/http/reply.ts'
import { ActionForm } from '#app/ui/forms/action-form.tsx'
import { Hidden } from '#app/ui/forms/hidden.tsx'
import { SubmitButton } from '#app/ui/forms/submit-button.tsx'
import { DataTable } from '#app/ui/kit/data-table.tsx'
import type { EvidenceView } from '../../views.ts'
import type { Piece } from '../piece.ts'
import { textsOf } from '../texts.ts'
import { EvidenceName } from './evidence-name.tsx'
import { EvidenceWorth } from './evidence-worth.tsx'

const Remove = ({ piece, reply, lang }: { piece: Piece; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const answered = reply?.values.evidence === piece.id ? reply : undefined
  return (
    <ActionForm
      name={`retirer-${piece.id}`}
      reply={answered}
      refusals={t.refusals}
      secondary={
        <SubmitButton variant="quiet">
          {t.remove}
          <span className="visually-hidden">{t.named(piece.title)}</span>
        </SubmitButton>
      }
    >
      <Hidden name="intent" value="remove" />
      <Hidden name="evidence" value={piece.id} />
    </ActionForm>
  )
}

/** Every piece of an answer, what it is worth, who added it. */
export const EvidenceTable = ({ view, reply, lang }: { view: EvidenceView; reply: Reply | undefined; lang: Lang }) => {
  const t = textsOf(lang)
  const shown = [
    { key: 'piece', header: t.columns.piece, render: (piece: Piece) => <EvidenceName piece={piece} lang={lang} /> },
    { key: 'worth', header: t.columns.worth, render: (piece: Piece) => <EvidenceWorth piece={piece} level={view.level} lang={lang} /> },
    { key: 'added', header: t.columns.added, render: (piece: Piece) => t.added(piece.by, piece.addedAt) },
  ]
  const removal = { key: 'action', header: t.columns.action, render: (piece: Piece) => <Remove piece={piece} reply={reply} lang={lang} /> }
  return (
    <DataTable
      caption={t.caption}
      captionHidden
      rows={view.pieces}
      rowKey={(piece) => piece.id}
      columns={view.mayAdd ? [...shown, removal] : shown}
      empty={view.frozenAt ? t.noneFrozen : t.none}
    />
  )
}
