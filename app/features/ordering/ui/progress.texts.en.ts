import type { fr } from './progress.texts.fr.ts'

export const en: typeof fr = {
  steps: { prepare: 'preparation', sign: 'signature', answer: 'the contractor’s answer', perform: 'performance' },
  over: (steps) => `All ${steps} steps are done, from preparation to performance.`,
}
