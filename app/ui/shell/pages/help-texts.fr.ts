/** Pages that help leads to, by the name they have in `paths`. */
export type HelpDoor = 'forgottenPassword' | 'signUpSent' | 'signUp' | 'signUpOther' | 'whoMayOrder' | 'assessment' | 'team' | 'orders' | 'offers' | 'accessibility' | 'glossary' | 'method' | 'questionnaire'
export type HelpItem = { readonly question: string; readonly answer: readonly string[]; readonly doors?: readonly { readonly label: string; readonly to: HelpDoor }[] }
export type HelpGroup = { readonly id: string; readonly title: string; readonly items: readonly HelpItem[] }

const entering: HelpGroup = {
  id: 'entrer',
  title: 'Entrer dans le service',
  items: [
    {
      question: 'J’ai oublié mon mot de passe',
      answer: ['Donnez votre adresse : vous recevez un lien pour en choisir un autre. Il fonctionne une fois, pendant 30 minutes.'],
      doors: [{ label: 'Choisir un nouveau mot de passe', to: 'forgottenPassword' }],
    },
    {
      question: 'Le courriel n’arrive pas',
      answer: [
        'Attendez cinq minutes, puis regardez dans les courriers indésirables. Certaines messageries de mairie retiennent les messages nouveaux : demandez à votre informatique de laisser passer les nôtres.',
        'Vérifiez l’adresse que vous avez tapée. Un seul caractère suffit à tout perdre ; vous pouvez recommencer sans risque.',
      ],
      doors: [{ label: 'Recevoir un autre message', to: 'signUpSent' }],
    },
    {
      question: 'Je ne trouve pas mon organisme',
      answer: [
        'Cherchez-le par son nom, son code postal ou son [[siren|SIREN]]. Le registre contient les communes, les intercommunalités, les départements et les régions.',
        'Les autres ([[ccas|CCAS]], [[sdis|SDIS]], syndicats, hôpitaux, centres de gestion) s’inscrivent avec leur SIRET. La centrale d’achat vérifie, puis ouvre l’accès.',
      ],
      doors: [{ label: 'Chercher mon organisme', to: 'signUp' }, { label: 'L’inscrire avec son SIRET', to: 'signUpOther' }, { label: 'Vérifier que je peux commander', to: 'whoMayOrder' }],
    },
  ],
}

const assessing: HelpGroup = {
  id: 'evaluer',
  title: 'S’évaluer et choisir',
  items: [
    {
      question: 'Puis-je m’arrêter et reprendre plus tard ?',
      answer: ['Oui. Chaque réponse est gardée dès qu’elle est envoyée. Revenez quand vous voulez : l’évaluation s’ouvre sur la première question sans réponse.', '« Je ne sais pas » est une réponse : elle reste à éclaircir, elle ne vous fait pas perdre de points cachés.'],
      doors: [{ label: 'Reprendre l’évaluation', to: 'assessment' }],
    },
    {
      question: 'Quelqu’un peut-il prendre ma suite ?',
      answer: ['Oui. Invitez cette personne dans l’équipe : elle répond avec vous, ou à votre place. Si vous partez, donnez-lui d’abord le rôle de personne référente ; un organisme en garde toujours au moins une.'],
      doors: [{ label: 'Ouvrir mon équipe', to: 'team' }],
    },
    {
      question: 'Comment le niveau est-il calculé ?',
      answer: ['Par une moyenne pondérée, avec des plafonds et une fourchette. La formule, les poids et toutes les questions sont publiés : vous pouvez les lire avant de commencer, et refaire le calcul.'],
      doors: [{ label: 'Lire la méthode', to: 'method' }, { label: 'Lire les questions', to: 'questionnaire' }],
    },
    {
      question: 'Qui lira nos réponses ?',
      answer: ['Les personnes de votre organisme, et elles seules. La centrale d’achat ne voit que des moyennes d’au moins dix collectivités. Un titulaire voit la commande qui lui est adressée, rien de plus.'],
    },
  ],
}

