import { type Refusal, byCode, formatDay, formatInstant, formatNumber } from '#app/features/core/index.ts'

type Facts = Refusal['facts']

const mebibyte = 1024 * 1024
const size = (bytes: number) => (bytes < mebibyte ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)), 'fr')} Kio` : `${formatNumber(Math.round((bytes * 10) / mebibyte) / 10, 'fr')} Mio`)
const kinds = 'PDF, image PNG, JPEG ou WebP, DOCX, XLSX, ODT ou ODS'
const day = (iso: string) => formatDay(new Date(`${iso}T12:00:00Z`), 'fr')

export const fr = {
  title: 'Preuves',
  lead: 'Une preuve ne change pas votre niveau : elle le rend plus sûr, et resserre la fourchette.',
  answer: 'Votre réponse',
  level: (level: number) => `Niveau ${level}`,
  noLevel: 'Seule une réponse qui a un niveau peut être prouvée. Répondez d’abord à la question.',
  toQuestion: 'Revenir à la question',
  pieces: 'Ce qui prouve votre réponse',
  piecesAside: (most: number) => `${most} preuves au plus par réponse. Votre organisme est seul à les lire.`,
  caption: 'Preuves de cette réponse',
  columns: { piece: 'Preuve', worth: 'Ce qu’elle vaut', added: 'Ajoutée', action: 'Retirer' },
  dated: (iso: string) => `du ${day(iso)}`,
  size,
  keptAt: (place: string) => `Rangée : ${place}`,
  worth: (assurance: number, verifier: string) => (assurance === 2 ? `Constat d’un tiers : ${verifier}` : 'Document daté'),
  backed: (level: number) => `Étayait le niveau ${level} : ne compte plus, sauf si la réponse y revient.`,
  added: (by: string | null, at: Date) => `${by ? `par ${by}, ` : ''}le ${formatInstant(at, 'fr')}`,
  download: 'Télécharger',
  remove: 'Retirer',
  named: (title: string) => `, ${title}`,
  none: 'Aucune preuve pour le moment. Sans preuve, votre réponse compte comme déclarée.',
  noneFrozen: 'Cette réponse a été déclarée sans preuve.',
  frozen: (at: Date) => `L’évaluation est close depuis le ${formatDay(at, 'fr')} : ses preuves ne changent plus.`,
  readOnly: 'Vous pouvez lire ces preuves. Seules les personnes référentes et contributrices en ajoutent.',
  full: 'Cette réponse a toutes les preuves qu’elle peut avoir. Retirez-en une pour en ajouter une autre.',
  add: 'Ajouter une preuve',
  addAside: 'Un fichier, ou la référence d’un document que vous gardez ailleurs.',
  worthLegend: 'Que vaut cette preuve ?',
  worths: {
    document: { label: 'Un document daté', hint: 'Délibération, compte rendu, contrat, facture, capture d’écran datée : il montre ce que vous avez constaté.' },
    finding: { label: 'Le constat d’un tiers', hint: 'Rapport d’audit, de test ou de contrôle, fait par une personne extérieure à votre organisme : c’est ce qui vaut le plus.' },
  },
  fields: {
    title: 'Titre',
    titleHint: 'Par exemple : compte rendu du test de restauration.',
    dated: 'Date du document',
    datedHint: 'Celle qui est écrite dessus, par exemple 31/12/2025.',
    verifier: 'Qui a vérifié',
    verifierHint: 'Pour le constat d’un tiers : le nom de la personne ou de l’organisme.',
    file: 'Fichier',
    fileHint: (most: number) => `${kinds} ; ${size(most)} au plus. Retirez-en les mots de passe et les données personnelles inutiles.`,
    whereKept: 'Où il est rangé',
    whereKeptHint: 'Sans fichier, dites où trouver le document : registre, classeur, dossier partagé.',
  },
  submit: 'Ajouter la preuve',
  issues: byCode({
    worth: 'Dites ce que vaut cette preuve.',
    verifier: 'Écrivez qui a vérifié.',
    'file-too-large': 'Ce fichier dépasse 10 Mio. Choisissez-en un plus léger, ou indiquez où il est rangé.',
  }),
  refusals: {
    'evidence.empty': () => 'Ce fichier est vide. Choisissez-en un autre.',
    'evidence.macros': () => `Ce fichier contient des macros, ou peut en contenir : il n’est pas accepté. Enregistrez-le en PDF, puis recommencez. Sont acceptés : ${kinds}.`,
    'evidence.other-kind': () => `Ce type de fichier n’est pas accepté. Sont acceptés : ${kinds}.`,
    'evidence.disguised': (facts: Facts) => `Ce fichier porte l’extension « .${facts.extension} », mais son contenu est autre chose. Rouvrez-le, enregistrez-le de nouveau, puis recommencez. Sont acceptés : ${kinds}.`,
    'evidence.nothing': () => 'Choisissez un fichier, ou dites où le document est rangé.',
    'evidence.future': () => 'La date du document est dans le futur. Vérifiez-la.',
    'evidence.moved': () => 'La réponse a changé de niveau entre-temps. Rechargez la page, puis voyez si cette preuve convient encore.',
    'evidence.too-many': () => 'Cette réponse a déjà 10 preuves. Retirez-en une pour en ajouter une autre.',
    'evidence.full': (facts: Facts) => `Votre organisme garde déjà ${size(Number(facts.held))} de fichiers sur 300 Mio ; celui-ci en fait ${size(Number(facts.size))}. Indiquez plutôt où il est rangé, sans le joindre.`,
    'assessment.closed': () => 'L’évaluation a été close entre-temps : ses preuves ne changent plus.',
  },
  done: byCode({ 'evidence-added': 'La preuve est ajoutée.', 'evidence-removed': 'La preuve est retirée.' }),
}
