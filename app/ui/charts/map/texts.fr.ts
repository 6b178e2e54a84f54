/** Words around every map. */
export const fr = {
  upTo: (bound: string) => `jusqu’à ${bound}`,
  between: (low: string, high: string) => `plus de ${low}, jusqu’à ${high}`,
  masked: 'masqué',
  none: 'rien',
  note: 'Outre-mer et petite couronne dans leurs cadres, à une autre échelle. Les autres collectivités d’outre-mer sont dans la liste. Contours\u00a0: MapSVG (CC BY 4.0) et Natural Earth, simplifiés.',
}
