import { byCode, formatDay, formatList, formatTime } from '#app/features/core/index.ts'

export const fr = {
  status: {
    saving: 'Enregistrement…',
    saved: (at: Date) => `Enregistré à\u00a0${formatTime(at, 'fr')}`,
    incomplete: 'À compléter\u00a0: dites pourquoi vous n’êtes pas concerné, puis la réponse sera enregistrée.',
    failed: 'Pas encore enregistré',
    retry: 'Réessayer',
    signIn: 'Se reconnecter dans un nouvel onglet',
    leave: 'Votre dernière réponse n’est pas enregistrée. Quitter cette page et la perdre\u202f?',
  },
  faults: byCode({
    server: { title: 'Le service ne répond pas', text: 'Votre réponse n’est pas encore enregistrée. Elle reste dans cette page\u202f; un nouvel essai partira tout seul.' },
    session: { title: 'Votre session est terminée', text: 'Votre réponse reste dans cette page. Reconnectez-vous dans un nouvel onglet, revenez ici, puis réessayez.' },
    network: { title: 'Votre appareil n’est plus relié', text: 'Votre réponse reste dans cette page. Elle partira dès que la connexion reviendra.' },
    closed: { title: 'L’évaluation a été close entre-temps', text: 'Les réponses ne changent plus. La vôtre reste dans cette page\u202f: copiez ce que vous voulez garder.' },
    'too-long': { title: 'Votre texte est trop long', text: 'Il reste dans cette page. Raccourcissez-le\u202f: il sera enregistré aussitôt.' },
    refused: { title: 'Cette réponse ne peut plus être enregistrée ici', text: 'Votre droit de répondre a changé, ou le lien n’est plus valable. Copiez ce que vous voulez garder.' },
  }),
  before: (day: Date) => `Le ${formatDay(day, 'fr')}\u00a0:`,
  levelled: (answer: string) => `niveau ${answer}`,
  stillTrue: 'C’est toujours vrai',
  ask: (who: string) => `Quelqu’un d’autre peut le savoir\u00a0: ${who}.`,
  askLink: 'Préparer le message à lui envoyer',
  happened: 'Que s’est-il passé depuis\u202f?',
  happenedHint: (from: number) => `Le niveau était de ${from}\u202f; il change de plus d’un niveau. Une phrase suffit\u00a0: un achat, un départ, un incident, ou une réponse d’avant qui se trompait.`,
  hidden: {
    title: 'Cette question ne vous est pas posée',
    pass: 'Elle fait partie du passage complet.',
    toHub: 'Voir les questions posées',
    context: (question: string, given: readonly string[]) => `À «\u202f${question}\u202f», votre organisme a répondu\u00a0: ${formatList(given, 'fr')}.`,
    toContext: 'Revoir cette réponse',
  },
  changes: (revision: number) => (revision === 1 ? 'jamais modifiée' : revision === 2 ? 'modifiée 1 fois' : `modifiée ${revision - 1} fois`),
  evidence: 'Ce qui appuie cette réponse',
  secondAnswer: 'Un second avis sur cette question',
  toReview: 'En parler dans la relecture',
}
