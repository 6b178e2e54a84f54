import type { Grant } from '#app/access/grant.ts'
import { type Lang, type Result, notFound, ok } from '#app/features/core/index.ts'
import { renderPdf } from '#app/formats/pdf/render.server.ts'
import { listQuestionnaires, readQuestionnaire } from '../questionnaire.server.ts'
import { paperOf, paperTextsOf } from './paper.ts'

type PdfFile = { readonly fileName: string; readonly type: 'application/pdf'; readonly body: Uint8Array<ArrayBuffer> }

/** A published questionnaire never changes: its paper is made once per version and language. */
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

const bytesOf = (version: string, lang: Lang): Promise<Uint8Array<ArrayBuffer>> => {
  const key = `${version} ${lang}`
  const known = made.get(key)
  if (known) return known
  const making = readQuestionnaire(version).then((questionnaire) => renderPdf(paperOf(questionnaire, lang)))
  made.set(key, making)
  making.catch(() => made.delete(key))
  return making
}

/** A published questionnaire to print and fill in by hand, in a language. Not found when that version was never published. */
export const paperQuestionnaire = async (_grant: Grant<'page.public'>, version: string, lang: Lang): Promise<Result<PdfFile>> => {
  if (!(await listQuestionnaires()).includes(version)) return notFound()
  return ok({ fileName: paperTextsOf(lang).file(version), type: 'application/pdf', body: await bytesOf(version, lang) })
}
