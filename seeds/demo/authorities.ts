import { type OrganisationId, asId } from '#app/features/core/index.ts'
import { estimateMeasures } from '#app/features/agreement/index.ts'
import { inventedSiren, inventedSiret } from './identifiers.ts'
import { type Random } from './random.ts'

/** An invented authority. No name is that of a real body: the suffix says so, a test compares them with the register. */
export type DemoAuthority = {
  readonly id: OrganisationId
  readonly slug: string
  readonly name: string
  readonly bodyType: string
  readonly department: string
  readonly population: number | null
  readonly agents: number
  readonly workstations: number
  readonly dataTerabytes: number
  readonly siren: string
  readonly siret: string
  /** 0 to 1: how far along its cyber resilience is. */
  readonly maturity: number
}

export type Sketch = { slug: string; name: string; bodyType: string; department: string; population: number | null; agents?: number; maturity: number }

/** The dozen that have accounts, of every kind and size. */
const named: readonly Sketch[] = [
  { slug: 'ville', name: 'Ville de Port-Aubreval', bodyType: 'commune', department: '44', population: 151_200, agents: 2_450, maturity: 0.52 },
  { slug: 'commune', name: 'Commune de Saint-Ombrin-la-Vigie', bodyType: 'commune', department: '56', population: 2_040, agents: 24, maturity: 0.28 },
  { slug: 'epci', name: 'Communauté de communes du Haut-Chenavert', bodyType: 'epci', department: '53', population: 31_600, agents: 210, maturity: 0.4 },
  { slug: 'agglomeration', name: 'Agglomération des Trois-Sentinelles', bodyType: 'epci', department: '35', population: 118_000, agents: 620, maturity: 0.61 },
  { slug: 'departement', name: 'Département de la Haute-Sentinelle', bodyType: 'departement', department: '72', population: 540_000, agents: 3_100, maturity: 0.58 },
  { slug: 'region', name: 'Région des Grands-Ressorts', bodyType: 'region', department: '44', population: 3_700_000, agents: 5_400, maturity: 0.66 },
  { slug: 'sdis', name: 'Service d’incendie et de secours de la Haute-Sentinelle', bodyType: 'sdis', department: '72', population: null, agents: 780, maturity: 0.5 },
  { slug: 'hopital', name: 'Centre hospitalier du Val-Brisemer', bodyType: 'hopital', department: '29', population: null, agents: 1_900, maturity: 0.47 },
  { slug: 'ccas', name: 'CCAS de Port-Aubreval', bodyType: 'ccas', department: '44', population: null, agents: 340, maturity: 0.38 },
  { slug: 'syndicat', name: 'Syndicat des eaux de la Dorvelle', bodyType: 'syndicat', department: '85', population: null, agents: 95, maturity: 0.33 },
  { slug: 'cdg', name: 'Centre de gestion de la Haute-Sentinelle', bodyType: 'centre-de-gestion', department: '72', population: null, agents: 130, maturity: 0.55 },
  { slug: 'bourg', name: 'Commune de Caudrelune-les-Guets', bodyType: 'commune', department: '49', population: 8_700, agents: 128, maturity: 0.36 },
]

export const roots = ['Aubrevaux', 'Brisemer', 'Caudrelune', 'Dorvelle', 'Esquerin', 'Fauconval', 'Grisebruyère', 'Hautelande', 'Jonquevent', 'Lormarais', 'Mirevent', 'Noirepierre', 'Orgelune', 'Pierrelisse', 'Quintebrise', 'Rochebrune', 'Sauvelande', 'Tournebois', 'Ventebise', 'Yvrelande']
const endings = ['sous-Vigie', 'en-Lisière', 'le-Guet', 'les-Ressorts', 'sur-Ombre', 'la-Garde-Neuve', 'aux-Sentinelles', 'le-Vieux-Relais']
const departments = ['01', '03', '06', '08', '13', '14', '17', '18', '21', '22', '25', '27', '29', '2B', '31', '33', '34', '35', '38', '40', '44', '45', '49', '50', '51', '53', '54', '56', '57', '59', '62', '63', '64', '66', '67', '69', '71', '72', '74', '76', '80', '81', '83', '85', '86', '87', '88', '974']

