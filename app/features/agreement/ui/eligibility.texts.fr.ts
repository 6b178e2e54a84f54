import type { BodyKind, CurrentContract, EligibilityCode } from '../eligibility.ts'

type Answer = { readonly sentence: string; readonly why: string; readonly next: string }

export const fr = {
  title: 'Puis-je utiliser le service ?',
  description: 'Deux questions pour savoir si votre organisme peut commander, avec la réponse, la règle et la suite.',
  lead: 'Deux questions, une réponse. Sans adhésion, sans cotisation, sans engagement de montant.',
  yours: 'Vos réponses',
  yoursAside: 'Rien n’est enregistré : la réponse tient dans l’adresse de la page, que vous pouvez transmettre.',
  kind: 'Quel est votre organisme ?',
  kinds: {
    collectivite: { label: 'Une collectivité ou un groupement', hint: 'commune, intercommunalité, département, région' },
    'etablissement-local': { label: 'Un établissement public local', hint: 'CCAS, service d’incendie et de secours, syndicat, centre de gestion, caisse des écoles' },
    hopital: { label: 'Un établissement public de santé ou médico-social', hint: 'hôpital, maison de retraite publique' },
    etat: { label: 'Un service ou un établissement de l’État', hint: 'préfecture, université, opérateur' },
    'autre-acheteur': { label: 'Un autre organisme soumis au code de la commande publique', hint: 'bailleur social, société publique locale, groupement d’intérêt public, certaines associations' },
    prive: { label: 'Une entreprise, une association ou un particulier', hint: 'sans mission confiée par une personne publique' },
    'ne-sais-pas': { label: 'Je ne sais pas', hint: '' },
  } satisfies Record<BodyKind, { label: string; hint: string }>,
  current: 'Avez-vous déjà un marché en cours pour la même prestation ?',
  currentHint: 'Par exemple un contrat de sauvegarde ou de surveillance signé avec un prestataire.',
  currents: { non: 'Non', oui: 'Oui', 'ne-sais-pas': 'Je ne sais pas' } satisfies Record<CurrentContract, string>,
  submit: 'Voir la réponse',
  missing: { kind: 'Dites quel est votre organisme, puis demandez de nouveau la réponse.', current: 'Dites si un marché est en cours, puis demandez de nouveau la réponse.' },
  missingTitle: 'Il manque une réponse',
  answers: {
    yes: {
      sentence: 'Oui, votre organisme peut commander.',
      why: 'La centrale d’achat a déjà mis les entreprises en concurrence. Passer par elle vaut respect de vos propres obligations de publicité et de mise en concurrence.',
      next: 'Inscrivez-vous : l’évaluation est gratuite, et rien n’est commandé sans la signature de votre signataire.',
    },
    'yes-outside': {
      sentence: 'Oui, pour ce que votre marché en cours ne couvre pas.',
      why: 'L’accord-cadre n’oblige à rien. Mais un marché en cours s’exécute jusqu’à son terme : s’il réserve la prestation à son titulaire, vous ne pouvez pas la commander ailleurs.',
      next: 'Relisez l’objet et la date de fin de votre marché. Vous pouvez déjà vous inscrire, vous évaluer et préparer la suite.',
    },
    'yes-check': {
      sentence: 'Oui, après une vérification : un marché en cours passe d’abord.',
      why: 'Votre organisme peut commander. Mais si un marché réserve déjà la même prestation à une entreprise, il s’exécute jusqu’à son terme.',
      next: 'Demandez à votre service des marchés, à votre secrétariat général ou à votre comptable quels contrats informatiques courent encore. Vous pouvez vous évaluer en attendant.',
    },
    'ask-state': {
      sentence: 'Demandez-nous : cela dépend des acheteurs que l’accord-cadre désigne.',
      why: 'Seuls les acheteurs désignés par l’accord-cadre peuvent commander, et les services de l’État ont souvent leurs propres marchés.',
      next: 'Écrivez à la centrale d’achat avec le nom et le SIRET de votre service : elle vous répond par oui ou par non.',
    },
    'ask-status': {
      sentence: 'Demandez-nous : cela dépend de votre statut.',
      why: 'Un organisme de droit privé peut être soumis au code de la commande publique s’il répond à un besoin d’intérêt général et dépend d’une personne publique, par son financement, son contrôle ou sa direction.',
      next: 'Écrivez à la centrale d’achat avec vos statuts et votre SIRET : elle vérifie, puis ouvre votre accès s’il y a lieu.',
    },
    'ask-unknown': {
      sentence: 'Nous ne pouvons pas encore répondre : il manque le statut de votre organisme.',
      why: 'Les acheteurs publics peuvent commander, les autres non. Le statut se lit dans la décision de création, dans les statuts, ou dans le nom de la comptabilité publique dont vous dépendez.',
      next: 'Demandez à votre direction ou à votre secrétariat général. Vous pouvez aussi nous donner votre SIREN : nous cherchons avec vous.',
    },
    no: {
      sentence: 'Non, seul un acheteur public peut commander.',
      why: 'L’accord-cadre a été passé pour des acheteurs publics. Il ne peut pas être ouvert à d’autres après coup.',
      next: 'En cas d’attaque, appelez à l’aide sans attendre : 17Cyber répond à tous. Pour vous protéger, cherchez un prestataire labellisé ExpertCyber près de chez vous.',
    },
  } satisfies Record<EligibilityCode, Answer>,
  rule: (articles: string) => `Règle : ${articles} du code de la commande publique.`,
  article: (count: number) => (count === 1 ? 'article' : 'articles'),
  signUp: 'Évaluer ma collectivité',
  declare: 'Inscrire mon organisme',
  help: 'Lire l’aide',
  lots: 'Voir les lots',
  declared: 'Votre organisme s’inscrit avec son SIRET. La centrale d’achat vérifie sa qualité d’acheteur, puis ouvre son accès.',
  contact: 'Nous joindre',
  noContact: 'Les coordonnées de la centrale d’achat ne sont pas encore publiées.',
  readyTitle: 'À avoir sous la main',
  ready: [
    'une adresse électronique professionnelle ;',
    'le nom, le SIREN ou le SIRET de votre organisme ;',
    'pour signer : la référence de l’acte qui donne le droit de signer, et son montant maximal.',
  ],
  costTitle: 'Ce que cela coûte',
  cost: 'L’inscription, l’évaluation et le calcul des combinaisons sont gratuits. Vous payez les prestations commandées, au titulaire, après service fait. Vos règles restent les vôtres : crédits ouverts, délégation de signature, contrôle de légalité s’il y a lieu.',
}
