import type { LotDocument } from '#app/features/agreement/index.ts'
import type { LotModel, Model, OfferModel } from '#app/features/recommendation/model/model.schema.ts'

const both = (text: string) => ({ fr: text, en: text })

/** What an offer needs besides what a test is about: no day, no effect, no prerequisite. */
export const sampleOffer = (overrides: Partial<OfferModel> = {}): OfferModel => ({
  title: both('Offre'),
  content: both('Une offre.'),
  lines: [],
  staffDays: { oneOff: [], yearly: [] },
  aims: [],
  effects: [],
  lifeYears: null,
  commitmentYears: 1,
  prerequisites: [],
  provides: [],
  ...overrides,
})

const recurring = (line: LotDocument['formulas'][number]['lines'][number]) => ({ ...line, part: 'yearly' as const, section: 'operating' as const })

/** A model of a lot whose formulas are those of the lot file, everything paid each year. */
export const sampleLotModel = (lot: LotDocument, overrides: Partial<LotModel> = {}): LotModel => ({
  lot: lot.code,
  number: lot.number,
  delivery: 'delivered',
  basis: [],
  formulas: lot.formulas.map(({ code, level, lines }) => ({ formula: code, level, ...sampleOffer({ lines: lines.map(recurring) }) })),
  options: [],
  ...overrides,
})

/** A model that holds these lots and nothing else. */
export const sampleModel = (lots: readonly LotModel[]): Model => ({
  version: '2030-1',
  questionnaire: '2030-1',
  agreement: 'AC-TEST',
  lots,
  status: 'published',
  authorship: both('Avis d’experts, version 2030-1, non mesuré.'),
  value: { slopes: [{ share: 0.4, slope: 1 }, { share: 0.35, slope: 0.6 }, { share: 0.25, slope: 0.3 }], discount: 0.95, synergyCap: 0.1 },
  effectRule: { text: both('Règle'), from: 1, shares: { delivered: { low: 0.6, likely: 0.9 }, advised: { low: 0.35, likely: 0.75 } } },
  limits: { formulasPerLot: 4, options: 6, levelsGained: 2, secondaryShare: 0.6, referenceGap: 1, secondaryText: both('Règle') },
  sizes: { text: both('Règle'), estimates: { servers: [], applications: [], sites: [], terabytes: [] }, estimatesText: both('Règle') },
  synergies: [],
  means: { budget: 'C10', staffDays: 'C11' },
  study: { modestShare: 0.6, stepCents: 1_000_000, nearShare: 0.02, draws: 200, correlation: 0.5, robustShare: 0.9, likelyShare: 0.6 },
  freeActionsText: both('Règle'),
  freeActions: [],
  sources: [],
})
