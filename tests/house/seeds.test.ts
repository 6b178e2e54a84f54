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

  it('tax insurance as premiums, and nothing else', () => {
    for (const { capabilities, catalogue } of framework.lots) expect(catalogue.every(({ taxKind }) => (taxKind === 'insurance-premium') === capabilities.includes('insurance'))).toBe(true)
  })

  it('give a reference price to every item of every catalogue, and to nothing else', () => {
    const items = framework.lots.flatMap(({ catalogue }) => catalogue.map(({ code }) => code))
    expect(Object.keys(prices).toSorted()).toEqual(items.toSorted())
  })

  it('ask twenty questions in the first pass, the twenty of the first version', () => {
    expect(questionnaires[0]?.questions.filter(({ pass }) => pass === 'first')).toHaveLength(20)
  })
})
