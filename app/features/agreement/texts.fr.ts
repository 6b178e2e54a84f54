/** Why a line of a published framework agreement is refused, in the words of whoever prepares the file. */
export const fileFaults: Readonly<Record<string, string>> = {
  repeated: 'cette valeur figure deux fois',
  'bad-code': 'un code commence par une lettre, puis 40 lettres, chiffres ou tirets au plus',
  'bad-domain': 'un domaine s’écrit en trois majuscules, comme SAU',
  'bad-cpv': 'un code CPV s’écrit 72810000-1',
  'bad-siren': 'un SIREN compte neuf chiffres',
  'bad-letter': 'un axe se désigne par une majuscule',
  'not-in-catalogue': 'cette prestation ne figure pas au catalogue du lot',
  'unknown-axis': 'cet axe n’est pas défini dans le fichier',
  'ends-before-it-starts': 'l’accord-cadre finit avant de commencer',
  'longer-than-four-years': 'un accord-cadre dure quatre ans au plus (article L2125-1)',
}
