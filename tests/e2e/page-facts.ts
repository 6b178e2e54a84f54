/** What a page says of itself, read inside the browser. */
export type Facts = {
  readonly lang: string
  readonly title: string
  readonly ids: readonly string[]
  readonly scripts: number
  readonly links: readonly { readonly href: string; readonly lang: string | null }[]
  readonly faults: readonly string[]
}

/** Reads the page; runs in the browser, so that nothing outside it may be named here. */
export const readFacts = (): Facts => {
  const faults: string[] = []
  const all = [...document.querySelectorAll<HTMLElement>('*')]
  const called = (element: Element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} « ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)} »`
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
  const pointed = (element: Element, attribute: string) => (element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)

  const titles = document.querySelectorAll('h1').length
  if (titles !== 1) faults.push(`${titles} h1`)
  const ids = all.map((element) => element.id).filter(Boolean)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) faults.push(`ids given twice: ${twice.join(', ')}`)

  for (const element of all) {
    if (element.tabIndex > 0) faults.push(`tabindex ${element.tabIndex} on ${called(element)}`)
    if (element.hasAttribute('style')) faults.push(`inline style on ${called(element)}`)
    if (element.hasAttribute('target')) faults.push(`opens elsewhere: ${called(element)}`)
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-details', 'aria-controls', 'for']) {
      for (const id of pointed(element, attribute)) if (!document.getElementById(id)) faults.push(`${attribute} of ${called(element)} points to no #${id}`)
    }
  }
  for (const drawing of document.querySelectorAll('svg[role="img"]')) {
    if (!drawing.getAttribute('aria-label') && pointed(drawing, 'aria-labelledby').length === 0) faults.push(`drawing without a name: ${called(drawing)}`)
    const twins = [...pointed(drawing, 'aria-describedby'), ...pointed(drawing, 'aria-details')].map((id) => document.getElementById(id))
    const isTold = drawing.closest('table') !== null || drawing.closest('figure, section')?.querySelector('table, dl') != null || twins.some((twin) => twin !== null && (twin.matches('table, dl, ul') || twin.querySelector('table, dl, ul') !== null))
    if (!isTold) faults.push(`drawing without a table: ${called(drawing)}`)
  }
  for (const control of document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"], [hidden]), select, textarea')) {
    const named = (control.labels?.length ?? 0) > 0 || control.hasAttribute('aria-label') || control.hasAttribute('aria-labelledby')
    if (!named) faults.push(`control without a label: ${control.name}`)
    const box = (control.matches('[type="radio"], [type="checkbox"]') ? (control.closest('label') ?? control.labels?.[0] ?? control) : control).getBoundingClientRect()
    if (isShown(control) && box.height < 43.5) faults.push(`control of ${Math.round(box.height)} px: ${control.name}`)
  }
  for (const button of document.querySelectorAll('a, button, summary')) {
    const { backgroundColor, borderTopWidth, borderLeftWidth } = getComputedStyle(button)
    const box = button.getBoundingClientRect()
    const looksPressable = !/, 0\)$|transparent/.test(backgroundColor) || (parseFloat(borderTopWidth) > 0 && parseFloat(borderLeftWidth) > 0)
    if (looksPressable && isShown(button) && box.height < 43.5) faults.push(`button of ${Math.round(box.height)} px: ${called(button)}`)
  }
  const { lang } = document.documentElement
  if (lang === 'en') {
    const french = /(?<![\p{L}’'-])(?:les|des|une|vous|votre|vos|est|sont|avec|dans|cette|aux|sur|pour|pas|qui|par)(?![\p{L}’'-])/gu
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent ?? ''
      if (element && element.closest('[lang]')?.getAttribute('lang') === 'en' && !element.closest('script, style, select, textarea') && (text.match(french)?.length ?? 0) >= 2) faults.push(`French on an English page: ${text.trim().slice(0, 60)}`)
    }
  }
  return {
    lang,
    title: document.title,
    ids,
    scripts: document.scripts.length,
    links: [...document.querySelectorAll('a[href]')].map((link) => ({ href: link.getAttribute('href') ?? '', lang: link.getAttribute('hreflang') ?? link.closest('[lang]')?.getAttribute('lang') ?? null })),
    faults: [...new Set(faults)],
  }
}

/** Pixels the page is wider than the window, and what sticks out; nothing when nobody has to scroll sideways. Runs in the browser. */
export const readOverflow = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wider = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1).at(-1)
  return [`scrolls sideways by ${scrollWidth - clientWidth} px${wider ? `: ${wider.tagName.toLowerCase()}.${wider.getAttribute('class') ?? ''}` : ''}`]
}

/** Texts cut by their own box. Runs in the browser. */
export const readCutTexts = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element)
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    // A box of one pixel is for screen readers alone; a closed or scrolling box shows the rest on demand.
    if (display === 'inline' || clientWidth <= 1 || clientHeight <= 1 || element.textContent?.trim() === '' || element.closest('svg')) return []
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isCut = (cuts(overflowX) && scrollWidth > clientWidth + 1) || (cuts(overflowY) && scrollHeight > clientHeight + 1)
    return isCut ? [`cuts ${element.tagName.toLowerCase()}.${element.className} « ${(element.textContent ?? '').trim().slice(0, 40)} »`] : []
  })

/** What would still move for somebody who asked for no motion. Runs in the browser. */
export const readMotion = (): string[] =>
  [...document.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((part) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element, part)
      const lasts = (durations: string) => durations.split(',').some((duration) => parseFloat(duration) > 0.02)
      const moves = (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration) || scrollBehavior === 'smooth'
      return moves ? [`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`] : []
    }),
  )
