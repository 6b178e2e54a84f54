import type { TextSheet } from './text-sheet.ts'

const whoMayOrder: TextSheet = {
  title: 'Qui peut commander',
  description: 'Tout acheteur public français peut commander, sans adhésion, sans cotisation et sans engagement.',
  lead: 'Tout acheteur public français, quelle que soit sa taille. Sans adhésion, sans cotisation, sans engagement de montant.',
  sections: [
    {
      title: 'Votre organisme',
      blocks: [
        'Peuvent commander les personnes publiques soumises au code de la commande publique :',
        [
          'les communes, les intercommunalités, les départements et les régions : vous les trouvez par leur nom à l’inscription ;',
          'les centres communaux d’action sociale, les services d’incendie et de secours, les syndicats ;',
          'les hôpitaux publics, les centres de gestion et les autres établissements publics.',
        ],
        'Un organisme qui n’est ni une commune, ni une intercommunalité, ni un département, ni une région s’inscrit avec son numéro SIRET et son type. La centrale d’achat vérifie sa qualité d’acheteur, puis ouvre son accès.',
      ],
    },
    {
      title: 'Pourquoi c’est légal sans nouvel appel d’offres',
      blocks: [
        'La centrale d’achat a déjà publié le marché et mis les entreprises en concurrence. L’acheteur qui passe par elle est considéré comme ayant respecté ses obligations de publicité et de mise en concurrence (article L2113-4 du code de la commande publique).',
        'Votre commande est passée aux conditions et aux prix de l’accord-cadre : elle ne se négocie pas. Elle reste soumise à vos propres règles : crédits ouverts, délégation de signature, contrôle de légalité s’il y a lieu.',
      ],
    },
    {
      title: 'Ce qu’il faut avoir sous la main',
      blocks: [
        [
          'une adresse électronique professionnelle ;',
          'le nom ou le numéro SIREN de votre organisme ;',
          'pour signer : la référence de l’acte qui donne le droit de signer, et son montant maximal.',
        ],
        'La première personne inscrite devient référente de l’organisme. Elle accueille ses collègues et désigne les signataires.',
      ],
    },
    {
      title: 'Ce que cela coûte',
      blocks: ['L’inscription, l’évaluation et le calcul des combinaisons sont gratuits. Vous payez les prestations commandées, au titulaire, après service fait.'],
    },
  ],
}

export const fr = { whoMayOrder: () => whoMayOrder, signUp: 'Inscrire mon organisme', lots: 'Voir les lots' }
