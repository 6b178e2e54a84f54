import { type Grant, grantedOrganisation } from '#app/access/grant.ts'
import { type Lang, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { findOrganisation } from '#app/features/identity/index.server.ts'
import { csvType } from '#app/formats/csv.ts'
import { toXlsx, xlsxType } from '#app/formats/xlsx.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { toldTarget } from '../context/told-profile.ts'
import { fedByContext } from '../context.ts'
import { answerLines } from './answer-lines.ts'
import { answersCsv } from './answers-csv.ts'
import { evaluationJson } from './evaluation-json.ts'
import { findFrozen } from './frozen-picture.server.ts'
import { readResults } from './results.service.server.ts'
import { textsOf } from './texts.ts'
import { workbookOf } from './workbook.ts'

type Asked = { readonly assessmentId: string; readonly lang: Lang }

const frozen = (grant: Grant<'assessment.read'>, assessmentId: string) => inTransaction(grant, (tx) => findFrozen(tx, grant, assessmentId))

/** The answers of a frozen picture as a CSV file. */
export const downloadAnswers = async (grant: Grant<'assessment.read'>, { assessmentId, lang }: Asked) => {
  const picture = await frozen(grant, assessmentId)
  if (!picture) return notFound()
  return ok({ fileName: textsOf(lang).file.answersName(parisDay(picture.row.closedAt)), type: csvType, body: answersCsv(answerLines(picture), lang) })
}

/** A frozen picture as a workbook: levels, answers, what to clarify. */
export const downloadWorkbook = async (grant: Grant<'assessment.read'>, { assessmentId, lang }: Asked) => {
  const results = await readResults(grant, assessmentId)
  if (!results.ok) return results
  const picture = await frozen(grant, assessmentId)
  if (!picture) return notFound()
  const { workbookName } = textsOf(lang).file
  return ok({ fileName: workbookName(parisDay(picture.row.closedAt)), type: xlsxType, body: await toXlsx(workbookOf(results.value, answerLines(picture), lang)) })
}

/** A frozen picture whole, as data that `ressort score` reads. */
export const downloadEvaluation = async (grant: Grant<'assessment.read'>, { assessmentId, lang }: Asked) => {
  const read = await inTransaction(grant, async (tx) => {
    const picture = await findFrozen(tx, grant, assessmentId)
    const authority = picture && (await findOrganisation(tx, grantedOrganisation(grant)))
    return authority && { picture, authority }
  })
  if (!read) return notFound()
  const { picture, authority } = read
  const { row, questionnaire, context } = picture
  const fed = fedByContext(questionnaire, context)
  const figure = (told: number | string | undefined): number | null => (typeof told === 'number' ? told : null)
  const { nis2, workstations } = toldTarget(questionnaire, authority, context)
  const profile = {
    type: authority.bodyType,
    population: authority.population,
    agents: figure(fed.agents) ?? authority.agents,
    workstations,
    servers: figure(fed.servers),
    applications: figure(fed.applications),
    sites: figure(fed.sites),
    departement: authority.department,
    nis2: nis2 ?? ('none' as const),
  }
  const { attestedName: name, attestedFunction, attestedOn: on } = row
  const attested = name && on ? { name, function: attestedFunction ?? '', on } : null
  const json = evaluationJson(picture, { organisation: authority.name, profile, closedAt: row.closedAt, attested })
  return ok({ fileName: textsOf(lang).file.dataName(parisDay(row.closedAt)), type: 'application/json; charset=utf-8', body: `${JSON.stringify(json, null, 2)}\n` })
}

/** The day of a frozen picture, for the page that lists its documents. */
export const readDocuments = async (grant: Grant<'assessment.read'>, assessmentId: string) => {
  const picture = await frozen(grant, assessmentId)
  return picture ? ok({ assessmentId: picture.row.id, closedAt: picture.row.closedAt }) : notFound()
}
