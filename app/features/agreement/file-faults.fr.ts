/** Why a line of a published framework agreement is refused, for whoever prepares the file. The command line speaks French only. */
export const fileFaults: Readonly<Record<string, string>> = {
  repeated: 'cette valeur figure deux fois',
  'bad-code': 'un code commence par une lettre, puis 40 lettres, chiffres ou tirets au plus',
  'bad-cpv': 'un code CPV s’écrit 72810000-1',
  'bad-siren': 'un SIREN compte neuf chiffres',
  'bad-letter': 'un axe se désigne par une majuscule',
  'not-in-catalogue': 'cette prestation ne figure pas au catalogue du lot',
  'unknown-axis': 'cet axe n’est pas défini dans le fichier',
  'unknown-lot': 'ce lot complémentaire n’est pas défini dans le fichier',
  'complements-itself': 'un lot ne se complète pas lui-même',
  'ends-before-it-starts': 'l’accord-cadre finit avant de commencer',
  'longer-than-four-years': 'un accord-cadre dure quatre ans au plus (article L2125-1)',
}
