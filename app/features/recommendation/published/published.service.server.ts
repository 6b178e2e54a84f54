import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Grant } from '#app/access/grant.ts'
import { findFramework } from '#app/features/agreement/index.server.ts'
import { readQuestionnaire } from '#app/features/assessment/index.server.ts'
import { type Bilingual, type Result, notFound, ok } from '#app/features/core/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { readModel } from '../model/published.server.ts'
import { publishedModel } from './published-model.ts'

const noTitle: Bilingual = { fr: '', en: '' }

/** The first model that was published, of one year and without conditions: still there to be read. */
const readFirst = async (): Promise<{ version: string; text: string }> => {
  const text = await readFile(join(process.cwd(), 'seeds', 'recommendation', 'model.json'), 'utf8')
  return { version: (JSON.parse(text) as { version: string }).version, text }
}

const lotsOf = async (grant: Grant<'page.public'>) => new Map((await inTransaction(grant, findFramework))?.lots.map((lot) => [lot.code, lot]))

/** How a combination is chosen: the whole model but the content of the formulas, which have a page for each lot. */
export const readPlanMethod = async (grant: Grant<'page.public'>) => {
  const model = await readModel()
  const [bank, lots, first] = await Promise.all([readQuestionnaire(model.questionnaire), lotsOf(grant), readFirst()])
  const numberOf = new Map(model.lots.map(({ lot, number }) => [lot, number]))
  const titlesOf = (lot: string, codes: readonly string[] = []) => model.lots.find((each) => each.lot === lot)?.formulas.filter(({ formula }) => codes.includes(formula)).map(({ title }) => title) ?? []
  const { version, questionnaire, authorship, value, study, sources, effectRule, limits, sizes } = model
  return ok({
    version, questionnaire, authorship, value, study, sources, effectRule, sizes,
    secondaryText: limits.secondaryText,
    earlier: first.version,
    domains: bank.domains.map(({ code, title, weight, mainLot }) => ({ code, title, weight, lot: numberOf.get(mainLot) ?? null })),
    lots: model.lots.map(({ lot, number, delivery, formulas, options }) => ({ lot, number, delivery, title: lots.get(lot)?.shortTitle ?? noTitle, formulas: formulas.length, options: options.length })),
    synergies: model.synergies.map((each) => ({
      ...each,
      fromNumber: numberOf.get(each.from) ?? 0,
      toNumber: each.kind === 'value' ? (numberOf.get(each.to) ?? null) : null,
      fromTitles: titlesOf(each.from, each.fromFormulas),
      toTitles: each.kind === 'value' ? titlesOf(each.to, each.toFormulas) : [],
    })),
    freeActionsText: model.freeActionsText,
    freeActions: model.freeActions.map((each) => ({ ...each, text: bank.freeActions.find(({ code }) => code === each.action)?.text ?? noTitle })),
  })
}

/** The ladder of one lot, whole, with its options. Not found when the model has no such lot. */
export const readPlanMethodLot = async (grant: Grant<'page.public'>, code: string) => {
  const model = await readModel()
  const at = model.lots.findIndex(({ lot }) => lot === code)
  const ladder = model.lots[at]
  if (!ladder) return notFound()
  const [bank, lots] = await Promise.all([readQuestionnaire(model.questionnaire), lotsOf(grant)])
  const published = lots.get(code)
  const next = model.lots[at + 1]
  return ok({
    ...ladder,
    title: published?.shortTitle ?? noTitle,
    isPublished: published !== undefined,
    next: next ? { lot: next.lot, number: next.number } : null,
    items: Object.fromEntries(published?.catalogue.map(({ code: item, label }) => [item, label]) ?? []),
    domains: Object.fromEntries(bank.domains.map(({ code: domain, title }) => [domain, title])),
    titles: Object.fromEntries(model.lots.flatMap(({ lot, formulas }) => formulas.map(({ formula, title }) => [`${lot} ${formula}`, title]))),
  })
}

/** A published model as a file, with exactly what `ressort model` prints for the one in force. Not found when that version was never published. */
export const planModelFile = async (_grant: Grant<'page.public'>, version: string): Promise<Result<{ fileName: string; type: string; body: string }>> => {
  const model = await readModel()
  const first = await readFirst()
  const file = (body: string) => ok({ fileName: `combinaisons-modele-${version}.json`, type: 'application/json; charset=utf-8', body })
  if (version === first.version) return file(first.text)
  return version === model.version ? file(`${JSON.stringify(publishedModel(model, await readQuestionnaire(model.questionnaire)), null, 2)}\n`) : notFound()
}
