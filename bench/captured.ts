/** A page of the portal as it was sent: elements, attributes and words. React renders it again without the portal. */
export type CapturedElement = { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Captured[] }
export type Captured = string | CapturedElement

export type CapturedPage = { readonly head: readonly Captured[]; readonly body: readonly Captured[]; readonly data: string }

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const decoded = (text: string): string => text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name] ?? '')

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries([...source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name === 'class' ? 'className' : name === 'for' ? 'htmlFor' : name, decoded(value)]))

/** Reads HTML that React wrote (quoted attributes, closed elements). Scripts and their preloads are left out: the other side has its own. */
export const capture = (html: string): Pick<CapturedPage, 'head' | 'body'> => {
  const root: { tag: string; attributes: Record<string, string>; children: Captured[] } = { tag: '', attributes: {}, children: [] }
  const open = [root]
  const source = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->|<link rel="modulepreload"[^>]*>|<!doctype[^>]*>/gi, '')
  for (const [, closing, tag, attributes = '', text] of source.matchAll(/<\/([\w-]+)>|<([\w-]+)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.children.push(decoded(text))
    else if (closing !== undefined) open.pop()
    else if (tag !== undefined) {
      const element = { tag, attributes: attributesOf(attributes), children: [] }
      parent.children.push(element)
      if (!empty.has(tag)) open.push(element)
    }
  }
  const inside = (tag: string): readonly Captured[] => {
    const page = root.children.find((child) => typeof child !== 'string' && child.tag === 'html')
    const part = typeof page === 'object' ? page.children.find((child) => typeof child !== 'string' && child.tag === tag) : undefined
    return typeof part === 'object' ? part.children : []
  }
  return { head: inside('head'), body: inside('body') }
}
