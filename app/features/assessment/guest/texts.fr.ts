import { byCode, formatDay } from '#app/features/core/index.ts'

const questions = (count: number) => (count > 1 ? `${count} questions` : `${count} question`)
const minutesLong = (minutes: number) => `${minutes} ${minutes > 1 ? 'minutes' : 'minute'} environ`

/** What somebody reads who answers by a link, or beside a colleague. */
export const fr = {
  guest: {
    title: (body: string) => `Répondre pour ${body}`,
    lead: (inviter: string, body: string, count: number, minutes: number) => `${body} évalue sa préparation aux cyberattaques. ${inviter} vous invite à répondre à ${questions(count)}\u00a0: ${minutesLong(minutes)}, sans compte.`,
    facts: { who: 'Qui vous invite', inviter: (name: string, body: string) => `${name}, ${body}`, until: 'Jusqu’au', untilDay: (day: string) => `${formatDay(day, 'fr')} inclus`, left: 'Il vous reste', leftCount: (left: number, total: number) => (left === 0 ? 'rien\u00a0: tout a une réponse' : `${left} sur ${questions(total)}`), message: 'Son message' },
    begin: 'Commencer',
    resume: 'Continuer',
    unknown: '«\u202fJe ne sais pas\u202f» est une bonne réponse. Vous pouvez vous arrêter et revenir par le même lien.',
    secret: 'Vos réponses vont à cet organisme et à lui seul. N’écrivez ni mot de passe, ni adresse de serveur.',
    check: (inviter: string) => `Un doute\u202f? Appelez ${inviter} au numéro que vous connaissez déjà.`,
    list: 'Les questions',
    states: { yours: 'Répondu par vous', theirs: 'Déjà répondu', blank: 'À\u00a0faire' },
    finishTitle: 'Terminer',
    finishText: (left: number) => (left === 0 ? 'Toutes les questions ont une réponse.' : `${left > 1 ? `${left} questions restent` : '1 question reste'} sans réponse\u00a0: vous pouvez terminer quand même.`),
    finishAfter: 'Ensuite, le lien ne servira plus et la personne qui vous invite sera prévenue.',
    finish: 'J’ai terminé',
    done: byCode({ 'answer-kept': 'Votre réponse est enregistrée. Vous pouvez revenir par le même lien.' }),
  },

  question: {
    position: (rank: number, total: number) => `Question ${rank} sur ${total}`,
    back: 'Toutes les questions',
    blind: 'Une autre personne a répondu à cette question. Répondez selon vous\u00a0: sa réponse ne vous est pas montrée, la vôtre ne la remplace pas. Si les deux diffèrent, vous en parlerez.',
    closed: 'Votre réponse est arrivée trop tard pour être enregistrée. La voici, pour que vous la gardiez\u00a0:',
  },

  gone: {
    unknown: { title: 'Lien inconnu', text: 'Ce lien ne mène à rien. Il a été mal recopié, ou remplacé par un plus récent.', next: 'Ouvrez le dernier message reçu, ou demandez un nouveau lien à la personne qui vous a invité.' },
    finished: { title: 'Vous avez terminé', text: (body: string) => `Merci. Vos réponses sont enregistrées pour ${body}\u202f; ce lien ne sert plus.`, next: (inviter: string) => `Pour corriger une réponse, demandez un nouveau lien à ${inviter}.` },
    revoked: { title: 'Cette invitation est annulée', text: (body: string) => `${body} a annulé l’invitation. Les réponses que vous aviez enregistrées restent.`, next: (inviter: string) => `Vous n’avez rien à faire. Une question\u202f? Appelez ${inviter}.` },
    expired: { title: 'La date est passée', text: (body: string) => `L’invitation de ${body} n’est plus valable. Les réponses que vous aviez enregistrées restent.`, next: (inviter: string) => `Demandez à ${inviter} de la prolonger\u00a0: le même lien fonctionnera de nouveau.` },
    closed: { title: 'L’évaluation est close', text: (body: string) => `${body} a clos son évaluation\u00a0: les réponses ne changent plus.`, next: (inviter: string) => `Vous n’avez rien à faire. Une question\u202f? Appelez ${inviter}.` },
  },

  second: {
    title: 'Deuxième réponse',
    lead: 'Un collègue a déjà répondu. Répondez selon vous\u00a0: sa réponse ne vous est pas montrée, la vôtre ne la remplace pas.',
    mine: 'La réponse enregistrée est la vôtre. Un collègue ou un prestataire peut répondre de son côté, sans la voir\u00a0: vous saurez si vous comprenez la même chose.',
    none: 'Personne n’a encore répondu à cette question\u00a0: répondez-y d’abord.',
    invite: 'Inviter quelqu’un à répondre',
    question: 'Revenir à la question',
    kept: 'Votre réponse est enregistrée à côté de la première.',
  },
}
