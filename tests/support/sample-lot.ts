import type { AllocationRule, FrameworkDocument, LotDocument } from '#app/features/agreement/agreement.ts'

const both = (text: string) => ({ fr: text, en: text })

/** A lot as published, with two priced items and two formulas; override what the test is about. */
export const sampleLot = (overrides: Partial<LotDocument> = {}): LotDocument => ({
  code: 'lot-1',
  number: 1,
  title: both('Pilotage de la sécurité'),
  shortTitle: both('Pilotage'),
  description: both('Accompagnement par demi-journées.'),
  axis: 'anticiper',
  capabilities: ['governance'],
  cpv: ['72246000-1'],
  ceilingCents: 100_000_000,
  allocation: { kind: 'cascade' },
  answerWorkingDays: 5,
  ccag: 'TIC',
  tailMonths: 12,
  catalogue: [
    { code: 'half-day', label: both('Demi-journée de conseil'), unit: both('demi-journée'), taxBasisPoints: 2000, taxKind: 'vat' },
    { code: 'kick-off', label: both('Réunion de lancement'), unit: both('réunion'), taxBasisPoints: 2000, taxKind: 'vat' },
  ],
  formulas: [
    { code: 'short', level: 1, title: both('Courte'), summary: both('Dix demi-journées.'), months: 6, lines: [{ item: 'half-day', per: 'fixed', quantity: 10, atLeast: 1 }] },
    {
      code: 'long',
      level: 2,
      title: both('Longue'),
      summary: both('Vingt demi-journées et un lancement.'),
      months: 12,
      lines: [
        { item: 'half-day', per: 'fixed', quantity: 20, atLeast: 1 },
        { item: 'kick-off', per: 'fixed', quantity: 1, atLeast: 1 },
      ],
    },
  ],
  ...overrides,
})

/** A framework valid from 2025-01-01 to 2028-12-31 inclusive. */
export const sampleFramework = (lots: readonly LotDocument[] = [sampleLot()], overrides: Partial<FrameworkDocument> = {}): FrameworkDocument => ({
  code: 'AC-TEST',
  title: both('Accord-cadre de test'),
  notifiedOn: '2024-12-15',
  validFrom: '2025-01-01',
  validTo: '2028-12-31',
  axes: [{ code: 'anticiper', letter: 'A', title: both('Anticiper'), promise: both('Voir venir') }],
  lots,
  ...overrides,
})

export const single: AllocationRule = { kind: 'single' }
export const cascade: AllocationRule = { kind: 'cascade' }
export const rotation: AllocationRule = { kind: 'rotation', declinedTurn: 'lost' }
