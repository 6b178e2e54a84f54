import { formatDuration, formatList, formatNumber } from '#app/features/core/index.ts'
import { exact } from './figure.ts'

const figure = (value: number) => exact(value, 'fr')
const number = (code: string) => `${Number(code.slice(1))}`

/** The words of the published questionnaire. */
export const fr = {
  title: 'Le questionnaire',
  description: 'Toutes les questions de l’évaluation, leurs niveaux, leurs poids, leurs règles : à lire, à imprimer, à télécharger.',
  lead: (questions: number, parts: number, first: number) => `${questions} questions en ${parts} parties, dont ${first} pour un premier passage. Rien n’est caché : niveaux, poids, plafonds et règles sont ici.`,
  method: 'Comment le niveau est calculé',
  paper: 'Le questionnaire papier (PDF)',
  file: (version: string) => `Télécharger ${version} (JSON)`,
  partsAside: 'Ouvrez une partie pour lire les niveaux de chaque question.',
  lot: (lot: number, title: string) => `lot ${lot}, ${title}`,
  partFacts: (weight: number, lot: string) => [`Poids ${figure(weight)}`, lot].filter(Boolean).join(' · '),
  questionFacts: (weight: number, isFirst: boolean) => `poids ${figure(weight)}${isFirst ? ', premier passage' : ''}`,
  number,
  context: {
    title: 'Votre organisme',
    aside: 'Des faits, jamais notés. Ils fixent le niveau visé et écartent les questions sans objet.',
    between: (min: number, max: number, unit: string) => `de ${formatNumber(min, 'fr')} à ${formatNumber(max, 'fr')} ${unit}`,
    hides: (codes: readonly string[]) => (codes.length > 1 ? `Peut écarter les questions ${formatList(codes.map(number), 'fr')}.` : `Peut écarter la question ${number(codes[0] ?? '')}.`),
  },
  rules: {
    title: 'Croisements et gestes',
    text: (rules: number, actions: number) =>
      `${rules} règles rapprochent deux réponses qui vont rarement ensemble : elles posent une question, elles ne corrigent rien. ${actions} gestes ne demandent aucun achat. Chaque partie donne les siens.`,
  },
  part: {
    description: (title: string) => `Les questions de la partie « ${title} » : niveaux, poids, exemples, correspondances.`,
    lead: (count: number, weight: number, lot: string) => `${count} questions. Poids de la partie dans le calcul : ${figure(weight)}.${lot ? ` Elle oriente vers le ${lot}.` : ''}`,
    choose: 'Cochez le fait vrai aujourd’hui.',
    unknown: 'Je ne sais pas',
    notApplicable: 'Non concerné, parce que :',
    example: 'Exemple dans une commune de 2 000 habitants',
    who: (people: string) => `Qui le sait : ${people}.`,
    alwaysApplies: 'Concerne tous les organismes.',
    mayNotApply: 'Peut être déclarée « non concerné », avec la raison.',
    blocks: (control: string, fails: number, caps: readonly string[]) => `Mesure qui plafonne (${control}) : ${fails === 0 ? 'au niveau 0' : `jusqu’au niveau ${fails}`}, ${formatList(caps, 'fr')}.`,
    cap: (domain: string, cap: number) => `« ${domain} » ne dépasse pas ${figure(cap)}`,
    shown: (text: string, options: readonly string[]) => `Posée selon votre réponse à « ${text} » (${formatList(options, 'fr')}), ou tant que cette réponse manque.`,
    mappings: (csf: readonly string[], hygiene: readonly number[], recyf: readonly string[]) =>
      [
        csf.length > 0 ? `CSF 2.0 : ${csf.join(', ')}` : '',
        hygiene.length > 0 ? `Guide d’hygiène : ${hygiene.map((measure) => `${measure}`).join(', ')}` : '',
        recyf.length > 0 ? `ReCyF : ${recyf.join(', ')}` : '',
      ].filter(Boolean),
    mappingsTitle: 'Les correspondances',
    mappingsText: 'Des numéros seulement, pour retrouver le sujet ailleurs : les sous-catégories du cadre américain NIST CSF 2.0, les 42 mesures du guide d’hygiène de l’[[anssi|ANSSI]], les objectifs du [[recyf|ReCyF]]. Répondre ici ne prouve la conformité à aucun d’eux.',
    rules: 'Réponses rapprochées',
    rulesAside: 'Deux réponses qui vont rarement ensemble. Le portail demande, il ne corrige pas.',
    noRules: 'Aucune règle ne porte sur cette partie.',
    atLeast: (code: string, value: string) => `question ${number(code)} : niveau ${value} ou plus`,
    atMost: (code: string, value: string) => `question ${number(code)} : niveau ${value} ou moins`,
    contextAtLeast: (text: string, value: string) => `« ${text} » : ${value} ou plus`,
    contextAtMost: (text: string, value: string) => `« ${text} » : ${value} ou moins`,
    contextIs: (text: string, option: string) => `« ${text} » : ${option}`,
    actions: 'Gestes sans achat',
    actionsAside: 'Proposés quand la réponse est basse, ou inconnue.',
    noActions: 'Aucun geste gratuit ne porte sur cette partie.',
    action: (code: string, level: number, minutes: number, who: string) => `Question ${number(code)}, ${level === 0 ? 'au niveau 0' : `jusqu’au niveau ${level}`} · ${formatDuration(minutes * 60, 'fr')} · ${who}`,
    next: (title: string) => `Partie suivante : ${title}`,
  },
}
