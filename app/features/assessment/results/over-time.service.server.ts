import type { Grant } from '#app/access/grant.ts'
import { notFound, ok } from '#app/features/core/index.ts'
import { type Tx, inTransaction } from '#db/client.server.ts'
import { answerChanges } from './answer-changes.ts'
import { comparePictures } from './comparison.ts'
import { type FrozenPicture, findFrozen } from './frozen-picture.server.ts'
import { type PastPicture, findPast } from './results.repo.server.ts'

const toldOf = ({ row, pass, score, questions }: FrozenPicture) => ({
  id: row.id, closedAt: row.closedAt, pass, questionnaire: score.questionnaire, rules: score.rules, target: score.target, asked: questions.length,
})

const compared = (before: FrozenPicture, after: FrozenPicture) => {
  const { common, overall, axes, domains, onlyBefore, onlyAfter } = comparePictures(before, after)
  const asked = new Map(common.map((question) => [question.code, question]))
  const titles = new Map([...after.questionnaire.axes, ...after.questionnaire.domains].map(({ code, title }) => [code, title]))
  const titled = <T extends { readonly code: string }>(each: T) => ({ ...each, title: titles.get(each.code) ?? { fr: each.code, en: each.code } })
  return {
    before: toldOf(before),
    after: toldOf(after),
    common: common.length,
    onlyBefore,
    onlyAfter,
    overall,
    axes: axes.map(titled),
    domains: domains.map(titled),
    changes: answerChanges(common, before.answers, after.answers).map((change) => ({ ...change, text: asked.get(change.question)?.text ?? { fr: change.question, en: change.question }, happened: after.rows.get(change.question)?.happened ?? '' })),
  }
}

const chosen = async (tx: Tx, grant: Grant<'assessment.read'>, past: readonly PastPicture[], ids: readonly [string, string]) => {
  const [early, late] = ids.map((id) => past.find((picture) => picture.id === id)).toSorted((a, b) => (a?.closedAt.getTime() ?? 0) - (b?.closedAt.getTime() ?? 0))
  if (!early || !late) return notFound()
  if (early === late) return ok(null)
  const [before, after] = [await findFrozen(tx, grant, early.id), await findFrozen(tx, grant, late.id)]
  return before && after ? ok(compared(before, after)) : notFound()
}

/**
 * How the levels moved: every closed picture, and two of them compared on the questions that both asked. Without a choice: this one and the
 * one before it, else the one after. A picture that is not one of the organisation's: not found; twice the same: nothing is compared.
 */
export const readOverTime = async (grant: Grant<'assessment.read'>, assessmentId: string, { from, to }: { from: string | null; to: string | null }) =>
  inTransaction(grant, async (tx) => {
    const past = await findPast(tx, grant)
    const rank = past.findIndex(({ id }) => id === assessmentId)
    const own = past[rank]
    if (!own) return notFound()
    const other = past[rank + 1] ?? past[rank - 1] ?? own
    const pair = [from ?? other.id, to ?? own.id] as const
    const comparison = await chosen(tx, grant, past, pair)
    if (!comparison.ok) return comparison
    const axes = (await findFrozen(tx, grant, own.id))?.questionnaire.axes ?? []
    return ok({
      assessmentId: own.id,
      closedAt: own.closedAt,
      axes: axes.map(({ code, title }) => ({ code, title })),
      past: past.map(({ id, closedAt, pass, score }) => ({ id, closedAt, pass, target: score.target, overall: score.overall, axes: score.axes.map(({ code, point, low, high }) => ({ code, point, low, high })) })),
      from: pair[0],
      to: pair[1],
      comparison: comparison.value,
    })
  })
