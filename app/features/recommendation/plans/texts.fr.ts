import { byCode, formatDay, formatEuros, formatList, formatNumber, formatPercent } from '#app/features/core/index.ts'

const day = (at: Date | string) => formatDay(at, 'fr')

const euros = (cents: number) => formatEuros(cents, 'fr')

export const fr = {
  defaultName: {
    modest: (cents: number, on: string) => `Plan modeste pour ${euros(cents)} par an, le ${day(on)}`,
    budget: (cents: number, on: string) => `Plan pour ${euros(cents)} par an, le ${day(on)}`,
    targets: (_cents: number, on: string) => `Plan pour atteindre vos cibles, le ${day(on)}`,
  },
  choose: {
    submit: 'Mettre au panier',
    firstYear: (cents: number) => `La première année, soit ${euros(cents)} hors taxes. Rien n’est réservé avant la signature.`,
    later: (lots: readonly string[], from: string) => `À commander à partir du ${day(from)}\u00a0: ${formatList(lots, 'fr')}.`,
    nothingYet: 'Rien ne commence la première année\u00a0: il n’y a rien à mettre au panier aujourd’hui.',
    refusals: {
      changed: 'Les prix, vos réponses, un plafond ou un contrat ont changé depuis l’affichage. Le plan ci-dessous est à jour\u00a0: relisez-le, puis mettez-le au panier.',
      nothing: 'Rien ne commence la première année\u00a0: il n’y a rien à mettre au panier.',
      noAssessment: 'Vous n’avez pas encore d’évaluation close. Répondez aux questions jusqu’à la clôture, puis revenez choisir.',
      means: 'Vos moyens ne sont plus lisibles. Indiquez à nouveau votre budget, puis choisissez.',
      busy: 'Beaucoup de calculs sont en cours. Attendez quelques secondes, puis recommencez.',
    },
  },
  keep: {
    label: 'Nom du plan',
    hint: 'Facultatif. Par exemple\u00a0: Plan présenté en commission.',
    submit: 'Garder ce plan',
    others: 'Voir vos plans gardés',
    issues: { 'too-long': 'Ce nom est trop long. Gardez 80 caractères au plus.', required: 'Donnez un nom au plan.' },
    refusals: {
      nothing: 'Ce plan ne prend aucun lot\u00a0: il n’y a rien à garder.',
      tooMany: (most: number) => `Vous gardez déjà ${most} plans. Retirez-en un, puis recommencez.`,
    },
  },
  list: {
    title: 'Vos plans gardés',
    lead: 'Chaque plan reste tel qu’il a été calculé. Ouvrez-le pour voir ce qui a changé depuis, ou pour en tirer une note au conseil.',
    done: { kept: 'Le plan est gardé.', removed: 'Le plan est retiré.', renamed: 'Le plan a changé de nom.' },
    again: 'Garder ce plan',
    caption: (count: number, most: number) => `${count > 1 ? `${count} plans` : 'Un plan'}, le plus récent d’abord\u202f; ${most} au plus, sans compter ceux mis au panier`,
    columns: { name: 'Plan', kept: 'Gardé', cost: 'Prix hors taxes', lots: 'Lots', state: 'État' },
    scenarios: { modest: 'scénario modeste', budget: 'meilleur plan à votre budget', targets: 'plan pour vos cibles' },
    unnamed: (at: Date) => `Plan mis au panier le ${day(at)}`,
    on: (at: Date) => `le ${day(at)}`,
    by: (name: string) => `par ${name}`,
    under: (scenario: string, version: string) => `${scenario}, modèle ${version}`,
    over: (horizon: number) => (horizon > 1 ? `sur ${horizon} ans` : 'sur un an'),
    earlier: 'une année, gardé par une version antérieure',
    chosen: 'Mis au panier',
    only: 'Gardé',
    empty: { title: 'Aucun plan gardé', body: 'Choisissez un scénario, ouvrez le plan, puis gardez-le\u00a0: il restera ici avec sa date et ses raisons.', action: 'Voir les combinaisons' },
  },
  one: {
    title: 'Un plan gardé',
    choose: 'Choisir',
    eyebrow: (at: Date, by: string | null, version: string) => `Gardé le ${day(at)}${by ? ` par ${by}` : ''} · modèle ${version}`,
    lead: (contracts: number, cents: number, horizon: number) => `${contracts > 1 ? `${contracts} lots` : 'Un lot'}, ${euros(cents)} hors taxes ${horizon > 1 ? `sur ${horizon} ans` : 'sur un an'}. Ces prix et ces raisons sont ceux du jour où le plan a été gardé.`,
    note: 'Note pour le conseil',
    notePdf: 'Note en PDF, deux pages',
    today: 'Calculer le plan d’aujourd’hui',
    since: { title: 'Ce qui a changé depuis', aside: 'Les mêmes moyens, calculés à nouveau aujourd’hui.', at: (at: string) => `Calculé le ${at}.`, none: 'Rien\u00a0: le meilleur plan est toujours celui-ci, au même prix.', unknown: 'Le plan d’aujourd’hui n’a pas pu être calculé. Réessayez dans un instant.' },
    difference: {
      model: (was: string, is: string) => `Le modèle a changé de version\u00a0: ${was} alors, ${is} aujourd’hui.`,
      assessment: (at: Date) => `Vous avez clos une autre évaluation, le ${day(at)}.`,
      price: (was: number, is: number) => `Les mêmes formules coûtent ${euros(Math.abs(is - was))} de ${is > was ? 'plus' : 'moins'}\u00a0: ${euros(is)} aujourd’hui, ${euros(was)} alors.`,
      gone: (lot: string, formula: string, reason: string) => `${lot}\u00a0: la formule «\u202f${formula}\u202f» n’est plus proposée. ${reason}`,
      contract: (lot: string, until: string | null) => `${lot}\u00a0: un contrat court maintenant${until ? ` jusqu’au ${day(until)}` : ', sans date de fin connue'}. Le lot attend sa fin.`,
      better: 'Aujourd’hui, le meilleur plan est un autre. Il faudrait\u00a0:',
    },
    reasons: byCode({
      ceiling: 'Le plafond de l’accord-cadre ne la permet plus.', 'no-contractor': 'Aucun titulaire ne peut vous servir aujourd’hui.', 'no-price': 'Aucun prix n’est en vigueur.',
      'agreement-ends': 'L’accord-cadre se termine trop tôt.', 'no-formula': 'Elle n’est plus publiée.', 'no-model': 'Le modèle ne la connaît plus.',
    }),
    breach: {
      money: 'Le plan gardé ne tient plus dans le budget que vous aviez donné.',
      'staff-days': 'Le plan gardé demande plus de jours que vous n’en aviez donné.',
      prerequisite: 'Une condition préalable du plan gardé n’est plus remplie.',
      other: 'Le plan gardé ne tient plus dans vos conditions d’aujourd’hui.',
    },
    plan: { title: 'Le plan, tel qu’il a été gardé', aside: (on: string) => `Prix en vigueur le ${day(on)}, premier jour de l’année 1.`, caption: 'Le plan gardé, par lot et par année' },
    why: { title: 'Pourquoi ces lots', aside: 'Les raisons calculées ce jour-là.' },
    whyNot: { title: 'Pourquoi pas les autres', none: 'Tous les lots sont dans le plan.' },
    notKept: 'Les raisons n’ont pas pu être calculées ce jour-là.',
    basis: { title: 'Sur quoi cela repose' },
    facts: {
      proof: 'Preuve', coverage: 'Gain', assessment: 'Évaluation', effects: 'Effets', draws: 'Tirages', basket: 'Panier',
      assessed: (at: Date, unknown: number, asked: number) => `close le ${day(at)}\u202f; ${unknown} ${unknown > 1 ? 'réponses inconnues' : 'réponse inconnue'} sur ${asked}`,
      closed: (share: number) => `${formatPercent(Math.floor(share * 100), 'fr')} du gain possible (toutes vos cibles, atteintes dès le départ)`,
      stands: (stands: number, draws: number) => `ce plan reste le meilleur dans ${formatPercent(Math.round(stands * 100), 'fr')} des ${formatNumber(draws, 'fr')} tirages`,
      chosen: (at: Date) => `mis au panier le ${day(at)}`,
    },
    manage: { title: 'Nom et retrait', name: 'Nom du plan', rename: 'Renommer', removeText: 'Le plan retiré ne se retrouve pas.', remove: 'Retirer ce plan', inBasket: 'Ce plan a été mis au panier\u00a0: il reste ici comme trace de la décision.' },
  },
}
