import type { fr } from './coverage.texts.fr.ts'

/** Words of the map of the contractors. */
export const en: typeof fr = {
  title: 'Contractors by département',
  description: 'How many contractors serve each département, overseas included: the map and the list.',
  lead: 'Choose a département: you will see who serves it, and for which lots.',
  asOf: (on) => `As of ${on}`,
  listTitle: 'The list',
  mapTitle: 'Contractors serving each département',
  mapLabel: 'Map of the départements. The list leads to the same pages.',
  toMap: 'Go to the map',
  link: 'See the map and the list of départements',
  area: (name, count) => `${name}: ${count}`,
}
