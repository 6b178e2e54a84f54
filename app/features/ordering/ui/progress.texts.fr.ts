/** The steps of an order, as they stand under the spring. */
export const fr = {
  steps: { prepare: 'préparation', sign: 'signature', answer: 'réponse du titulaire', perform: 'exécution' },
  over: (steps: number) => `Les ${steps} étapes sont faites, de la préparation à l’exécution.`,
}
