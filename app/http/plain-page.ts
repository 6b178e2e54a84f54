type Words = { readonly title: string; readonly text: string }

const error = {
  fr: { title: 'Le portail a rencontré une erreur', text: 'Tout ce qui était enregistré est intact. Réessayez dans un instant ; si cela recommence, donnez-nous la référence ci-dessous.' },
  en: { title: 'The portal met an error', text: 'Everything that was saved is untouched. Try again in a moment; if it happens again, give us the reference below.' },
}

const words: Readonly<Record<number, { readonly fr: Words; readonly en: Words }>> = {
  400: {
    fr: { title: 'Cette adresse ne peut pas être lue', text: 'Elle contient un caractère que le portail ne comprend pas. Vérifiez-la, ou repartez de l’accueil.' },
    en: { title: 'This address cannot be read', text: 'It holds a character that the portal does not understand. Check it, or start again from the home page.' },
  },
  403: {
    fr: { title: 'Ce formulaire ne vient pas d’une page du portail', text: 'Rien n’a été changé, rien n’est perdu. Revenez à la page précédente, rechargez-la, puis recommencez.' },
    en: { title: 'This form does not come from a page of the portal', text: 'Nothing was changed, nothing is lost. Go back to the previous page, reload it, then try again.' },
  },
  405: {
    fr: { title: 'Cette page ne se consulte pas de cette façon', text: 'Rien n’a été changé. Repartez de l’accueil.' },
    en: { title: 'This page cannot be used this way', text: 'Nothing was changed. Start again from the home page.' },
  },
  408: {
    fr: { title: 'Votre envoi a pris trop de temps', text: 'La connexion est trop lente, ou elle s’est interrompue. Rien n’a été enregistré. Revenez à la page précédente, puis recommencez ; pour un fichier, choisissez-en un plus léger.' },
    en: { title: 'What you sent took too long', text: 'The connection is too slow, or it stopped. Nothing was saved. Go back to the previous page and try again; for a file, choose a lighter one.' },
  },
  413: {
    fr: { title: 'Votre envoi est trop volumineux', text: 'Ce formulaire reçoit 256 Kio au plus, soit une centaine de pages de texte. Rien n’a été enregistré ; votre texte est encore dans la page précédente. Revenez-y, raccourcissez-le, puis recommencez.' },
    en: { title: 'What you sent is too large', text: 'This form takes 256 KiB at most, about a hundred pages of text. Nothing was saved; your text is still in the previous page. Go back to it, shorten it, then try again.' },
  },
  503: {
    fr: { title: 'Le portail est momentanément très sollicité', text: 'Tout ce qui était enregistré est intact. Réessayez dans quelques secondes.' },
    en: { title: 'The portal is very busy for a moment', text: 'Everything that was saved is untouched. Try again in a few seconds.' },
  },
}

/** What the application refused where it has no page to say it: a file. */
const ofFile: typeof words = {
  401: {
    fr: { title: 'Votre session est terminée', text: 'Rien n’a été changé. Reconnectez-vous, puis recommencez.' },
    en: { title: 'Your session is over', text: 'Nothing was changed. Sign in again, then start over.' },
  },
  403: {
    fr: { title: 'Ce fichier ne vous est pas ouvert', text: 'Votre rôle dans votre organisme ne donne pas ce droit. Demandez le fichier à une personne qui l’a.' },
    en: { title: 'This file is not open to you', text: 'Your role in your organisation does not give this right. Ask somebody who has it for the file.' },
  },
  404: {
    fr: { title: 'Ce fichier n’existe pas', text: 'L’adresse est incomplète ou ancienne, ou ce fichier n’est pas à vous. Revenez à la page précédente et rechargez-la.' },
    en: { title: 'This file does not exist', text: 'The address is incomplete or old, or this file is not yours. Go back to the previous page and reload it.' },
  },
  409: {
    fr: { title: 'La situation a changé entre-temps', text: 'Rien n’a été changé. Revenez à la page précédente et rechargez-la pour voir l’état actuel.' },
    en: { title: 'Things have changed in the meantime', text: 'Nothing was changed. Go back to the previous page and reload it to see how things stand.' },
  },
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Told = { readonly status: number; readonly requestId: string; readonly stylesheets: readonly string[]; /** The application was asked, and said no without a page. */ readonly refused: boolean; /** Whom to call. */ readonly help: string | null }

/** The page that answers before or without the application: no script, both languages, what is safe, what to do, a reference to quote. */
export const plainPage = ({ status, requestId, stylesheets, refused, help }: Told): string => {
  const { fr, en } = (refused ? ofFile[status] : undefined) ?? words[status] ?? error
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  const called = (label: string) => (help === null ? '' : `<p>${label} ${escaped(help)}</p>`)
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Erreur ${status} – Ressort</title>${links}</head><body><main id="contenu" class="page"><div class="page-head"><div><p class="eyebrow">Erreur ${status} – Ressort</p><h1>${fr.title}</h1><p class="lead">${fr.text}</p><p class="actions"><a class="button" href="/">Revenir à l’accueil</a></p>${called('Nous joindre\u00a0:')}<p class="soft">Référence à nous donner : <code>${requestId}</code></p></div></div><div class="after-error" lang="en"><h2>${en.title}</h2><p>${en.text} <a href="/en">Home page</a></p>${called('Call us:')}<p class="soft">Reference to give us: <code>${requestId}</code></p></div></main></body></html>`
}