/** How the others are shared out: kind, number, smallest and largest population (agents for those without inhabitants). */
const shares: readonly { bodyType: string; count: number; title: string; low: number; high: number }[] = [
  { bodyType: 'commune', count: 46, title: 'Commune de', low: 900, high: 9_500 },
  { bodyType: 'commune', count: 26, title: 'Ville de', low: 10_000, high: 48_000 },
  { bodyType: 'commune', count: 9, title: 'Ville de', low: 52_000, high: 190_000 },
  { bodyType: 'epci', count: 34, title: 'Communauté de communes de', low: 9_000, high: 70_000 },
  { bodyType: 'epci', count: 12, title: 'Agglomération de', low: 80_000, high: 320_000 },
  { bodyType: 'departement', count: 7, title: 'Département de', low: 190_000, high: 1_300_000 },
  { bodyType: 'hopital', count: 6, title: 'Centre hospitalier de', low: 500, high: 4_200 },
  { bodyType: 'sdis', count: 4, title: 'Service d’incendie et de secours de', low: 300, high: 1_200 },
  { bodyType: 'ccas', count: 4, title: 'CCAS de', low: 20, high: 260 },
  { bodyType: 'syndicat', count: 2, title: 'Syndicat mixte de', low: 25, high: 180 },
]

const populated = new Set(['commune', 'epci', 'departement', 'region'])
export const elide = (title: string, name: string) => (/^[AEIOUYH]/.test(name) && title.endsWith(' de') ? `${title.slice(0, -1)}’${name}` : `${title} ${name}`)

/** An authority whole, from what was said of it; its rank makes its identifiers. */
export const finish = (sketch: Sketch, rank: number, random: Random): DemoAuthority => {
  const measures = estimateMeasures({ population: sketch.population, agents: sketch.agents ?? null, workstations: null, dataTerabytes: null, bodyType: sketch.bodyType })
  const siren = inventedSiren(rank)
  return {
    id: asId<OrganisationId>(random.id()),
    slug: sketch.slug,
    name: `${sketch.name} (fictif)`.replace(/^(Ville|Commune|Communauté|Agglomération|Région)(.*)\(fictif\)$/, '$1$2(fictive)'),
    bodyType: sketch.bodyType,
    department: sketch.department,
    population: sketch.population,
    agents: measures.agents,
    workstations: measures.workstations,
    dataTerabytes: measures.terabytes,
    siren,
    siret: inventedSiret(siren),
    maturity: sketch.maturity,
  }
}

/** The dozen with accounts, then a hundred and fifty more. */
export const inventAuthorities = (random: Random): { named: DemoAuthority[]; others: DemoAuthority[] } => {
  const places = endings.flatMap((ending) => roots.map((root) => `${root}-${ending}`))
  const sketches = shares.flatMap((share) =>
    Array.from({ length: share.count }, (): Sketch => {
      // Small bodies are many and large ones few: the draw is squared.
      const size = Math.round(share.low + (share.high - share.low) * random.next() ** 2)
      const place = places.shift() ?? 'Sans-Nom'
      const inhabited = populated.has(share.bodyType)
      return {
        slug: place.toLowerCase(),
        name: elide(share.title, place),
        bodyType: share.bodyType,
        department: random.pick(departments),
        population: inhabited ? size : null,
        agents: inhabited ? undefined : size,
        maturity: Math.min(0.9, Math.max(0.08, 0.25 + Math.log10(size) * 0.055 + (random.next() - 0.5) * 0.4)),
      }
    }),
  )
  return {
    named: named.map((sketch, at) => finish(sketch, at + 1, random)),
    others: sketches.map((sketch, at) => finish(sketch, at + 101, random)),
  }
}
