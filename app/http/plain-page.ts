const words: Readonly<Record<number, readonly [fr: string, en: string]>> = {
  400: ['Cette adresse ne peut pas être lue. Revenez à l’accueil.', 'This address cannot be read. Go back to the home page.'],
  403: ['Ce formulaire ne vient pas d’une page du portail : rien n’a été changé. Revenez à la page et recommencez.', 'This form does not come from a page of the portal: nothing was changed. Go back to the page and try again.'],
  405: ['Cette page ne se consulte pas de cette façon.', 'This page cannot be used this way.'],
  413: ['L’envoi est trop volumineux : rien n’a été enregistré.', 'What was sent is too large: nothing was saved.'],
  500: ['Le portail a rencontré une erreur. Rien de ce qui était enregistré n’est perdu. Réessayez dans un instant.', 'The portal met an error. Nothing saved is lost. Try again in a moment.'],
  503: ['Le portail est momentanément très sollicité. Réessayez dans quelques secondes : rien n’est perdu.', 'The portal is very busy at the moment. Try again in a few seconds: nothing is lost.'],
}

/** The page that answers before or without the application: no script, both languages, a reference to quote. */
export const plainPage = (status: number, requestId: string, stylesheets: readonly string[]): string => {
  const [fr, en] = words[status] ?? words[500] ?? ['', '']
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Erreur ${status} – Ressort</title>${links}</head><body><main id="contenu" class="page"><h1>Erreur ${status}</h1><p>${fr}</p><p lang="en">${en}</p><p><a href="/">Accueil</a></p><p>Référence : <code>${requestId}</code></p></main></body></html>`
}