const ordering: HelpGroup = {
  id: 'commander',
  title: 'Commander',
  items: [
    {
      question: 'Qui peut signer ?',
      answer: [
        'Une personne que la personne référente de votre organisme a inscrite comme signataire, avec la référence de sa [[delegationDeSignature|délégation]] et son montant maximal. Au-delà, le portail refuse la signature et dit pourquoi.',
        'Préparer une commande n’engage à rien : seule la signature émet le [[bonDeCommande|bon de commande]].',
      ],
      doors: [{ label: 'Désigner un signataire', to: 'team' }],
    },
    {
      question: 'J’ai signé une commande par erreur',
      answer: [
        'Un bon de commande émis ne se modifie pas et ne s’efface pas. Appelez tout de suite la centrale d’achat et le titulaire, dont le nom figure sur la commande, avant qu’il réponde. Un simple refus ne suffit pas : il fait passer la commande au titulaire suivant.',
        'Avant la signature, vous pouvez l’abandonner vous-même : rien n’est dû, rien n’est réservé.',
      ],
      doors: [{ label: 'Voir mes commandes', to: 'orders' }],
    },
    {
      question: 'Le titulaire ne répond pas',
      answer: ['Chaque lot publie un délai de réponse. Une fois ce délai passé, la commande va d’elle-même au titulaire suivant que la règle désigne, sans dépasser le montant signé. Si son prix est plus élevé, le portail vous demande une nouvelle signature. Vous n’avez personne à relancer.'],
      doors: [{ label: 'Suivre mes commandes', to: 'orders' }],
    },
  ],
}

const others: HelpGroup = {
  id: 'autres',
  title: 'Autres situations',
  items: [
    {
      question: 'Titulaire : je ne peux pas répondre à temps',
      answer: ['Refusez la commande avec votre raison plutôt que de laisser passer le délai : la collectivité gagne des jours. Si vous êtes complet pour un temps, déclarez-vous indisponible sur le lot : vous ne recevez plus de commande jusqu’à la date que vous donnez.'],
      doors: [{ label: 'Ouvrir mes offres', to: 'offers' }],
    },
    {
      question: 'Une page ne m’est pas accessible',
      answer: ['Dites-nous laquelle, et ce que vous vouliez y faire : nous vous proposons une autre voie. La déclaration d’accessibilité indique aussi les recours.'],
      doors: [{ label: 'Lire la déclaration', to: 'accessibility' }],
    },
    {
      question: 'Un mot m’échappe',
      answer: ['Sur les pages, un mot souligné de pointillés ouvre sa définition. Tous sont dans le glossaire.'],
      doors: [{ label: 'Ouvrir le glossaire', to: 'glossary' }],
    },
  ],
}

export const fr = {
  title: 'Aide',
  description: 'Que faire, selon votre situation : mot de passe, courriel, organisme, signature, commande, accessibilité, attaque en cours.',
  lead: 'Choisissez votre situation. Si aucune ne convient, appelez ou écrivez.',
  contents: 'Sur cette page',
  attack: {
    id: 'attaque',
    title: 'Une attaque est en cours',
    lead: 'N’attendez pas d’être sûr. Dans cet ordre :',
    steps: [
      'Débranchez du réseau les machines touchées, câble et wifi. Ne les éteignez pas : leur mémoire garde des traces utiles.',
      'Prévenez votre informatique ou votre prestataire, puis la direction. Par téléphone : la messagerie est peut-être lue.',
      'Ne payez pas et ne répondez pas à l’attaquant. Notez l’heure et ce que vous voyez.',
      'Appelez à l’aide, avec les contacts de cette rubrique.',
    ],
    contacts: [
      { name: '17Cyber', text: 'assistance en ligne, jour et nuit, avec la police et la gendarmerie', href: 'https://17cyber.gouv.fr', label: '17cyber.gouv.fr' },
      { name: 'CSIRT de votre région', text: 'réponse gratuite pour les collectivités ; numéros tenus à jour par le CERT-FR', href: 'https://www.cert.ssi.gouv.fr/csirt/csirt-territoriaux/', label: 'cert.ssi.gouv.fr' },
      { name: 'Plainte', text: 'police ou gendarmerie ; sous 72 heures si vous êtes assuré', href: null, label: '' },
      { name: 'CNIL', text: 'sous 72 heures, si des données personnelles ont pu fuir', href: 'https://www.cnil.fr/fr/notifier-une-violation-de-donnees-personnelles', label: 'cnil.fr' },
    ],
    external: 'Ces liens mènent hors du portail. Si internet est coupé, passez par un téléphone.',
  },
  groups: [entering, assessing, ordering, others] as readonly HelpGroup[],
  contact: {
    id: 'contact',
    title: 'Nous joindre',
    phone: 'Par téléphone',
    email: 'Par courriel',
    hours: 'Horaires',
    none: 'Les coordonnées de la centrale d’achat ne sont pas encore publiées.',
    give: 'Donnez le nom de votre organisme et la référence affichée en cas d’erreur. Jamais votre mot de passe : personne ne vous le demandera.',
  },
}
