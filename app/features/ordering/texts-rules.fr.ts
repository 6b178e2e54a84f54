import { type Refusal, byCode, formatDay, formatEuros, formatRange } from '#app/features/core/index.ts'
import type { OrderEventType, NoticeCode } from './events.ts'
import { lastDay } from './order-view.ts'

/** « 1 200,00 € HT ». */
export const euros = (cents: string | number | null | undefined) => `${formatEuros(Number(cents), 'fr', { exact: true })} HT`
/** « 1er décembre 2026 ». */
export const day = (value: string | number | null | undefined) => (value ? formatDay(String(value), 'fr') : '')
/** The end of a delay, said by its last day: « 27 novembre 2026 inclus ». */
export const until = (dueAt: Date) => `${formatDay(lastDay(dueAt), 'fr')} inclus`
/** « 1 jour », « 3 jours ». */
export const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`

type Facts = Refusal['facts']

/** A part of a sentence said only when there is something to say. */
export const maybe = (value: string | number | null | undefined, before: string, after = ''): string => (value ? before + String(value) + after : '')

const delayOf = (dueAt: Facts[string] | undefined): string => (dueAt ? until(new Date(String(dueAt))) : '')

const states = byCode({ 'to-sign': 'à signer', issued: 'émise', accepted: 'acceptée', declined: 'refusée', expired: 'sans réponse', abandoned: 'abandonnée', unallocated: 'sans titulaire' })
type Sentences = Readonly<Record<string, (facts: Facts) => string>>

/** Why a contractor did not take an order. */
export const reasons = byCode({
  'no-capacity': 'pas d’équipe disponible dans les délais',
  'out-of-scope': 'demande hors du périmètre du lot',
  'start-date': 'date de début impossible à tenir',
  'conflict-of-interest': 'conflit d’intérêts',
  other: 'autre raison',
  silence: 'pas de réponse dans le délai',
})

/** Why the next attempt stopped or waits. */
export const pauses = byCode({
  dearer: 'le prix du titulaire suivant dépasse le montant signé',
  ceiling: 'le plafond du lot ne laisse plus assez de place',
  'no-contractor': 'plus aucun titulaire du lot ne peut répondre',
  'framework-ended': 'l’accord-cadre est terminé\u00a0: plus aucun bon ne peut partir (article R2162-5)',
  'right-ended': 'le droit de signer en vertu duquel elle était partie a pris fin, a changé ou ne couvre plus ce montant',
  'beyond-tail': 'l’exécution irait au-delà de la durée permise après la fin de l’accord-cadre',
})

/** What is said when a command is refused: the rule, the article, the next step. */
export const refusals = byCode({
  'ordering.ceiling': (f) => `Le plafond du lot est presque atteint\u00a0: il reste ${euros(f.remainingCents)} sur ${euros(f.ceilingCents)}, et cette commande demande ${euros(f.wantedCents)}. Le montant maximal d’un lot ne se dépasse pas (article R2162-4 du code de la commande publique). Réduisez les quantités ou écrivez à la centrale d’achat.`,
  'ordering.framework-ended': (f) => `L’accord-cadre s’est terminé le ${day(f.validTo)} à minuit, heure de Paris. Plus aucun bon de commande ne peut être émis (article R2162-5). Les commandes en cours vont à leur terme\u202f; pour un nouveau besoin, écrivez à la centrale d’achat.`,
  'ordering.framework-not-begun': (f) => `L’accord-cadre commence le ${day(f.validFrom)}. Revenez ce jour-là\u00a0: votre panier est gardé.`,
  'ordering.beyond-tail': (f) => `L’exécution finirait le ${day(f.endsOn)}. Elle peut aller jusqu’au ${day(f.latest)} au plus tard (article R2162-5). Choisissez une date de début plus proche ou une formule plus courte.`,
  'ordering.price-rose': (f) => `Le prix a augmenté depuis l’affichage\u00a0: ${euros(f.shownCents)} avant, ${euros(f.nowCents)} maintenant. Rien n’est signé. Relisez le nouveau montant ci-dessous, puis signez s’il vous convient.`,
  'ordering.above-limit': (f) => `Cette commande (${euros(f.netCents)}) dépasse la limite de votre délégation de signature (${euros(f.limitCents)}). Demandez la signature d’une personne dont la limite est plus haute, ou faites relever la vôtre.`,
  'ordering.no-signing-right': () => 'Votre droit de signer n’est pas en vigueur aujourd’hui. Demandez à une personne référente de votre organisme de le vérifier dans la page Équipe.',
  'ordering.no-contractor': (f) => `Aucun titulaire ${maybe(f.lot, 'du lot ', ' ')}ne peut répondre aujourd’hui\u00a0: indisponibles, hors zone ou sans prix. Attendez leur retour ou écrivez à la centrale d’achat.`,
  'ordering.state': (f) => `Cette commande a changé d’état\u00a0: elle est maintenant ${states[String(f.state)]}. Rechargez la page pour voir ce qui reste possible.`,
  'ordering.answered-too-late': (f) => `Le délai de réponse est passé${maybe(delayOf(f.dueAt), '\u00a0: il courait jusqu’au ')}. La commande est close pour vous et passe au titulaire suivant selon la règle du lot. Pour éviter ce cas, déclarez vos indisponibilités dans Offres.`,
  'ordering.already-answered': (f) => `Vous avez déjà répondu\u00a0: la commande est ${states[String(f.state)]}. Une réponse ne se change pas.`,
  'ordering.award-suspended': () => 'Votre marché sur ce lot est suspendu ou résilié\u00a0: vous ne pouvez pas accepter de nouvelle commande. Écrivez à la centrale d’achat.',
  'ordering.basket-empty': () => 'Votre panier est vide. Les bons de commande ont peut-être déjà été préparés\u00a0: regardez la liste des commandes.',
  'ordering.basket-changed': () => 'Votre panier ou ses prix ont changé depuis l’affichage de cette page. Aucun bon n’est créé. Relisez les lots et les montants affichés maintenant, puis confirmez.',
  'ordering.line-gone': () => 'Ce lot n’est plus dans votre panier. Rechargez la page.',
  'ordering.unknown-formula': () => 'Cette formule n’existe plus dans le lot. Choisissez-en une autre.',
  'ordering.unknown-item': () => 'Une prestation demandée n’est pas au catalogue du lot. Rechargez la page.',
  'ordering.no-price': () => 'Une prestation demandée n’a pas de prix en vigueur chez ce titulaire.',
  'ordering.quantity': (f) => `Écrivez des quantités entières, de ${formatRange(Number(f.least), Number(f.most), 'fr')}.`,
  'ordering.nothing-ordered': () => 'Gardez au moins une prestation avec un prix, ou retirez le lot du panier.',
  'ordering.not-reserved': () => 'La réservation de cette commande n’est plus en place. Écrivez à la centrale d’achat.',
} satisfies Sentences)

/** Messages about an order: a subject, a sentence before the link. */
export const notices: Record<NoticeCode, { subject: string; sentence: (due: string) => string }> = {
  'to-sign': { subject: 'Un bon de commande attend votre signature', sentence: () => 'Un bon de commande est prêt. Relisez-le et signez-le\u00a0:' },
  received: { subject: 'Vous avez reçu un bon de commande', sentence: (due: string) => `Un bon de commande vous est adressé. Répondez jusqu’au ${due}\u00a0:` },
  accepted: { subject: 'Votre commande est acceptée', sentence: () => 'Le titulaire a accepté votre commande\u00a0:' },
  'passed-on': { subject: 'Votre commande passe au titulaire suivant', sentence: () => 'Le titulaire pressenti n’a pas pris votre commande. Elle est partie au suivant, sans dépasser le montant signé. Voyez pourquoi\u00a0:' },
  'sign-again': { subject: 'Votre commande demande une nouvelle signature', sentence: () => 'Le titulaire pressenti n’a pas pris votre commande. La suite demande une signature. Voyez pourquoi\u00a0:' },
  unallocated: { subject: 'Votre commande n’a plus de titulaire', sentence: () => 'Aucun titulaire ne peut prendre votre commande. Voyez pourquoi et quoi faire\u00a0:' },
  silence: { subject: 'Le délai de réponse à une commande est passé', sentence: () => 'Une commande restée sans réponse est passée au titulaire suivant\u00a0:' },
}

const dearerBy = (f: Facts): string => (f.reason === 'dearer' ? ` (${euros(f.netCents)} au lieu de ${euros(f.signedNetCents)})` : '')

/** The history of an order, line by line. */
export const events: Record<OrderEventType, (facts: Facts) => string> = {
  placed: (f) => `Bon de commande préparé\u00a0: ${euros(f.netCents)}${maybe(f.firmName, ', ', ' pressenti')}`,
  signed: (f) => `Signé pour ${euros(f.netCents)}${maybe(f.delegationRef, ', ')}`,
  issued: (f) => `Bon de commande n°\u00a0${f.number} adressé à ${f.firmName}, montant réservé sur le plafond du lot`,
  accepted: () => 'Accepté par le titulaire, montant engagé',
  declined: (f) => `Refusé par le titulaire\u00a0: ${reasons[String(f.reason)]}${maybe(f.text, ' — «\u202f', '\u202f»')}. Réservation libérée`,
  expired: () => 'Pas de réponse dans le délai. Réservation libérée',
  abandoned: (f) => `Abandonné avant signature${maybe(f.text, '\u00a0: «\u202f', '\u202f»')}`,
  'sign-again': (f) => `Nouvelle signature demandée\u00a0: ${pauses[String(f.reason)]}${dearerBy(f)}`,
  unallocated: (f) => `Sans titulaire\u00a0: ${pauses[String(f.reason)]}`,
}
