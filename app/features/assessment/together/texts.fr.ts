import { byCode, formatDay, formatInstant } from '#app/features/core/index.ts'
import type { Knower } from '../questionnaire.ts'
import { fr as named } from './role-texts.fr.ts'

const greetings: Record<Knower, string> = {
  direction: 'Madame, Monsieur,', informatique: 'Bonjour,', rh: 'Bonjour,', finances: 'Bonjour,', communication: 'Bonjour,', prestataire: 'Bonjour,', elu: 'Madame, Monsieur,', services: 'Bonjour,',
}
const questions = (count: number) => (count > 1 ? `${count} questions` : `${count} question`)
const minutesLong = (minutes: number) => `${minutes} ${minutes > 1 ? 'minutes' : 'minute'} environ`
const answersOutOf = (answered: number, total: number) => `${answered} ${answered > 1 ? 'réponses' : 'réponse'} sur ${total}`

/** Answering together: invitations, the pages of their guests, messages ready to send, answers that differ. */
export const fr = {
  invitations: {
    title: 'Inviter à répondre',
    lead: 'Une personne de votre organisme ou un prestataire répond aux parties que vous choisissez, par un lien, sans compte.',
    form: 'Nouvelle invitation',
    sees: 'Ce que verra la personne invitée',
    seesText: [
      'Les questions des parties que vous ouvrez, avec les réponses et les notes qui s’y trouvent déjà.',
      'À quelques questions, posées exprès à deux personnes, elle répond sans voir la réponse déjà donnée.',
      'Rien d’autre\u00a0: ni les autres parties, ni vos documents, ni vos résultats, ni vos commandes.',
    ],
    name: 'Prénom et nom',
    email: 'Adresse électronique',
    emailHint: 'Le lien part à cette adresse\u00a0: vérifiez-la, qui le reçoit peut répondre.',
    role: 'Son rôle',
    parts: 'Parties à ouvrir',
    part: (title: string, count: number) => `${title} (${questions(count)})`,
    deadline: 'Jusqu’au',
    deadlineHint: (first: string, last: string) => `Entre le ${formatDay(first, 'fr')} et le ${formatDay(last, 'fr')}, jusqu’à minuit.`,
    lang: 'Langue du message',
    langs: { fr: 'Français', en: 'Anglais' },
    message: 'Un mot pour cette personne (facultatif)',
    messageHint: 'N’y écrivez ni mot de passe ni réponse\u00a0: le message voyage en clair.',
    submit: 'Envoyer l’invitation',
    sent: 'Invitations envoyées',
    none: 'Aucune invitation',
    noneText: 'Les personnes invitées apparaîtront ici, avec ce qu’elles ont répondu.',
    noneAction: 'Revenir à l’évaluation',
    person: named.who,
    invitedBy: (name: string, at: Date) => `Invitation de ${name}, le ${formatDay(at, 'fr')}`,
    states: byCode({ sent: 'Envoyée', opened: 'Ouverte', finished: 'Terminée', revoked: 'Annulée', expired: 'Expirée', closed: 'Évaluation close' }),
    on: (at: Date) => `le ${formatInstant(at, 'fr')}`,
    until: (day: string) => `jusqu’au ${formatDay(day, 'fr')}`,
    since: (day: string) => `depuis le ${formatDay(day, 'fr')}`,
    answered: answersOutOf,
    again: 'Renvoyer un nouveau lien',
    extend: 'Prolonger',
    revoke: 'Annuler l’invitation',
    change: (name: string) => `Renvoyer, prolonger, annuler\u00a0: ${name}`,
    issues: byCode({
      'no-part': 'Cochez au moins une partie.',
      'deadline:required': 'Indiquez jusqu’à quel jour.',
      'role:required': 'Choisissez un rôle.',
    }),
    refusals: {
      'assessment.deadline-out': ({ first, last }: Facts) => `Choisissez un jour entre le ${formatDay(String(first), 'fr')} et le ${formatDay(String(last), 'fr')}.`,
      'assessment.part-not-asked': () => 'Cochez au moins une partie. Celles qui ne posent plus de question ont été retirées de la liste.',
      'assessment.too-many-links': ({ most }: Facts) => `${most} invitations sont déjà ouvertes. Annulez-en une, ou attendez qu’une personne termine.`,
      'assessment.too-many-today': ({ most }: Facts) => `Vous avez envoyé ${most} invitations aujourd’hui. Reprenez demain.`,
      'assessment.too-often': ({ most }: Facts) => `Ce lien a déjà été renvoyé ${most} fois. Appelez la personne, ou annulez cette invitation et faites-en une autre.`,
      'assessment.link-over': () => 'Cette invitation est déjà terminée ou annulée. Faites-en une nouvelle.',
      'assessment.not-open': () => 'L’évaluation a été close entre-temps\u00a0: plus personne ne peut répondre.',
    },
    done: byCode({
      invited: 'L’invitation est partie.',
      replaced: 'Cette personne avait déjà un lien pour ces parties\u00a0: un nouveau est parti, l’ancien ne fonctionne plus.',
      again: 'Un nouveau lien est parti. L’ancien ne fonctionne plus.',
      extended: 'La date est reportée. Le même lien fonctionne.',
      revoked: 'L’invitation est annulée. Les réponses déjà données restent.',
    }),
  },

  apart: {
    others: (count: number) => (count === 1 ? 'Un autre écart, montré quand ceux-ci seront réglés' : `${count} autres écarts, montrés à mesure que ceux-ci se règlent`) + '\u00a0:',
    title: 'À discuter',
    agree: (agreeing: number, compared: number) => (agreeing === compared ? `${compared > 1 ? `Les ${compared} réponses données à deux concordent` : 'La réponse donnée à deux concorde'}.` : `${agreeing} ${agreeing > 1 ? 'réponses' : 'réponse'} sur ${compared} ${agreeing > 1 ? 'concordent' : 'concorde'}.`),
    advice: 'Parlez-en, puis l’un des deux corrige sa réponse\u00a0: l’écart disparaît dès que les deux disent la même chose. Aucune moyenne n’est faite\u202f; d’ici là, la première réponse compte.',
    nothing: 'Rien à discuter.',
    said: (name: string | null, role: Knower | null, at: Date) => `${named.who(name, role)}, le ${formatDay(at, 'fr')}\u00a0:`,
    levels: (levels: number) => (levels > 1 ? `${levels} niveaux d’écart` : '1 niveau d’écart'),
    kinds: 'L’un sait, l’autre non',
    changeFirst: 'Corriger la première réponse',
    changeYours: 'Revoir votre réponse',
    askGuest: 'Lui renvoyer son lien',
  },

  ask: {
    title: 'Demander à qui saurait',
    lead: 'Le message est prêt\u00a0: copiez-le, ou ouvrez-le dans votre messagerie.',
    to: 'À qui',
    by: 'Réponse souhaitée avant le',
    update: 'Mettre à jour le message',
    subjectLabel: 'Objet',
    message: 'Le message',
    messageHint: 'Sélectionnez tout, puis copiez.',
    mailto: 'Ouvrir dans la messagerie',
    mailtoShort: 'Le message est trop long pour s’ouvrir tout seul\u00a0: copiez-le après avoir ouvert la messagerie.',
    invite: 'Inviter quelqu’un sur cette partie',
    inviteText: 'La personne qui sait reçoit un lien, répond elle-même aux questions de cette partie, et vous voyez ce qu’elle a dit.',
    orElse: 'Ou bien',
    back: 'Revenir à la question',
    subject: (body: string) => `Une question pour l’évaluation cyber de ${body}`,
    greetings,
    why: (body: string) => `${body} évalue sa préparation aux cyberattaques, et vous êtes la bonne personne pour nous éclairer.`,
    before: (day: string) => `Pouvez-vous répondre avant le ${day}\u202f? «\u202fJe ne sais pas\u202f» est aussi une réponse utile.`,
    warning: 'N’envoyez ni mot de passe, ni fichier de configuration\u00a0: une phrase ou un appel suffit.',
    thanks: 'Merci d’avance,',
  },

  mail: {
    hello: 'Bonjour,',
    signature: 'L’équipe de Ressort\nCe message est automatique\u00a0: inutile d’y répondre.',
    inviteSubject: (body: string) => `${body} vous invite à répondre à quelques questions`,
    invite: (inviter: string, body: string) => `${inviter}, pour ${body}, vous invite à répondre à une partie de son évaluation de préparation aux cyberattaques.`,
    part: (title: string) => `«\u202f${title}\u202f»`,
    inviteParts: (parts: string) => `Parties ouvertes\u00a0: ${parts}.`,
    inviteMessage: (inviter: string, message: string) => `Le mot de ${inviter}\u00a0:\n${message}`,
    inviteLink: (minutes: number) => `Ouvrez ce lien, sans compte ni mot de passe. Comptez ${minutesLong(minutes)}, en une ou plusieurs fois\u00a0:`,
    inviteUntil: (day: string) => `Ce lien est pour vous seul et fonctionne jusqu’au ${day} inclus.`,
    inviteCheck: (inviter: string, body: string) => `Un doute sur ce message\u202f? Avant d’ouvrir le lien, appelez ${inviter} (${body}) au numéro que vous connaissez déjà. Nous ne demandons jamais de mot de passe.`,
    finishedSubject: (name: string) => `${name} a terminé ses réponses`,
    finished: (name: string, body: string, answered: number, total: number) => `${name} a terminé de répondre pour ${body}\u00a0: ${answersOutOf(answered, total)}. Ses réponses sont dans l’évaluation\u00a0:`,
  },
}

type Facts = Readonly<Record<string, string | number | null>>
