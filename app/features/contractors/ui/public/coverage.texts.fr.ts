/** Words of the map of the contractors. */
export const fr = {
  title: 'Les titulaires par département',
  description: 'Combien de titulaires servent chaque département, outre-mer compris\u202f: la carte et la liste.',
  lead: 'Choisissez un département : vous verrez qui le sert, et pour quels lots.',
  asOf: (on: string) => `Au ${on}`,
  listTitle: 'La liste',
  mapTitle: 'Titulaires qui servent chaque département',
  mapLabel: 'Carte des départements. La liste mène aux mêmes pages.',
  toMap: 'Aller à la carte',
  link: 'Voir la carte et la liste des départements',
  area: (name: string, count: string) => `${name}\u00a0: ${count}`,
}
