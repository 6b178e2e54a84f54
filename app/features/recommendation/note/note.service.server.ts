import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { getFramework } from '#app/features/agreement/index.server.ts'
import type { Sheet } from '#app/features/assessment/index.ts'
import { printedSheet } from '#app/features/assessment/index.server.ts'
import { type Lang, type Ports, type Result, notFound, ok } from '#app/features/core/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { renderPdf } from '#app/formats/pdf/render.server.ts'
import { paths, pathIn } from '#app/paths.ts'
import { inTransaction } from '#db/client.server.ts'
import { readKeptMeans } from '../plans/content.ts'
import type { KeptPlan } from '../plans/glance.ts'
import { readKept } from '../plans/reading.service.server.ts'
import { type NoteFacts, noteOf } from './note.ts'
import { noteTextsOf } from './texts.ts'

type PdfFile = { readonly fileName: string; readonly type: 'application/pdf'; readonly body: Uint8Array<ArrayBuffer> }

const factsFor = async (grant: Grant<'recommendation.read'>, planId: string, lang: Lang, ports: Ports): Promise<Result<{ kept: KeptPlan; facts: NoteFacts }>> => {
  const read = await readKept(grant, planId)
  if (!read.ok) return read
  const { kept, stored } = read.value
  return inTransaction(grant, async (tx) => {
    const organisation = await findOrganisation(tx, grantedOrganisation(grant))
    if (!organisation) return notFound()
    const { title, notifiedOn, validTo } = await getFramework(tx)
    const address = `${ports.origin}${pathIn(paths.planModelFile(kept.content.model.version), lang)}`
    return ok({ kept, facts: { body: organisation.name, content: kept.content, scenario: kept.scenario, means: readKeptMeans(stored.means), framework: { title, notifiedOn, validTo }, address } })
  })
}

/** The note for the council of a plan kept, for its page. Foreign or gone: not found. */
export const readNote = async (grant: Grant<'recommendation.read'>, planId: string, lang: Lang, ports: Ports): Promise<Result<{ planId: string; name: string; savedAt: Date; sheet: Sheet }>> => {
  const read = await factsFor(grant, planId, lang, ports)
  if (!read.ok) return read
  const { kept: { name, savedAt }, facts } = read.value
  return ok({ planId, name, savedAt, sheet: noteOf(facts, lang) })
}

/** Same, as a tagged PDF of two pages. */
export const notePdf = async (grant: Grant<'recommendation.read'>, planId: string, lang: Lang, ports: Ports): Promise<Result<PdfFile>> => {
  const read = await factsFor(grant, planId, lang, ports)
  if (!read.ok) return read
  const { facts, kept: { savedAt, content } } = read.value
  const t = noteTextsOf(lang)
  const printed = { lang, author: facts.body, subject: t.subject, reference: ['Ressort', facts.body, t.short(savedAt)].join(' · '), at: savedAt, page: t.page, outOf: '', small: true }
  return ok({ fileName: t.file(content.day), type: 'application/pdf', body: await renderPdf(printedSheet(noteOf(facts, lang), printed)) })
}
