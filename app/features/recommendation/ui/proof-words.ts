import type { Lang } from '#app/features/core/index.ts'
import type { Proof } from '../engine/problem.ts'
import { planTextsOf } from './texts.ts'

/** « Optimum prouvé pour ce modèle. », or how far from it at most; the gap is rounded up to a tenth of a per cent. */
export const proofWords = (proof: Proof, lang: Lang): string => {
  const t = planTextsOf(lang).proof
  return proof.status === 'optimal' ? t.proven : t.within(Math.ceil(proof.gap * 1_000 - 1e-9) / 10)
}
