import { byCode, formatDay, formatInstant, formatList, formatNumber } from '#app/features/core/index.ts'
import type { WorkstationsFrom } from '../context/told-profile.ts'
import type { Profile } from '../target-profile.ts'

const number = (code: string) => `${Number(code.slice(1))}`
const count = (value: number) => formatNumber(value, 'fr')
const list = (items: readonly string[]) => formatList(items, 'fr')

const workstations: Record<WorkstationsFrom, (value: string) => string> = {
  context: (value) => `${value}, d’après la page «\u202fVotre organisme\u202f»`,
  'sign-up': (value) => `${value}, d’après votre inscription`,
  estimate: (value) => `${value}, estimés d’après votre taille`,
  nowhere: () => 'inconnus',
}

const nis2: Record<Profile['nis2'], string> = { none: 'aucun, d’après vous', important: 'entité importante, d’après vous', essential: 'entité essentielle, d’après vous' }

export const fr = {
  title: 'Relire avant de clore',
  lead: 'Clore fige vos réponses sous votre nom. Vous pourrez refaire une évaluation quand vous voudrez.',
  back: 'Revenir à la liste',
  toClose: 'Aller à la clôture',

  aim: {
    title: 'Le niveau visé',
    aside: 'Une règle publiée le fixe, la même pour tous.',
    level: 'Cible',
    levelValue: (level: number) => `${formatNumber(level, 'fr', 1)} sur 4`,
    rule: 'Règle appliquée',
    nis2: 'Statut NIS 2',
    nis2Told: (status: Profile['nis2'] | null) => (status === null ? 'pas indiqué\u00a0: il compte comme aucun' : nis2[status]),
    population: 'Habitants',
    populationValue: (value: number | null) => (value === null ? 'inconnus' : count(value)),
    workstations: 'Postes de travail',
    workstationsValue: (value: number | null, from: WorkstationsFrom) => workstations[from](value === null ? '' : count(value)),
    toldBy: (by: string | null, at: Date) => `Page «\u202fVotre organisme\u202f» enregistrée${by ? ` par ${by}` : ''} le ${formatInstant(at, 'fr')}.`,
    notTold: 'La page «\u202fVotre organisme\u202f» n’est pas encore enregistrée\u00a0: la cible s’appuie sur votre inscription seule.',
    change: 'Ouvrir «\u202fVotre organisme\u202f»',
  },

  doubts: {
    title: 'À vérifier ensemble',
    aside: 'Deux réponses qui vont rarement ensemble. Les deux sont peut-être exactes\u00a0: dites-le en une phrase.',
    none: 'Aucune réponse n’en contredit une autre.',
    both: 'Vos deux réponses\u00a0:',
    reply: 'Vérifier',
    replied: (total: number) => (total === 1 ? '1 point expliqué' : `${total} points expliqués`),
    repliedBy: (by: string | null, at: Date) => `${by ? `${by}, ` : ''}le ${formatInstant(at, 'fr')}\u00a0:`,
    edit: 'Modifier',
    aboutRule: (code: string) => ` (point ${number(code)})`,
    others: (count: number) => (count === 1 ? 'Un autre point' : `${count} autres points`) + '\u00a0:',
    point: (code: string) => `point\u00a0${number(code)}`,
  },

  doubt: {
    title: 'Deux réponses à vérifier',
    sides: 'Vos deux réponses',
    change: 'Modifier cette réponse',
    ofQuestion: (code: string) => ` à la question ${number(code)}`,
    ofContext: ' sur votre organisme',
    write: 'Si les deux sont exactes',
    aside: 'Votre phrase reste avec l’évaluation. Elle ne change aucune réponse, aucun niveau.',
    label: 'C’est exact, parce que…',
    submit: 'Enregistrer',
    cancel: 'Revenir à la relecture',
    readOnly: 'Seules les personnes référentes et contributrices répondent.',
    lastBy: (by: string | null, at: Date) => `Écrit${by ? ` par ${by}` : ''} le ${formatInstant(at, 'fr')}.`,
    issues: byCode({ required: 'Écrivez une phrase, ou modifiez l’une des deux réponses.' }),
    refusals: {
      'assessment.closed': () => 'L’évaluation a été close entre-temps\u00a0: plus rien ne change.',
      'assessment.reply-changed': () => 'Quelqu’un a écrit autre chose en même temps que vous. Rien n’a été remplacé\u00a0: comparez avec la phrase enregistrée, puis gardez celle que vous voulez.',
    },
  },

  leaps: {
    others: (count: number) => (count === 1 ? 'Une autre' : `${count} autres`) + '\u00a0:',
    title: 'Ce qui a beaucoup changé',
    aside: 'Plus d’un niveau d’écart avec votre dernière évaluation\u00a0: dites ce qui s’est passé.',
    moved: (from: number, to: number) => `du niveau ${from} au niveau ${to}`,
    tell: 'Dire ce qui s’est passé',
    forQuestion: (code: string) => ` à la question ${number(code)}`,
  },

  left: {
    allAnswered: 'Chaque question a une réponse.',
    now: 'Si l’évaluation est close maintenant',
    nowBlank: (total: number) => (total === 1 ? 'une question sans réponse compte comme inconnue\u202f;' : `${total} questions sans réponse comptent comme inconnues\u202f;`),
    nowToReconfirm: (total: number) =>
      total === 1 ? 'une réponse de la dernière évaluation, pas reconfirmée, compte comme inconnue\u202f;' : `${total} réponses de la dernière évaluation, pas reconfirmées, comptent comme inconnues\u202f;`,
    nowToConfirm: (domains: readonly string[]) =>
      domains.length === 0
        ? 'aucun domaine ne sera «\u202fà confirmer\u202f».'
        : domains.length === 1 ? `un domaine sera «\u202fà confirmer\u202f»\u00a0: ${list(domains)}.` : `${domains.length} domaines seront «\u202fà confirmer\u202f»${domains.length > 3 ? '' : `\u00a0: ${list(domains.map((domain) => `«\u202f${domain}\u202f»`))}`}.`,
    blankTitle: (total: number) => (total === 1 ? '1 question sans réponse' : `${total} questions sans réponse`),
    blankText: 'Une question sans réponse compte comme «\u202fje ne sais pas\u202f»\u00a0: le niveau est plus bas et la fourchette plus large.',
    toReconfirmTitle: (total: number) => (total === 1 ? '1 réponse à reconfirmer' : `${total} réponses à reconfirmer`),
    toReconfirmText: 'Une réponse de la dernière évaluation ne compte qu’une fois reconfirmée.',
    reconfirm: 'Les reconfirmer partie par partie',
    unknownTitle: (total: number) => (total === 1 ? '1 «\u202fje ne sais pas\u202f»' : `${total} «\u202fje ne sais pas\u202f»`),
    unknownText: 'Vous pouvez clore ainsi. Une réponse de plus resserre la fourchette.',
    who: (people: string) => `Qui peut le savoir\u00a0: ${people}.`,
    others: (total: number) => (total === 1 ? 'et une autre, dans vos réponses' : `et ${total} autres, dans vos réponses`),
  },

  answers: {
    aside: 'Chaque question mène à sa réponse, à modifier s’il le faut.',
    caption: 'Vos réponses',
    columns: { question: 'Question', answer: 'Réponse', by: 'Par' },
    toReconfirm: 'À reconfirmer',
    blank: 'À faire',
    unknown: 'Je ne sais pas',
    guessed: (fact: string) => `${fact} (deviné)`,
    notApplicable: (reason: string) => `Non concerné — ${reason}`,
  },

  close: {
    title: 'Clore',
    name: 'Votre nom',
    jobTitle: 'Votre fonction',
    on: 'Date',
    onHint: (from: Date) => `Entre le ${formatDay(from, 'fr')}, jour où l’évaluation a commencé, et aujourd’hui.`,
    confirm: 'Je confirme que ces réponses décrivent la situation de mon organisme à cette date. Elles ne pourront plus changer.',
    submit: 'Clore et voir les résultats',
    onlyReferent: 'Une personne référente clôt l’évaluation',
    onlyReferentText: (names: readonly string[]) => (names.length > 0 ? `Demandez à ${list(names)}.` : 'Votre organisme n’a pas encore de personne référente.'),
    issues: byCode({
      confirm: 'Cochez la case pour confirmer.',
      future: 'Cette date est à venir. Écrivez au plus tard celle d’aujourd’hui.',
      'before-start': 'L’évaluation n’avait pas encore commencé ce jour-là.',
    }),
    refusals: {
      'assessment.closed': () => 'L’évaluation est déjà close. Ouvrez «\u202fÉvaluer\u202f» pour lire les résultats.',
      'assessment.picture-changed': () => 'Quelqu’un a répondu pendant que vous relisiez, et le résultat n’est plus le même. Rien n’est clos\u00a0: relisez cette page, qui est à jour, puis confirmez.',
    },
  },
  done: byCode({ 'doubt-replied': 'Votre explication est enregistrée.' }),
}
