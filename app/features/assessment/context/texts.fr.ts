import { byCode, formatDay, formatInstant, formatNumber } from '#app/features/core/index.ts'

const number = (value: number) => formatNumber(value, 'fr')

export const fr = {
  title: 'Votre organisme',
  lead: (count: number) => `${count} questions sur ce que vous êtes, toutes facultatives. Elles fixent le niveau visé et retirent les questions qui ne vous concernent pas\u202f; aucune n’est notée.`,
  toldBy: (by: string | null, at: Date) => `Enregistré${by ? ` par ${by}` : ''} le ${formatInstant(at, 'fr')}.`,
  proposed: 'Des réponses vous sont proposées',
  proposedText: 'Vérifiez-les\u00a0: elles ne comptent qu’une fois enregistrées.',
  fromSignUp: 'Proposé d’après votre inscription, à vérifier.',
  fromPicture: (day: Date) => `Proposé d’après votre évaluation du ${formatDay(day, 'fr')}, à vérifier.`,
  noAnswer: 'Sans réponse',
  days: (label: string) => `${label}, pour chaque besoin coché (facultatif)`,
  day: (label: string, option: string) => `${label}\u00a0: ${option}`,
  submit: 'Enregistrer',
  toHub: 'Revenir à l’évaluation',
  questions: 'Vos réponses',
  readOnly: 'Vous pouvez lire cette page. Seules les personnes référentes et contributrices répondent.',
  hidden: {
    title: (count: number) => (count === 1 ? '1 question ne vous est pas posée' : `${count} questions ne vous sont pas posées`),
    later: (count: number) => (count === 1 ? '1 question du passage complet ne vous sera pas posée' : `${count} questions du passage complet ne vous seront pas posées`),
    text: 'D’après cette page, elles ne vous concernent pas\u00a0: elles ne comptent ni pour ni contre vous.',
    kept: (count: number) =>
      count === 1
        ? 'Vous aviez répondu à l’une d’elles. Cette réponse est gardée sans compter\u202f; elle comptera de nouveau si la question revient.'
        : `Vous aviez répondu à ${number(count)} d’entre elles. Ces réponses sont gardées sans compter\u202f; elles compteront de nouveau si les questions reviennent.`,
  },
  done: byCode({ 'context-kept': 'Vos réponses sont enregistrées.' }),
  issues: byCode({
    'not-a-number': 'Écrivez un nombre entier, par exemple 24.',
    'not-chosen': 'Choisissez parmi les réponses proposées.',
    past: 'Ce jour est passé\u00a0: décochez ce besoin, ou corrigez la date.',
    'not-ticked': 'Cochez aussi ce besoin plus haut, ou effacez la date.',
  }),
  outOfBounds: (min: number, max: number) => `Écrivez un nombre entre ${number(min)} et ${number(max)}.`,
  alone: (option: string) => `«\u202f${option}\u202f» ne va avec aucune autre réponse\u00a0: décochez l’un ou l’autre.`,
  refusals: {
    'assessment.closed': () => 'L’évaluation a été close entre-temps\u00a0: cette page est figée avec elle. Ouvrez une nouvelle évaluation pour répondre à nouveau.',
    'assessment.context-changed': () => 'Rien n’a été remplacé\u00a0: comparez ci-dessus, corrigez le formulaire au besoin, puis enregistrez.',
  },
  conflict: {
    title: 'Quelqu’un a rempli cette page en même temps que vous',
    theirs: (by: string | null, at: Date) => `${by ?? 'Une autre personne'} a enregistré d’autres réponses le ${formatInstant(at, 'fr')}. Voici celles qui diffèrent des vôtres.`,
    caption: 'Réponses qui diffèrent',
    columns: { question: 'Question', stored: 'Enregistré', yours: 'Votre saisie' },
    advice: 'Votre saisie est restée dans le formulaire. Si vous enregistrez, elle remplace les réponses de l’autre personne.',
    keep: 'Garder ce qui est enregistré',
  },
}
