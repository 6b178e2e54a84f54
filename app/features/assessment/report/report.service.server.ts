import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { type Lang, type Result, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { renderPdf } from '#app/formats/pdf/render.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { domainsInOrder } from '../questionnaire.ts'
import { mayCostAnHour } from '../results/actions-by-person.ts'
import { answerLines } from '../results/answer-lines.ts'
import { assuranceShare } from '../results/assurance-share.ts'
import { freeActionsFor } from '../results/free-actions.ts'
import { findFrozen } from '../results/frozen-picture.server.ts'
import { readResults } from '../results/results.service.server.ts'
import { knowerOf } from '../together/knower.ts'
import { annexOf } from './annex.ts'
import type { ReportAnswer, ReportFacts } from './facts.ts'
import { findInvitedRoles } from './report.repo.server.ts'
import { reportOf } from './report.ts'
import { printedSheet } from './sheet-pdf.ts'
import type { Sheet } from './sheet.ts'
import { reportTextsOf } from './texts.ts'

type PdfFile = { readonly fileName: string; readonly type: 'application/pdf'; readonly body: Uint8Array<ArrayBuffer> }
type Reading = Grant<'assessment.read'>

/** What a report and an annex say of a frozen picture. Open or foreign: not found. */
export const readReportFacts = async (grant: Reading, assessmentId: string): Promise<Result<ReportFacts>> => {
  const results = await readResults(grant, assessmentId)
  if (!results.ok) return results
  return inTransaction(grant, async (tx) => {
    const picture = await findFrozen(tx, grant, assessmentId)
    const organisation = await findOrganisation(tx, grantedOrganisation(grant))
    if (!picture || !organisation) return notFound()
    const { row, questionnaire, pass, answers, questions, rows } = picture
    const invited = await findInvitedRoles(tx, row.id)
    const name = row.attestedName ?? results.value.closedBy
    const lines = answerLines(picture)
    return ok<ReportFacts>({
      body: organisation.name,
      results: results.value,
      attested: name ? { name, title: row.attestedFunction, on: row.attestedOn ?? row.closedAt } : null,
      backed: new Map(questionnaire.domains.map(({ code }) => [code, assuranceShare(questions.filter(({ domain }) => domain === code), answers).backed])),
      actions: freeActionsFor(questionnaire, pass, answers).map((action) => ({ code: action.code, text: action.text, minutes: action.minutes, who: action.who, mayCost: mayCostAnHour(action) })),
      parts: domainsInOrder(questionnaire).flatMap(({ code, title }) => {
        const own = new Set(questionnaire.questions.filter(({ domain }) => domain === code).map((question) => question.code))
        const told = lines.filter((line) => own.has(line.code)).map((line): ReportAnswer => {
          const stored = rows.get(line.code)
          return {
            code: line.code, text: line.text, state: line.state, fact: line.fact, level: stored?.level ?? null, certainty: stored?.certainty ?? null,
            assurance: stored?.assurance ?? 0, reason: stored?.reason ?? '', invited: knowerOf(invited.get(line.code) ?? null),
          }
        })
        return told.length > 0 ? [{ code, title, answers: told }] : []
      }),
    })
  })
}

type Kind = 'report' | 'annex'

const sheetOf: Readonly<Record<Kind, (facts: ReportFacts, lang: Lang) => Sheet>> = { report: reportOf, annex: annexOf }

const fileOf = async (kind: Kind, facts: ReportFacts, lang: Lang): Promise<PdfFile> => {
  const t = reportTextsOf(lang)
  const { body, results: { closedAt } } = facts
  const printed = {
    lang, author: body, subject: t[kind].subject, reference: ['Ressort', body, t[kind].short(closedAt)].join(' · '),
    at: closedAt, page: t.page, outOf: t.outOf4,
  }
  return { fileName: t[kind].file(parisDay(closedAt)), type: 'application/pdf', body: await renderPdf(printedSheet(sheetOf[kind](facts, lang), printed)) }
}

const readSheet = async (kind: Kind, grant: Reading, assessmentId: string, lang: Lang) => {
  const facts = await readReportFacts(grant, assessmentId)
  return facts.ok ? ok({ assessmentId, closedAt: facts.value.results.closedAt, sheet: sheetOf[kind](facts.value, lang) }) : facts
}

const makeFile = async (kind: Kind, grant: Reading, assessmentId: string, lang: Lang): Promise<Result<PdfFile>> => {
  const facts = await readReportFacts(grant, assessmentId)
  return facts.ok ? ok(await fileOf(kind, facts.value, lang)) : facts
}

/** The full report of a frozen picture, for its page. */
export const readReport = (grant: Reading, assessmentId: string, lang: Lang) => readSheet('report', grant, assessmentId, lang)
/** Same, as a tagged PDF. */
export const reportPdf = (grant: Reading, assessmentId: string, lang: Lang) => makeFile('report', grant, assessmentId, lang)
/** The one-page annex of a frozen picture for a deliberation, for its page. */
export const readAnnex = (grant: Reading, assessmentId: string, lang: Lang) => readSheet('annex', grant, assessmentId, lang)
/** Same, as a tagged PDF of one page. */
export const annexPdf = (grant: Reading, assessmentId: string, lang: Lang) => makeFile('annex', grant, assessmentId, lang)
