const words = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']

/** « sept », puis des chiffres à partir de onze. */
export const inWords = (count: number): string => words[count] ?? String(count)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words of the home page. */
export const fr = {
  title: 'Ressort : s’évaluer, choisir, commander la cyber-résilience',
  description: 'Un accord-cadre de cyber-résilience ouvert à tous les acheteurs publics : s’évaluer, choisir une combinaison de lots, commander. Sans adhésion, sans cotisation, sans engagement.',
  eyebrow: 'Programme de cyber-résilience territoriale',
  heading: 'Savoir où vous en êtes, choisir, commander, tenir.',
  lead: (lots: number) =>
    `Un accord-cadre${lots > 1 ? ` de ${inWords(lots)} lots` : ''} pour préparer votre collectivité aux attaques informatiques. Sans adhésion, sans cotisation, sans engagement.`,
  assess: 'Évaluer ma collectivité',
  seeLots: (lots: number) => (lots > 1 ? `Voir les ${inWords(lots)} lots` : 'Voir les lots'),
  note: 'Gratuit. Rien n’est commandé sans votre signature.',
  questions: 'Lire les questions',
  pathTitle: 'Le chemin, de la première question à la première prestation',
  pathAside: 'Vous pouvez vous arrêter après chaque étape.',
  who: 'Qui',
  time: 'Durée',
  steps: {
    check: { title: 'Vérifier', text: 'Deux questions pour savoir si votre organisme peut commander.', who: 'Vous', time: '1 min' },
    assess: { title: 'Évaluer', text: 'Vingt questions pour commencer, à plusieurs et en plusieurs fois.', who: 'Vous, avec votre informatique', time: '20 min' },
    understand: { title: 'Comprendre', text: 'Vos niveaux, vos écarts, et ce qu’il faut éclaircir avant d’acheter.', who: 'Vous, avec vos élus', time: '15 min' },
    choose: { title: 'Choisir', text: 'Un budget, trois combinaisons de lots, calculées et expliquées.', who: 'Vous', time: '10 min' },
    order: { title: 'Commander', text: 'Un bon de commande par lot, au prix du bordereau, prêt à signer.', who: 'Votre signataire', time: 'à votre rythme' },
    receive: { title: 'Recevoir', text: 'Le titulaire que la règle du lot désigne accepte, puis commence.', who: 'Le titulaire', time: '' },
  },
  answerTime: (shortest: number, longest: number) => (shortest === longest ? `réponse sous ${longest} jours ouvrés` : `réponse sous ${shortest} à ${longest} jours ouvrés, selon le lot`),
  noAnswerTime: 'délai publié par lot',
  axesTitle: (axes: number, lots: number) => `${capital(inWords(axes))} ${axes === 1 ? 'axe' : 'axes'}, ${inWords(lots)} ${lots === 1 ? 'lot' : 'lots'}`,
  axesAside: (on: string) => `Prix « à partir de », hors taxes, au ${on} : la première formule, pour une commune de 2 000 habitants, au bordereau le moins cher.`,
  from: 'à partir de',
  months: (months: number) => `pour ${months} mois`,
  noPrice: 'prix à venir',
  programme: 'Comprendre le programme',
  principlesTitle: 'Qui paie, qui voit, qui décide',
  principles: [
    { title: 'Vous payez ce que vous commandez', text: 'Le service est gratuit. Vous signez un bon de commande par lot ; rien n’est commandé tant que votre signataire n’a pas signé.' },
    { title: 'Vous seuls lisez vos réponses', text: 'La centrale d’achat ne voit que des moyennes d’au moins dix collectivités. Un titulaire voit sa commande, rien de plus.' },
    { title: 'La règle désigne le titulaire', text: 'Ni vous ni la centrale ne le choisissez : chaque lot publie sa règle d’attribution, et chaque attribution laisse une preuve.' },
  ],
  openTitle: 'Qui peut commander',
  open: 'Les personnes publiques soumises au code de la commande publique : commune, intercommunalité, département, région, centre communal d’action sociale, service d’incendie et de secours, syndicat, hôpital, centre de gestion, établissement public.',
  openMore: 'Vérifier que votre organisme peut commander',
  emptyAction: 'Puis-je commander ?',
  emptyTitle: 'L’accord-cadre n’est pas encore publié',
  empty: 'Les lots, leurs titulaires et leurs prix apparaîtront ici dès que la centrale d’achat les aura publiés.',
}
