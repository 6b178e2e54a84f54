import type { Operator } from '../shell.ts'
import type { TextSheet } from './text-page.tsx'

const toComplete = 'à compléter par l’exploitant'

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

const accessibility = (operator: Operator): TextSheet => ({
  title: 'Accessibilité : non conforme',
  description: 'Déclaration d’accessibilité du portail Ressort.',
  lead: 'Le portail est conçu pour être utilisable par tous. Aucun audit n’a encore été réalisé : il est donc déclaré non conforme.',
  sections: [
    {
      title: 'État de conformité',
      blocks: [
        `${operator.name ?? 'L’exploitant de ce portail'} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
        'Ressort n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA, version 4.1.2), en l’absence d’audit de conformité.',
      ],
    },
    {
      title: 'Ce qui est fait',
      blocks: [
        [
          'chaque parcours fonctionne au clavier et sans script ;',
          'chaque graphique a son équivalent en texte ou en tableau ;',
          'la couleur n’est jamais seule à porter une information ;',
          'les pages se lisent à 320 pixels de large et à 400 % de grossissement ;',
          'les erreurs de saisie sont annoncées, expliquées et reliées à leur champ.',
        ],
        'Ces points sont vérifiés par nos propres essais. Ils ne remplacent pas un audit.',
      ],
    },
    {
      title: 'Nous signaler une difficulté',
      blocks: [
        operator.email || operator.phone
          ? `Si vous n’accédez pas à un contenu ou à un service, écrivez ou appelez : ${[operator.email, operator.phone].filter(Boolean).join(', ')}. Nous vous proposerons une autre voie.`
          : `Si vous n’accédez pas à un contenu ou à un service, contactez l’exploitant (adresse et téléphone : ${toComplete}).`,
      ],
    },
    {
      title: 'Voies de recours',
      blocks: [
        'Si vous avez signalé un défaut d’accessibilité et n’avez pas reçu de réponse satisfaisante, vous pouvez :',
        [
          'écrire au Défenseur des droits par son formulaire (formulaire.defenseurdesdroits.fr) ;',
          'contacter le délégué du Défenseur des droits dans votre département ;',
          'lui écrire gratuitement, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
        ],
      ],
    },
  ],
})

const legal = (operator: Operator): TextSheet => ({
  title: 'Mentions légales et données personnelles',
  description: 'Éditeur, hébergeur, données personnelles, cookies et licences du portail Ressort.',
  lead: 'Qui publie ce portail, ce qu’il garde de vous, et ce que vous pouvez demander.',
  sections: [
    {
      title: 'Éditeur et hébergeur',
      blocks: [
        [
          `Éditeur : ${operator.name ?? toComplete}`,
          `Adresse : ${operator.address ?? toComplete}`,
          `Directeur ou directrice de la publication : ${operator.publisher ?? toComplete}`,
          `Contact : ${[operator.email, operator.phone].filter(Boolean).join(', ') || toComplete}`,
          `Hébergeur : ${operator.host ?? toComplete}`,
        ],
      ],
    },
    {
      title: 'Données personnelles',
      blocks: [
        'Le portail garde votre nom, votre fonction, votre adresse électronique professionnelle, vos rôles dans votre organisme et la trace de ce que vous y faites. Ces données servent à ouvrir votre session, à passer et à suivre les commandes, et à prouver qui a fait quoi. Elles ne servent à aucune publicité et ne sont pas vendues.',
        'Les réponses à l’évaluation ne sont lues que par votre organisme. La centrale d’achat et les autres organismes ne voient que des moyennes d’au moins dix organismes.',
        `Responsable du traitement : ${operator.name ?? toComplete}. Base légale, durées de conservation et délégué à la protection des données : ${toComplete}.`,
        'Vous pouvez demander à accéder à vos données, à les corriger, à les effacer ou à en limiter l’emploi, en écrivant à l’éditeur. Si sa réponse ne vous satisfait pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés (cnil.fr).',
      ],
    },
    {
      title: 'Cookies',
      blocks: [
        'Trois cookies, tous nécessaires au service que vous demandez ; aucun ne mesure ni ne suit :',
        ['la session, pendant que vous êtes connecté ;', 'la langue, si vous la choisissez ;', 'l’affichage clair ou sombre, si vous le choisissez.'],
      ],
    },
    {
      title: 'Sources et licences',
      blocks: [
        [
          'Registre des communes, intercommunalités, départements et régions : découpage administratif, Etalab, d’après l’Insee et la DGCL, Licence Ouverte 2.0.',
          'Logiciel : Ressort, licence publique de l’Union européenne (EUPL) 1.2.',
          'Caractères : Atkinson Hyperlegible Next et Bricolage Grotesque, licence SIL OFL 1.1.',
        ],
      ],
    },
  ],
})

export const fr = { whoMayOrder: () => whoMayOrder, accessibility, legal, signUp: 'Inscrire mon organisme', lots: 'Voir les lots' }
