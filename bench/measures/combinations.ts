import { readFileSync } from 'node:fs'
import { type Found, branch } from '#app/features/recommendation/engine/branch.ts'
import { enumerate } from '#app/features/recommendation/engine/enumerate.ts'
import { frontierOf } from '#app/features/recommendation/engine/frontier.ts'
import type { PlanChoices, Problem } from '#app/features/recommendation/engine/problem.ts'
import { explain } from '#app/features/recommendation/explain/explain.ts'
import { weigh } from '#app/features/recommendation/doubt/weigh.ts'
import { askHighs } from '#app/features/recommendation/proof/highs.server.ts'
import { publishedCase } from '#tests/support/recommendation/published-question.ts'
import { median } from '../load.ts'
import type { Line } from '../report.ts'

const clock = (): number => performance.now()
const patience = { milliseconds: 5_000, clock }
const figure = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

type Case = Awaited<ReturnType<typeof publishedCase>> & { readonly code: string }

/** The golden bodies on the published model, at reference prices. */
const golden = async (): Promise<Case[]> => {
  const file = new URL('../../tests/golden/recommendation/bodies.json', import.meta.url)
  const bodies = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly code: string; readonly input: unknown }[]
  return Promise.all(bodies.map(async ({ code, input }) => ({ code, ...(await publishedCase(input)) })))
}

/** The same body over three years with this much over the whole horizon, an equal part each year; its staff days stay. */
const within = ({ question: { problem } }: Case, euros: number): Problem => {
  const staffDays = problem.years[0]?.staffDays ?? null
  return { ...problem, years: [1, 2, 3].map(() => ({ budgetCents: Math.round((euros * 100) / 3), operatingCents: null, investmentCents: null, staffDays })) }
}

const timed = <T>(work: () => T): readonly [T, number] => {
  const begun = clock()
  return [work(), clock() - begun]
}

const milliseconds = (what: string, values: readonly number[], target: number, said = ''): Line => ({
  what, ours: `pire ${figure.format(Math.max(...values))} ms${said}`, bare: '', ratio: median(values), target, better: 'lower', unit: 'ms',
})

const planOf = (found: Found): PlanChoices => {
  if (found.kind !== 'plan') throw new Error(found.kind)
  return found.plan
}

const enumeration = (cases: readonly Case[]): Line => {
  let compared = 0
  const spent = cases.map((each) => {
    const [space, first] = timed(() => enumerate(within(each, 120_000)))
    compared = Math.max(compared, space.size)
    return first + timed(() => frontierOf(space))[1]
  })
  return milliseconds(`Énumération et frontière, ${compared} combinaisons au plus`, spent, 150)
}

/** Both solvers on the same problems, one after the other. */
const plans = async (cases: readonly Case[], euros: number): Promise<Line> => {
  const [ours, theirs, left]: [number[], number[], number[]] = [[], [], []]
  let [proved, disagreed] = [0, 0]
  for (const [index, each] of cases.entries()) {
    const problem = within(each, euros)
    const [found, spent] = timed(() => branch(problem, patience))
    ours.push(spent)
    if (found.kind === 'plan' && found.proof.status === 'bounded') left.push(found.proof.gap)
    if (index % 6 !== 0) continue
    const word = await askHighs(problem, found, patience)
    theirs.push(word.milliseconds)
    if (word.status === 'optimal') proved += 1
    if (word.agrees === false) disagreed += 1
  }
  if (disagreed > 0) throw new Error(`HiGHS disagrees on ${disagreed} plans of ${euros} €`)
  const open = left.length === 0 ? '' : `, écart ${figure.format(Math.max(...left) * 100)} % au plus`
  const said = `, ${cases.length - left.length}/${cases.length} prouvés${open} ; HiGHS ${figure.format(median(theirs))} ms, ${proved}/${theirs.length} prouvés`
  return milliseconds(`Plan sur trois ans, ${euros / 1_000} k€`, ours, euros > 60_000 ? patience.milliseconds : 1_000, said)
}

const explanations = (cases: readonly Case[]): Line => {
  const spent = cases.map(({ question, uncertainty }) => {
    const plan = planOf(branch(question.problem))
    return timed(() => {
      explain(question, plan, clock)
      weigh(question, plan, uncertainty, 1)
    })[1]
  })
  return milliseconds('Explications et 200 tirages', spent, 2_000)
}

/** Resident memory after a thousand searches, one HiGHS solve in ten of them, over what it was after two hundred. */
const memory = async (cases: readonly Case[]): Promise<Line> => {
  const resident = () => process.memoryUsage().rss / 1_048_576
  const small = cases.filter(({ question }) => question.problem.years.length === 1)
  let early = 0
  for (let run = 1; run <= 1_000; run += 1) {
    const { problem } = (small[run % small.length] as Case).question
    const found = branch(problem)
    if (run % 10 === 0) await askHighs(problem, found, { ...patience, milliseconds: 200 })
    if (run === 200) early = resident()
  }
  const late = resident()
  return { what: 'Mémoire résidente après 1 000 recherches / après 200', ours: `${Math.round(late)} Mio`, bare: `${Math.round(early)} Mio`, ratio: late / early, target: 1.2, better: 'lower' }
}

/** The search on the real catalogue: the published model at reference prices, for the thirty golden bodies with their own answers. */
export const measureCombinations = async (): Promise<Line[]> => {
  const cases = await golden()
  branch(within(cases[0] as Case, 30_000))
  const lines = [enumeration(cases)]
  for (const euros of [30_000, 60_000, 120_000]) lines.push(await plans(cases, euros))
  return [...lines, explanations(cases), await memory(cases)]
}
