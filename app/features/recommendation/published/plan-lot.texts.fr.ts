import { formatList, formatNumber } from '#app/features/core/index.ts'

type Basis = 'fixed' | 'agent' | 'workstation' | 'server' | 'application' | 'site' | 'terabyte'

const decimals = (value: number) => [0, 1, 2].find((each) => Math.abs(value * 10 ** each - Math.round(value * 10 ** each)) < 1e-9) ?? 3
const figure = (value: number) => formatNumber(value, 'fr', decimals(value))
const bases: Readonly<Record<Basis, string>> = { fixed: '', agent: 'par agent', workstation: 'par poste', server: 'par serveur', application: 'par logiciel', site: 'par site', terabyte: 'par téraoctet' }
const term = (per: Basis, quantity: number) => [figure(quantity), bases[per]].filter(Boolean).join(' ')
const years = (count: number) => (count === 1 ? '1 an' : `${count} ans`)

const oneOf = (titles: readonly string[]) => formatList(titles.map((title) => `« ${title} »`), 'fr').replace('» et «', '» ou «')

/** The words of the page of one lot of the model. */
export const fr = {
  lead: {
    delivered: 'Ici, le titulaire fait le travail. Chaque formule dit ce qu’elle contient, ce qu’elle demande à vos agents et ce qu’elle vise.',
    advised: 'Ici, le titulaire conseille et l’organisme agit. Chaque formule dit ce qu’elle contient, ce qu’elle demande à vos agents et ce qu’elle vise.',
  },
  title: (lot: string) => `${lot} : ses formules dans le modèle`,
  lotPage: 'Lire le lot lui-même',
  next: (number: number) => `Passer au lot ${number}`,
  formula: (level: number, title: string) => `${level}. ${title}`,
  option: (title: string) => `Option : ${title}`,
  code: (code: string) => `Code : ${code}`,
  completes: (titles: readonly string[]) => `Complète : ${formatList(titles, 'fr')}`,
  commitment: (count: number) => `Engagement : ${years(count)}`,
  lines: {
    caption: 'Ce qui est commandé',
    columns: { item: 'Ligne du bordereau', quantity: 'Quantité', part: 'Quand', section: 'Section' },
    quantity: (per: Basis, quantity: number, atLeast: number) => (atLeast > 1 ? `${term(per, quantity)}, au moins ${formatNumber(atLeast, 'fr')}` : term(per, quantity)),
    parts: { 'one-off': 'au départ', yearly: 'chaque année' },
    sections: { operating: 'fonctionnement', investment: 'investissement' },
  },
  effects: {
    caption: 'Niveaux gagnés',
    columns: { domain: 'Domaine', low: 'Bas', likely: 'Probable', high: 'Haut', life: 'Durée' },
    level: (value: number) => formatNumber(value, 'fr', 2),
    life: (count: number | null) => (count === null ? 'tant qu’active' : years(count)),
  },
  facts: { aims: 'Réponses visées', days: 'Jours de vos agents', needs: 'Conditions', brings: 'Apporte pour les conditions' },
  aim: (question: string, level: number) => `question ${Number(question.slice(1))} au niveau ${level}`,
  aims: (level: number, questions: readonly string[]) => `Au niveau ${level} : ${questions.length === 1 ? 'question' : 'questions'} ${formatList(questions.map((question) => `${Number(question.slice(1))}`), 'fr')}`,
  list: (items: readonly string[]) => formatList(items, 'fr'),
  days: (part: 'one-off' | 'yearly', terms: readonly (readonly [Basis, number])[]) =>
    `${part === 'one-off' ? 'Au départ' : 'Chaque année'} : ${terms.length === 0 ? 'aucun' : terms.map(([per, quantity]) => term(per, quantity)).join(' + ')}`,
  estimate: (terms: readonly (readonly [Basis, number])[]) => terms.map(([per, quantity]) => term(per, quantity)).join(' + '),
  ways: (ways: readonly string[]) => `Tenue par : ${ways.join(' ; ou ')}.`,
  way: {
    answer: (question: string, level: number) => `question ${Number(question.slice(1))} au niveau ${level} ou plus`,
    active: (titles: readonly string[]) => `la même année, ${oneOf(titles)}`,
    earlier: (titles: readonly string[]) => `une année plus tôt, ${oneOf(titles)}`,
  },
}
