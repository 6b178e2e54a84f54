import { type DemoAuthority, elide, finish, roots } from './authorities.ts'
import type { Random } from './random.ts'

/** An authority that signed up lately and has ordered nothing yet. */
export type Newcomer = { readonly authority: DemoAuthority; readonly assessed: boolean; readonly daysAgo: number }

/** Départements where enough of them closed an assessment to be shown, and how many came. */
const many: readonly (readonly [department: string, count: number])[] = [['35', 14], ['44', 15], ['59', 13], ['69', 18], ['33', 11], ['13', 16], ['974', 9]]
/** Elsewhere one each, who has not assessed itself. */
const single = ['62', '38', '63', '87', '40', '06', '31', '34', '21', '67', '51', '76', '14', '45', '53', '2B']

/** Cities of the same band of size as the demonstration's own: enough to compare it with. */
const cities = ['35', '44', '59', '69', '33', '13', '35', '59', '69', '13', '44', '33']

const endings = ['le-Beffroi', 'lès-Veilleurs', 'sous-Beffroi', 'la-Grande-Halle', 'le-Pont-Levis', 'aux-Lanternes', 'le-Vieux-Fanal']

/** Those who came last, drawn from a source of their own: nothing else of the demonstration moves when they change. */
export const inventNewcomers = (random: Random): Newcomer[] => {
  const places = endings.flatMap((ending) => roots.map((root) => `${root}-${ending}`))
  const comers = [...many.flatMap(([department, count]) => Array.from({ length: count }, (_, at) => ({ department, assessed: at % 6 !== 5 }))), ...single.map((department) => ({ department, assessed: false }))]
  const small = comers.map(({ department, assessed }, at) => {
    const population = random.between(1_200, 24_000)
    const name = elide(population < 10_000 ? 'Commune de' : 'Ville de', places[at] ?? '')
    const maturity = 0.2 + random.next() * 0.45
    return { authority: finish({ slug: name.toLowerCase(), name, bodyType: 'commune', department, population, maturity }, at + 401, random), assessed, daysAgo: random.between(4, 120) }
  })
  const large = cities.map((department, at) => {
    const rank = comers.length + at
    const name = elide('Ville de', places[rank] ?? '')
    const sketch = { slug: name.toLowerCase(), name, bodyType: 'commune', department, population: random.between(102_000, 240_000), maturity: 0.35 + random.next() * 0.4 }
    return { authority: finish(sketch, rank + 401, random), assessed: true, daysAgo: random.between(20, 120) }
  })
  return [...small, ...large]
}
