/** Every URL of the portal, spelled once. First segment: the audience. */
export const paths = {
  home: '/',
  lots: '/lots',
  lot: (lotCode: string) => `/lots/${lotCode}`,
  programme: '/programme',
  contractors: '/titulaires',
  contractorsMap: '/titulaires/carte',
  whoMayOrder: '/qui-peut-commander',
  help: '/aide',
  glossary: '/glossaire',
  glossaryTerm: (term: string) => `/glossaire#${term}`,
  accessibility: '/accessibilite',
  legal: '/mentions-legales',
  privacy: '/donnees-personnelles',
  cookies: '/cookies',
  sitePlan: '/plan-du-site',
  signIn: '/connexion',
  signInThen: (next: string) => `/connexion?suite=${encodeURIComponent(next)}`,
  signOut: '/deconnexion',
  signUp: '/inscription',
  signUpSearch: (query: string) => `/inscription?q=${encodeURIComponent(query)}`,
  signUpBody: (code: string) => `/inscription/organisme/${code}`,
  signUpOther: '/inscription/autre-organisme',
  signUpSent: '/inscription/message-envoye',
  confirmEmail: (token: string) => `/inscription/confirmer/${token}`,
  forgottenPassword: '/mot-de-passe',
  resetPassword: (token: string) => `/mot-de-passe/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  contribution: (token: string) => `/contribuer/${token}`,
  contributionQuestion: (token: string, questionCode: string) => `/contribuer/${token}/question/${questionCode}`,
  contributionSave: (token: string, questionCode: string) => `/contribuer/${token}/question/${questionCode}/enregistrer`,
  method: '/methode',
  questionnaire: '/questionnaire',
  questionnairePart: (domainCode: string) => `/questionnaire/${domainCode}`,
  questionnaireFile: (version: string) => `/questionnaire/fichiers/${version}.json`,
  questionnairePaper: (version: string) => `/questionnaire/fichiers/${version}.pdf`,
  demonstrationMail: '/demonstration/courrier',
  account: '/compte',
  preferences: '/preferences',

  authority: '/collectivite',
  team: '/collectivite/equipe',
  assessment: '/collectivite/evaluation',
  question: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}`,
  /** The next question, which offers to ask somebody about the one just left at « je ne sais pas ». */
  questionAfterUnknown: (questionCode: string, unknownCode: string) => `/collectivite/evaluation/question/${questionCode}?demander=${unknownCode}`,
  saveAnswer: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}/enregistrer`,
  askSomebody: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}/demander`,
  secondAnswer: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}/second-avis`,
  saveSecondAnswer: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}/second-avis/enregistrer`,
  evidence: (questionCode: string) => `/collectivite/evaluation/question/${questionCode}/preuves`,
  evidenceFile: (evidenceId: string) => `/collectivite/evaluation/preuves/${evidenceId}`,
  assessmentContext: '/collectivite/evaluation/contexte',
  assessmentPart: (domainCode: string) => `/collectivite/evaluation/partie/${domainCode}`,
  assessmentPartTyped: (domainCode: string) => `/collectivite/evaluation/partie/${domainCode}/saisir`,
  contributions: '/collectivite/evaluation/invitations',
  contributionsFor: (domainCode: string) => `/collectivite/evaluation/invitations?partie=${domainCode}`,
  assessmentReview: '/collectivite/evaluation/relire',
  assessmentDoubt: (ruleCode: string) => `/collectivite/evaluation/relire/${ruleCode}`,
  results: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}`,
  resultsCsv: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/niveaux.csv`,
  resultsQuestion: (assessmentId: string, questionCode: string) => `/collectivite/evaluation/resultats/${assessmentId}/question/${questionCode}`,
  resultsOverTime: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/evolution`,
  resultsPeers: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/comparables`,
  resultsActions: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/gestes`,
  resultsDocuments: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/documents`,
  resultsAnnex: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/annexe`,
  resultsAnnexPdf: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/annexe.pdf`,
  resultsReport: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/rapport`,
  resultsReportAnswers: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/rapport?vue=reponses`,
  resultsReportPdf: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/rapport.pdf`,
  resultsXlsx: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/evaluation.xlsx`,
  resultsJson: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/evaluation.json`,
  answersCsv: (assessmentId: string) => `/collectivite/evaluation/resultats/${assessmentId}/reponses.csv`,
  latestResults: '/collectivite/evaluation/resultats',
  combinations: '/collectivite/choisir',
  frontierCsv: '/collectivite/choisir.csv',
  basket: '/collectivite/panier',
  orders: '/collectivite/commandes',
  orderPrepare: '/collectivite/commandes/preparer',
  order: (orderId: string) => `/collectivite/commandes/${orderId}`,
  orderAbandon: (orderId: string) => `/collectivite/commandes/${orderId}/abandonner`,
  orderPrint: (orderId: string) => `/collectivite/commandes/${orderId}/imprimer`,

  firm: '/titulaire',
  received: (orderId: string) => `/titulaire/commandes/${orderId}`,
  receivedPrint: (orderId: string) => `/titulaire/commandes/${orderId}/imprimer`,
  offers: '/titulaire/offres',
  offer: (lotCode: string) => `/titulaire/offres/${lotCode}`,
  offerPrices: (lotCode: string) => `/titulaire/offres/${lotCode}/prix`,

  central: '/centrale',
  ceilings: '/centrale/plafonds',
  ceilingsCsv: '/centrale/plafonds.csv',
  monthsCsv: '/centrale/mois.csv',
  centralContractors: '/centrale/titulaires',
  journal: '/centrale/journal',
  requests: '/centrale/demandes',
  people: '/centrale/personnes',
  territory: '/centrale/territoire',
  territoryFile: '/centrale/territoire/fichier.csv',
  maturity: '/centrale/maturite',
  maturityFile: '/centrale/maturite/fichier.csv',

  securityText: '/.well-known/security.txt',
  operatorTheme: '/operateur/theme.css',
  operatorLogo: '/operateur/logo.svg',
  fontLicence: '/licences/ofl-1.1.txt',
  health: '/healthz',
  ready: '/readyz',
} as const

/** What has one address, spelled as the router reads it, capitals or not: the spaces behind the sign-in, and what is not a page. Their language is the person's. */
const oneAddress = /^\/(collectivite|titulaire|centrale|compte|deconnexion|preferences|operateur|licences|\.well-known|healthz|readyz|assets)(?=[/?#.]|$)/i

/** Whether a path of the portal also stands under `/en`. */
export const hasEnglish = (path: string): boolean => path.startsWith('/') && !oneAddress.test(path)

/** The language an address itself says: null where it depends on the person. */
export const langOfPath = (path: string): 'fr' | 'en' | null => (/^\/en(?=[/?#.]|$)/i.test(path) ? 'en' : hasEnglish(path) ? 'fr' : null)

/** A French path, whatever the language of the given one. It begins with one slash: with two, a browser would go to another site. */
export const frenchPath = (path: string): string => (langOfPath(path) === 'en' ? path.slice(3).replace(/^\/*/, '/') : path)

/** The address of a path (spelled as in `paths`) in a language. Everything else, other sites included, is left alone. */
export const pathIn = (path: string, lang: 'fr' | 'en'): string => {
  if (lang === 'fr' || !hasEnglish(path) || langOfPath(path) === 'en') return path
  return path.startsWith('/?') || path.startsWith('/#') || path === '/' ? `/en${path.slice(1)}` : `/en${path}`
}
