import { type RegisterType, normaliseName } from './search.ts'

/** One body of the register: what a person finds when they sign up. `code` is the register's own, prefixed by the type. */
export type RegisterRow = {
  code: string
  siren: string | null
  type: RegisterType
  name: string
  /** Names it is found under, normalised, separated by `|`: its own, those of its former communes or its arrondissements. */
  searchName: string
  postcodes: string[]
  department: string | null
  population: number | null
}

export type CommuneRecord = {
  code: string
  nom: string
  type: string
  departement?: string
  siren?: string
  codesPostaux?: string[]
  population?: number
  chefLieu?: string
  commune?: string
}
export type GroupingRecord = { code: string; nom: string; type: string; populationMunicipale?: number; membres: { code: string; populationMunicipale?: number }[] }
export type TerritoryRecord = { code: string; nom: string; zone?: string; typeLiaison?: number; region?: string }
export type RegisterSource = { communes: CommuneRecord[]; groupings: GroupingRecord[]; departments: TerritoryRecord[]; regions: TerritoryRecord[] }

/** Collectivities that are both commune and collectivity: kept once, under the collectivity. */
const communesWithoutBody = new Set(['97701', '97801', '98411', '98412', '98413', '98414', '98415', '98901'])
/** Départements without a council of their own: Paris (the city), Corsica, Alsace, Martinique, Guyane (one collectivity each), overseas collectivities (listed as regions). */
const departmentsWithoutBody = new Set(['75', '2A', '2B', '67', '68', '972', '973', '975', '977', '978', '984', '986', '987', '988', '989'])
/** Regions without a council of their own: Mayotte (its département), uninhabited territories. */
const regionsWithoutBody = new Set(['06', '984', '989'])

const regionNames: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '94': 'Collectivité de Corse',
  '975': 'Collectivité de Saint-Pierre-et-Miquelon',
  '977': 'Collectivité de Saint-Barthélemy',
  '978': 'Collectivité de Saint-Martin',
  '986': 'Territoire des îles Wallis et Futuna',
  '987': 'Polynésie française',
  '988': 'Nouvelle-Calédonie',
}
/** INSEE `typeLiaison` (TNCC): the article a name takes after « Département ». */
const linkings = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’', 'des ', 'de las ', 'de los ']

const groupingPrefixes: Readonly<Record<string, string>> = { CC: 'Communauté de communes', CA: 'Communauté d’agglomération', CU: 'Communauté urbaine' }

const typographic = (name: string): string => name.replaceAll("'", '’')
const searchable = (names: readonly string[]): string => [...new Set(names.map(normaliseName))].join('|')

const communeRows = ({ communes }: RegisterSource): RegisterRow[] => {
  const aliases = new Map<string, CommuneRecord[]>()
  for (const part of communes) {
    const whole = part.type === 'commune-actuelle' ? undefined : (part.chefLieu ?? part.commune)
    if (whole) aliases.set(whole, [...(aliases.get(whole) ?? []), part])
  }
  return communes
    .filter((one) => one.type === 'commune-actuelle' && !communesWithoutBody.has(one.code))
    .map((one) => {
      const parts = aliases.get(one.code) ?? []
      return {
        code: `commune-${one.code}`,
        siren: one.siren ?? null,
        type: 'commune',
        name: typographic(one.nom),
        searchName: searchable([one.nom, ...parts.map((part) => part.nom)]),
        postcodes: [...new Set([one, ...parts].flatMap((each) => each.codesPostaux ?? []))],
        department: one.departement ?? null,
        population: one.population ?? null,
      }
    })
}

const groupingRows = ({ groupings }: RegisterSource, communes: ReadonlyMap<string, RegisterRow>): RegisterRow[] =>
  groupings.map((one) => {
    const [, prefix = '', rest = one.nom] = /^(CC|CA|CU) (.+)$/.exec(one.nom) ?? []
    const full = groupingPrefixes[prefix]
    const members = new Map<string, number>()
    for (const member of one.membres) {
      const department = communes.get(member.code)?.department
      if (department) members.set(department, (members.get(department) ?? 0) + (member.populationMunicipale ?? 0))
    }
    return {
      code: `epci-${one.code}`,
      siren: one.code,
      type: 'epci',
      name: typographic(full ? `${full} ${rest}` : one.nom),
      searchName: searchable([rest]),
      postcodes: [...new Set(one.membres.flatMap((member) => communes.get(member.code)?.postcodes ?? []))],
      department: [...members].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null,
      population: one.populationMunicipale ?? null,
    }
  })

const peopleByDepartment = ({ communes }: RegisterSource): Map<string, number> => {
  const people = new Map<string, number>()
  for (const { type, departement, population } of communes) {
    if (type === 'commune-actuelle' && departement) people.set(departement, (people.get(departement) ?? 0) + (population ?? 0))
  }
  return people
}

const departmentName = ({ nom, typeLiaison = 0 }: TerritoryRecord): string => `Département ${/^La /.test(nom) ? 'de ' : (linkings[typeLiaison] ?? 'de ')}${nom}`

const territory = (type: 'departement' | 'region', code: string, name: string, names: string[], population: number, department: string | null): RegisterRow => ({
  code: `${type}-${code}`, siren: null, type, name: typographic(name), searchName: searchable(names), postcodes: [], department, population: population || null,
})

/**
 * The register from the published files (découpage administratif, Licence Ouverte): every commune that has a council today, found under the names it
 * absorbed too; groupings with the postcodes of their members; départements and regions that have an assembly of their own. Each body appears once.
 */
export const buildRegister = (source: RegisterSource): RegisterRow[] => {
  const communes = communeRows(source)
  const byCode = new Map(communes.map((row) => [row.code.slice('commune-'.length), row]))
  const people = peopleByDepartment(source)
  const departments = source.departments
    .filter((one) => !departmentsWithoutBody.has(one.code))
    .map((one) => territory('departement', one.code, departmentName(one), [one.nom], people.get(one.code) ?? 0, one.code))
  const alsace = territory('departement', '6AE', 'Collectivité européenne d’Alsace', ['Alsace', 'Bas-Rhin', 'Haut-Rhin'], (people.get('67') ?? 0) + (people.get('68') ?? 0), '67')
  const regions = source.regions
    .filter((one) => !regionsWithoutBody.has(one.code))
    .map((one) => {
      const inside = source.departments.filter((department) => (department.region ?? department.code) === one.code).map(({ code }) => code)
      const population = inside.reduce((sum, code) => sum + (people.get(code) ?? 0), 0)
      return territory('region', one.code, regionNames[one.code] ?? `Région ${one.nom}`, [one.nom], population, inside.length === 1 ? (inside[0] ?? null) : null)
    })
  return [...communes, ...groupingRows(source, byCode), ...departments, alsace, ...regions]
}
