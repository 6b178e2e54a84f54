import type { KeptContent } from '#app/features/recommendation/plans/content.ts'

const words = (text: string) => ({ fr: text, en: text })

/** A plan kept: lots 1 (year 1) and 2 (year 2, with an option) over two years; lot 3, an insurance, left aside for want of a condition. */
export const sampleContent = (over: Partial<KeptContent> = {}): KeptContent => ({
  format: 1,
  day: '2026-11-23',
  model: { version: '2026-2', authorship: words('avis d’experts') },
  questionnaire: '2026-1',
  closedAt: new Date('2026-11-20T10:00:00Z'),
  status: 'best',
  level: 1.4,
  target: 2.5,
  asked: 20,
  unknown: 5,
  running: [],
  freeActions: 3,
  plan: {
    choices: { formulas: [{ lot: 'lot-a', formula: 'a-1', startYear: 1, options: [] }, { lot: 'lot-b', formula: 'b-2', startYear: 2, options: ['b-more'] }], options: [] },
    measures: { value: 3.2, costCents: 900_000, costCentsByYear: [200_000, 700_000], staffDaysByYear: [2, 5.5], contracts: 2 },
    proof: { status: 'optimal' },
    domains: [{ domain: 'SAV', from: 1, to: [1.5, 2.2], target: 2.5, assumed: false }, { domain: 'ACC', from: 1, to: [1, 1], target: 2.5, assumed: false }],
    synergies: [],
    coverage: 0.487,
  },
  lines: [
    { lot: 'lot-a', formula: 'a-1', options: [], startYear: 1, operatingCents: [150_000, 150_000], investmentCents: [50_000, 0], taxCents: [40_000, 30_000], staffDays: [2, 1] },
    { lot: 'lot-b', formula: 'b-2', options: ['b-more'], startYear: 2, operatingCents: [0, 550_000], investmentCents: [0, 0], taxCents: [0, 110_000], staffDays: [0, 4.5] },
  ],
  names: {
    lots: [
      { code: 'lot-a', number: 1, shortTitle: words('Conseil'), axisRank: 0, insurance: false, formulas: [{ code: 'a-1', title: words('Départ') }], options: [] },
      { code: 'lot-b', number: 2, shortTitle: words('Sauvegarde'), axisRank: 1, insurance: false, formulas: [{ code: 'b-2', title: words('Isolée') }], options: [{ code: 'b-more', title: words('Copie') }] },
      { code: 'lot-c', number: 3, shortTitle: words('Assurance'), axisRank: 2, insurance: true, formulas: [], options: [] },
    ],
    domains: { SAV: words('Sauvegardes'), ACC: words('Accès') },
    prerequisites: { 'second-factor': words('Un second facteur protège les accès à distance.') },
    synergies: {},
  },
  why: [{ lot: 'lot-a', lostValue: 1.25, savedCents: 0, domains: [{ domain: 'SAV', levels: 1 }] }, { lot: 'lot-b', lostValue: 0, savedCents: -120_000, domains: [] }],
  whyNot: [{ lot: 'lot-c', reason: 'prerequisite', prerequisites: ['second-factor'], leastCents: 80_000, leastDays: 1, lostValue: 0 }],
  doubt: { seed: 1, draws: 200, stands: 0.7, lots: [{ lot: 'lot-a', share: 0.98, verdict: 'robust' }, { lot: 'lot-b', share: 0.71, verdict: 'likely' }] },
  ...over,
})
