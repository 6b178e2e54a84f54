import { byCode } from '#app/features/core/index.ts'
/** What happened, what was not lost (null: nothing was at stake), what to do. */
export type ErrorWords = { readonly title: string; readonly happened: string; readonly kept: string | null; readonly next: string }

const other: ErrorWords = {
  title: 'Le portail a rencontré une erreur',
  happened: 'Quelque chose n’a pas fonctionné de notre côté.',
  kept: 'Tout ce qui était enregistré.',
  next: 'Réessayez dans un instant. Si cela recommence, donnez-nous la référence ci-dessous.',
}

/** What each error page says: what happened, what to do. */
export const fr = {
  byStatus: byCode({
    0: {
      title: 'Le portail ne répond pas',
      happened: 'La connexion s’est coupée pendant que la page l’attendait.',
      kept: 'Tout ce qui était enregistré. Si vous veniez d’envoyer un formulaire, votre saisie est affichée plus bas.',
      next: 'Vérifiez votre connexion, puis réessayez.',
    },
    400: {
      title: 'Cette adresse ne peut pas être lue',
      happened: 'L’adresse contient un caractère ou une valeur que le portail ne comprend pas.',
      kept: null,
      next: 'Vérifiez l’adresse, ou repartez de l’accueil.',
    },
    401: {
      title: 'Votre session est terminée',
      happened: 'Pour votre sécurité, la session s’est fermée pendant que vous remplissiez la page. Votre envoi n’a rien changé.',
      kept: 'Ce que vous aviez saisi est affiché plus bas. Vos réponses et vos commandes enregistrées sont intactes.',
      next: 'Reconnectez-vous, puis renvoyez le formulaire.',
    },
    403: {
      title: 'Cette page ne vous est pas ouverte',
      happened: 'Votre rôle dans votre organisme ne donne pas ce droit. Rien n’a été changé.',
      kept: 'Tout ce qui était enregistré est intact.',
      next: 'Transmettez le lien à une personne qui a ce droit, ou demandez-le à la personne référente de votre organisme.',
    },
    404: {
      title: 'Cette page n’existe pas',
      happened: 'L’adresse est incomplète ou ancienne, ou cet élément n’est pas à vous.',
      kept: null,
      next: 'Vérifiez l’adresse, ou repartez de l’accueil.',
    },
    405: {
      title: 'Cette adresse ne reçoit pas de formulaire',
      happened: 'L’envoi n’a pas été pris en compte. Rien n’a été changé.',
      kept: 'Tout ce qui était enregistré est intact.',
      next: 'Revenez à la page précédente, rechargez-la, puis recommencez.',
    },
    409: {
      title: 'La situation a changé entre-temps',
      happened: 'Quelqu’un a agi depuis l’affichage de votre page. Votre envoi n’a rien changé.',
      kept: 'Ce qui a été enregistré entre-temps, et tout le reste.',
      next: 'Rechargez la page pour voir l’état actuel, puis recommencez si c’est encore utile.',
    },
    410: {
      title: 'Ce n’est plus possible',
      happened: 'Le lien a déjà servi, ou le délai est passé.',
      kept: 'Ce qui était déjà enregistré est intact.',
      next: 'Demandez un nouveau lien, ou repartez de l’accueil.',
    },
    413: {
      title: 'Votre envoi est trop volumineux',
      happened: 'Le formulaire contenait trop de texte ou de champs. Rien n’a été enregistré.',
      kept: 'Votre texte est encore dans la page précédente.',
      next: 'Revenez à la page précédente, raccourcissez votre texte, puis recommencez.',
    },
    415: {
      title: 'Ce portail ne reçoit pas de fichier ici',
      happened: 'L’envoi n’a pas la forme d’un formulaire de cette page. Rien n’a été enregistré.',
      kept: 'Votre saisie est encore dans la page précédente.',
      next: 'Revenez à la page précédente, rechargez-la, puis recommencez.',
    },
    422: {
      title: 'Cette demande n’est pas comprise',
      happened: 'L’adresse ou le formulaire contient une valeur inattendue. Rien n’a été changé.',
      kept: 'Votre saisie est encore dans la page précédente.',
      next: 'Revenez à la page précédente et vérifiez ce que vous avez saisi.',
    },
    429: {
      title: 'Trop de demandes rapprochées',
      happened: 'Par sécurité, le portail fait une pause avant de répondre de nouveau.',
      kept: 'Tout ce qui était enregistré est intact.',
      next: 'Attendez quelques minutes, puis recommencez.',
    },
    500: other,
    503: {
      title: 'Le portail est momentanément indisponible',
      happened: 'Il est très demandé, ou sa base de données redémarre.',
      kept: 'Tout ce qui était enregistré. Si vous veniez d’envoyer un formulaire, votre saisie est affichée plus bas.',
      next: 'Réessayez dans quelques secondes.',
    },
  }),
  other,
  eyebrow: (status: number) => (status === 0 ? 'Sans réponse' : `Erreur ${status}`),
  kept: 'Ce qui n’est pas perdu',
  next: 'Que faire',
  needed: 'Qui a ce droit',
  team: 'Voir qui fait quoi dans l’équipe',
  call: 'Nous joindre',
  reference: 'Référence à nous donner',
  typed: 'Ce que vous aviez saisi',
  typedLead: (status: number): string => (status === 401 ? 'Recopiez-le une fois votre session rouverte.' : 'Copiez-le avant de réessayer.'),
  /** Fields that a person fills in with words, figures or a day. */
  fields: byCode({
    name: 'Nom',
    jobTitle: 'Fonction',
    email: 'Adresse électronique',
    bodyName: 'Nom de l’organisme',
    siret: 'SIRET',
    department: 'Département',
    delegationRef: 'Acte de délégation',
    limit: 'Montant maximal',
    validUntil: 'Fin de la délégation',
    engagementRef: 'Votre référence',
    startsOn: 'Début souhaité',
    validFrom: 'Premier jour d’application',
    until: 'Dernier jour',
    budget: 'Budget',
    summary: 'En une phrase',
    body: 'Présentation',
    note: 'Note',
    reason: 'Raison',
    reasonText: 'Précisions',
  }),
  /** Fields that come by the dozen, one per item. */
  families: byCode({ prices: 'Prix', quantities: 'Quantité' }),
  home: 'Revenir à l’accueil',
  signIn: 'Se reconnecter',
  retry: 'Réessayer',
  held: 'Rien n’est parti : vous êtes hors connexion. Votre saisie reste dans cette page ; renvoyez-la quand la connexion revient.',
  offline: 'Hors connexion : ce que vous envoyez ne part plus. Gardez cette page ouverte.',
}
