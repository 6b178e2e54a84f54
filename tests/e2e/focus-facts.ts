/** Where the focus is and whether somebody without a mouse can see it. */
export type Stop = { readonly called: string; readonly faults: readonly string[]; readonly isSkip: boolean; readonly path: string; readonly left: number; readonly top: number; readonly bottom: number }

/** Looks at the focused element; null when the focus is on the page itself. Runs in the browser. */
export const readStop = (): Stop | null => {
  const element = document.activeElement
  if (!(element instanceof Element) || element === document.body || element === document.documentElement) return null
  const called = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} « ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)} »`
  const label = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : null
  const faults: string[] = []
  // A link over two lines has a box per line, some of them empty.
  const box = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1) ?? element.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
  if (right - left < 2 || bottom - top < 2) faults.push(`out of sight: ${called}`)
  else {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isSeen = hit !== null && (element.contains(hit) || (label?.contains(hit) ?? false))
    if (!isSeen) faults.push(`hidden by ${hit?.tagName.toLowerCase()}.${hit?.getAttribute('class') ?? ''}: ${called}`)
  }
  const isMarked = [element, label].some((marked) => {
    if (!marked) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(marked)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!isMarked) faults.push(`no focus mark: ${called}`)
  return { called, faults, isSkip: element.getAttribute('href') === '#contenu', path: location.pathname, left: box.left + scrollX, top: box.top + scrollY, bottom: box.bottom + scrollY }
}

/** Everything the Tab key would stop at, in its order. Runs in the browser. */
export const readFocusable = (): HTMLElement[] => {
  const candidates = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  const groups = new Set<string>()
  return candidates.filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled, [type="hidden"], [tabindex="-1"]') || !element.checkVisibility({ visibilityProperty: true })) return false
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked) return true
    const group = `${element.form?.id ?? ''}${element.form?.action ?? ''}${element.name}`
    const isFirst = !groups.has(group) && !document.querySelector(`input[type="radio"][name="${element.name}"]:checked`)
    groups.add(group)
    return isFirst
  })
}
