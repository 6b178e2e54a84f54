import { byCode, formatNumber } from '#app/features/core/index.ts'

/** Words of the design system and of the shell. A room brings its own. */
export const fr = {
  ht: 'HT',
  ttc: 'TTC',
  lot: 'lot',
  breadcrumb: 'Fil d’Ariane',
  steps: { position: (current: number, total: number, label: string) => `Étape ${current} sur ${total} : ${label}` },
  /** After a status: nobody has to act; somebody has, and no day is set. */
  status: { settled: 'rien à faire', noDay: 'sans date limite' },
  form: {
    optional: 'facultatif',
    faults: (count: number) => (count === 1 ? 'Une réponse est à corriger' : `${count} réponses sont à corriger`),
    choose: 'Choisissez',
    notDone: 'Votre demande n’a pas été enregistrée',
    chooseFileAgain: 'Si vous aviez choisi un fichier, choisissez-le de nouveau.',
    atMost: (most: number) => `${formatNumber(most, 'fr')} caractères au plus.`,
    left: (left: number) => (left < 0 ? `${formatNumber(-left, 'fr')} caractères de trop.` : `Encore ${formatNumber(left, 'fr')} caractères.`),
  },
  /** Under an action that is shown but off: the roles it takes, who holds them. */
  reserved: {
    to: (roles: readonly string[], holders: string) => `Réservé à ${roles.length > 1 ? 'ces rôles' : 'ce rôle'}\u00a0: ${roles.join(', ')}${holders ? ` (${holders})` : ''}.`,
    team: 'Voir l’équipe',
  },
  issues: byCode({
    required: 'Remplissez ce champ.',
    invalid: 'Cette valeur n’est pas comprise. Vérifiez-la.',
    'too-short': 'Cette valeur est trop courte.',
    'too-long': 'Cette valeur est trop longue.',
    'too-small': 'Cette valeur est trop petite.',
    'too-big': 'Cette valeur est trop grande.',
    'not-a-number': 'Écrivez un nombre, par exemple 40 000 ou 12,5.',
    'not-a-date': 'Écrivez une date, par exemple 31/12/2026.',
    'not-an-email': 'Écrivez une adresse électronique complète, par exemple nom@exemple.fr.',
    'not-chosen': 'Choisissez une réponse.',
  }),
  refusals: byCode({
    'core.form-reused': 'Ce formulaire a déjà servi avec un autre contenu. Rechargez la page : ce qui a été enregistré est gardé.',
    'core.busy': 'Le service est très demandé. Rien n’est perdu : renvoyez le formulaire dans quelques secondes.',
  }),
  refusalKinds: byCode({
    invalid: 'Une information ne convient pas. Vérifiez ce que vous avez saisi.',
    conflict: 'La situation a changé depuis l’affichage de cette page. Rechargez-la, puis recommencez.',
    gone: 'Ce n’est plus possible : le délai est passé ou l’opération est close.',
    'too-many': 'Trop d’essais rapprochés. Attendez quelques minutes, puis recommencez.',
    unavailable: 'Le service est momentanément indisponible. Rien n’est perdu : renvoyez le formulaire dans quelques secondes.',
  }),
  spire: {
    sector: 'Lot',
    axis: 'Axe',
    level: 'Niveau',
    reading: 'En chiffres',
    between: 'Entre',
    target: 'Cible',
    toConfirm: 'à confirmer',
    unknown: 'non évaluable',
    outOf4: 'sur 4',
    range: (low: string, high: string) => `${low} et ${high}`,
    caption: 'Niveau par lot, de 0 à 4',
    label: (overall: string | null, low: string, high: string) =>
      overall === null ? 'Niveau global non évaluable ; le tableau donne chaque lot' : `Niveau global ${overall} sur 4, entre ${low} et ${high} ; le tableau donne chaque lot`,
    legend: { reached: 'atteint', toConfirm: 'à confirmer', bare: 'pas encore atteint', unknown: 'non évaluable', target: 'cible' },
    plan: (lots: number, axes: number) => `Le programme vu de dessus : un anneau de ${lots} lots répartis en ${axes} axes`,
    lots: (count: number) => `${count} lots`,
    axes: (count: number) => `${count} axes`,
  },
  gauge: {
    committed: 'Engagé',
    reserved: 'Réservé',
    remaining: 'Reste',
    forecast: (percent: string) => `au terme\u00a0: ${percent}`,
    label: (committed: string, reserved: string, ceiling: string) => `${committed} engagés et ${reserved} réservés, pour un plafond de ${ceiling}, hors taxes`,
  },
  chart: { figures: 'Voir les chiffres', file: 'Télécharger les chiffres (CSV)', fileOf: (title: string) => `, ${title}` },
  pages: { position: (page: number, pages: number) => `Page ${page} sur ${pages}`, previous: 'Page précédente', next: 'Page suivante' },
}
