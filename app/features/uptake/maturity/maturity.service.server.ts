import type { Grant } from '#app/access/grant.ts'
import { type SizeBand, sizeBandsOf } from '#app/features/assessment/index.ts'
import { currentQuestionnaire } from '#app/features/assessment/index.server.ts'
import { type Bilingual, type Lang, type ParisDay, type Ports, addDays, endOfParisDay, notFound, ok, parisDay } from '#app/features/core/index.ts'
import { bodyTypes, regions } from '#app/features/identity/index.ts'
import { inTransaction } from '#db/client.server.ts'
import { remembered } from '#db/remembered.server.ts'
import { maturityFile } from './file.ts'
import type { GroupChoice } from './groups.ts'
import { type DomainFigures, drawMaturity } from './maturity.ts'
import { findMatureBodies } from './maturity.repo.server.ts'
import { monthOf, smallestAggregate } from '../periods.ts'

const minutes = 10

const draw = async (grant: Grant<string>, day: ParisDay) => {
  const questionnaire = await currentQuestionnaire()
  const bodies = await inTransaction(grant, (tx) => findMatureBodies(tx, endOfParisDay(addDays(day, -1)), questionnaire))
  return drawMaturity(bodies, questionnaire.domains.map(({ code }) => code), smallestAggregate)
}

let kept: { readonly day: ParisDay; readonly drawn: ReturnType<typeof remembered<Awaited<ReturnType<typeof draw>>>> } | undefined

const drawnOn = (day: ParisDay) => {
  if (kept?.day !== day) kept = { day, drawn: remembered(minutes * 60_000, (grant) => draw(grant, day)) }
  return kept.drawn
}

/** Reads the bodies anew: for tests, whose data changes faster. */
export const forgetMaturity = (): void => (kept = undefined)

type DomainLine = { readonly code: string; readonly axis: number; readonly title: Bilingual; readonly figures: DomainFigures | null }

/**
 * The maturity of one group by domain, on the first day of the month: a page that moved with each closing would tell, from one day to the
 * next, what the last body answered. A type, size or region that does not exist is not found.
 */
export const readMaturity = async (grant: Grant<'uptake.read'>, choice: GroupChoice, ports: Ports) => {
  const questionnaire = await currentQuestionnaire()
  const bands: readonly SizeBand[] = sizeBandsOf(questionnaire)
  const isOneOf = (code: string, codes: readonly string[]): boolean => code === '' || codes.includes(code)
  const isReal = isOneOf(choice.type, bodyTypes) && isOneOf(choice.band, bands.map(({ code }) => code)) && isOneOf(choice.region, regions.map(({ code }) => code))
  if (!isReal) return notFound()
  const day = `${monthOf(parisDay(ports.now()))}-01`
  const group = (await drawnOn(day).read(grant))(choice)
  const domains = questionnaire.domains.map(({ code, axis, title }): DomainLine => ({
    code, title, axis: questionnaire.axes.findIndex((each) => each.code === axis), figures: (group.state === 'told' && group.domains.get(code)) || null,
  })).toSorted((a, b) => a.axis - b.axis)
  const furthest = group.state === 'told' ? group.furthest.flatMap((code) => domains.find((domain) => domain.code === code) ?? []) : []
  return ok({
    choice, day, bands, domains, furthest,
    smallest: smallestAggregate,
    places: regions.map(({ code, name }) => ({ code, name })),
    group: group.state === 'told' ? { state: group.state, bodies: group.bodies } : group,
  })
}

export type Maturity = Extract<Awaited<ReturnType<typeof readMaturity>>, { ok: true }>['value']

/** The same figures as a file for a spreadsheet, masked ones masked. */
export const downloadMaturity = async (grant: Grant<'uptake.read'>, { lang, ...choice }: GroupChoice & { lang: Lang }, ports: Ports) => {
  const read = await readMaturity(grant, choice, ports)
  return read.ok ? ok(maturityFile(read.value, lang)) : read
}
