import { type AssessmentId, type ContributionId, type EvidenceId, type OrganisationId, type PersonId, asId, parisDay } from '#app/features/core/index.ts'
import type { Random } from './random.ts'
import { daysAfter } from './time.ts'

/** Invented titles by domain: a dated document, a finding of somebody outside. */
const titles: Readonly<Record<string, readonly [document: string, finding: string]>> = {
  GOU: ['Lettre de mission du responsable de la sécurité numérique', 'Bilan annuel présenté au comité de direction'],
  CAR: ['Liste des logiciels métier et de leurs responsables', 'Inventaire contrôlé pendant l’audit'],
  PRE: ['Annexe de sécurité du contrat d’infogérance', 'Revue des accès des prestataires'],
  HUM: ['Feuille de présence de la séance de sensibilisation', 'Compte rendu de l’exercice d’hameçonnage'],
  AUD: ['Plan de correction daté', 'Rapport d’audit technique'],
  ASS: ['Attestation d’assurance des risques numériques', 'Questionnaire de l’assureur relu par le courtier'],
  IDA: ['Liste des comptes à droits étendus', 'Revue des comptes et des droits'],
  POS: ['État des mises à jour des postes', 'Relevé de conformité des postes et des serveurs'],
  RES: ['Schéma du réseau', 'Analyse des services visibles depuis Internet'],
  ACC: ['Procédure d’accès à distance', 'Contrôle des accès à distance'],
  DET: ['Contrat de surveillance des alertes', 'Rapport mensuel de surveillance'],
  SAU: ['Compte rendu de l’essai de restauration', 'Procès-verbal de restauration'],
  PCA: ['Plan de continuité adopté', 'Avis sur le plan de continuité'],
  CRI: ['Annuaire de crise imprimé', 'Retour d’exercice de crise'],
}
const other = ['Note de service', 'Constat d’audit'] as const

const verifiers = ['Cabinet Vigeval (fictif)', 'Sentinelle Conseil (fictif)', 'Atelier Brisemer (fictif)']
const places = ['Serveur commun, dossier « Sécurité numérique »', 'Classeur du secrétariat général', 'Registre des actes']

/** An answer as the demonstration stores it. */
export type ProvenAnswer = {
  readonly assessmentId: AssessmentId
  readonly questionCode: string
  readonly level: number | null
  readonly assurance: number
  readonly answeredAt: Date
  readonly answeredBy: PersonId | null
  readonly contributionId?: ContributionId | null
}

/** What backs the answers that claim a proof: the reference of a document dated within the year before, never a file. */
export const inventEvidence = (organisationId: OrganisationId, answers: readonly ProvenAnswer[], domainOf: ReadonlyMap<string, string>, random: Random) =>
  answers
    .filter(({ assurance }) => assurance > 0)
    .map(({ assessmentId, questionCode, level, assurance, answeredAt, answeredBy, contributionId = null }) => ({
      id: asId<EvidenceId>(random.id()),
      assessmentId,
      questionCode,
      level: level ?? 0,
      assurance,
      title: (titles[domainOf.get(questionCode) ?? ''] ?? other)[assurance === 2 ? 1 : 0],
      dated: parisDay(daysAfter(answeredAt, -random.between(5, 300))),
      verifier: assurance === 2 ? random.pick(verifiers) : '',
      whereKept: random.pick(places),
      organisationId,
      addedAt: answeredAt,
      addedBy: answeredBy,
      contributionId,
    }))
