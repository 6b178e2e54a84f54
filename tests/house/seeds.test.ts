import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FrameworkDocument } from '#app/features/agreement/index.ts'
import { parseFramework, readPublishedFramework } from '#app/features/agreement/index.server.ts'
import { questionnaireSchema } from '#app/features/assessment/index.ts'
import { allFiles, read } from './sources.ts'

const digest = (path: string): string => createHash('sha256').update(read(path)).digest('hex')

/** The published seeds: a change of one of them is a new version, beside the old one. The demonstration is not published. */
const published = allFiles.filter((path) => /^seeds\/(agreement|questionnaires|recommendation)\/.*\.json$/.test(path) && !path.endsWith('checksums.json'))
const questionnaires = published.filter((path) => path.startsWith('seeds/questionnaires/')).map((path) => questionnaireSchema.parse(JSON.parse(read(path))))
const prices: Record<string, number> = JSON.parse(read('seeds/recommendation/reference-prices.json')).prices

let framework: FrameworkDocument
beforeAll(async () => {
  const parsed = parseFramework(await readPublishedFramework())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
  framework = parsed.value
})

describe('the published seeds', () => {
  it('are the ones of seeds/checksums.json, byte for byte', () => {
    const frozen: Record<string, string> = JSON.parse(read('seeds/checksums.json'))
    expect(Object.fromEntries(published.map((path) => [path, digest(path)]))).toEqual(frozen)
  })

  it('give every lot an axis, and every axis a lot', () => {
    const axes = framework.axes.map(({ code }) => code)
    expect(new Set(framework.lots.map(({ axis }) => axis))).toEqual(new Set(axes))
  })

  it('give every domain of a questionnaire a lot that exists, and weights of the same axes', () => {
    const lots = new Map(framework.lots.map((lot) => [lot.code, lot]))
    for (const { axes, domains } of questionnaires) {
      expect(domains.filter(({ mainLot }) => !lots.has(mainLot))).toEqual([])
      expect(axes.map(({ code }) => code)).toEqual(framework.axes.map(({ code }) => code))
    }
  })

  it('promise effects on domains that the latest questionnaire knows', () => {
    const known = new Set(questionnaires.at(-1)?.domains.map(({ code }) => code))
    const promised = framework.lots.flatMap(({ formulas }) => formulas.flatMap(({ effects }) => Object.keys(effects)))
    expect(promised.filter((code) => !known.has(code))).toEqual([])
  })

  it('offer a way to close a gap in every domain', () => {
    const acted = new Set(framework.lots.flatMap(({ formulas }) => formulas.flatMap(({ effects }) => Object.entries(effects).filter(([, gain]) => gain > 0).map(([code]) => code))))
    expect(questionnaires.at(-1)?.domains.filter(({ code }) => !acted.has(code)).map(({ code }) => code)).toEqual([])
  })

  it('never let insurance count as risk reduction', () => {
    for (const lot of framework.lots.filter(({ capabilities }) => capabilities.includes('insurance'))) {
      const insured = questionnaires.at(-1)?.domains.filter(({ mainLot }) => mainLot === lot.code).map(({ code }) => code) ?? []
      expect(lot.formulas.flatMap(({ effects }) => Object.keys(effects)).filter((code) => !insured.includes(code))).toEqual([])
      expect(lot.catalogue.every(({ taxKind }) => taxKind === 'insurance-premium')).toBe(true)
    }
  })

  it('give a reference price to every item of every catalogue, and to nothing else', () => {
    const items = framework.lots.flatMap(({ catalogue }) => catalogue.map(({ code }) => code))
    expect(Object.keys(prices).toSorted()).toEqual(items.toSorted())
  })

  it('ask twenty questions in the first pass, the twenty of the first version', () => {
    expect(questionnaires[0]?.questions.filter(({ pass }) => pass === 'first')).toHaveLength(20)
  })
})
