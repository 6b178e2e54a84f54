import type { fr } from './texts.fr.ts'

/** Words around every map. */
export const en: typeof fr = {
  upTo: (bound) => `up to ${bound}`,
  between: (low, high) => `over ${low}, up to ${high}`,
  masked: 'masked',
  none: 'nothing',
  note: 'Overseas and the inner suburbs of Paris are in boxes, at another scale. The other overseas collectivities are in the list. Outlines: MapSVG (CC BY 4.0) and Natural Earth, simplified.',
}
