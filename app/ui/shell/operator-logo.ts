const mostBytes = 20_000

/** What an SVG file may not hold, and how the boot says it. A logo is a drawing: it runs, fetches and links nothing. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/i, 'contient <script>'],
  [/<\s*(?:[\w-]+:)?foreignobject\b/i, 'contient <foreignObject>'],
  [/<\s*(?:[\w-]+:)?(?:iframe|object|embed|audio|video|canvas|handler|listener)\b/i, 'contient un élément étranger au dessin'],
  [/1999\/xhtml/i, 'contient des éléments de page web'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'contient une déclaration DOCTYPE ou ENTITY'],
  [/<\?xml-stylesheet/i, 'appelle une feuille de style'],
  [/[\s"'/]on[a-z]+\s*=/i, 'contient un attribut d’événement (on…)'],
  [/\b(?:href|src)\s*=\s*(?:"(?!\s*#)|'(?!\s*#)|[^\s"'#])/i, 'renvoie hors du fichier (href ou src)'],
  [/attributeName\s*=\s*["']?\s*(?:[\w-]+:)?href/i, 'change un lien par animation'],
  [/url\(\s*["']?\s*(?!["']?\s*#)[^)\s]/i, 'renvoie hors du fichier (url)'],
  [/@import|\\|javascript:|image-set\(|(?:^|[^-\w])src\(/i, 'contient une instruction de style qui charge autre chose'],
]

/** The letters that numeric codes stand for: a browser reads them before anything else. */
const spelled = (svg: string): string => svg.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (code, hex?: string, decimal?: string) => {
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : code
})

/** Whether an SVG file may be the operator's logo: every reason why not. */
export const logoFaults = (svg: string, bytes: number): string[] => [
  ...(bytes > mostBytes ? [`pèse ${Math.ceil(bytes / 1000)} ko, il faut 20 ko au plus`] : []),
  ...(/^\uFEFF?(?:<\?xml[^>]*\?>)?(?:\s|<!--(?:(?!-->)[\s\S])*-->)*<svg[\s>]/.test(svg) && /<\/svg>\s*$/.test(svg) ? [] : ['n’est pas un dessin SVG']),
  ...refused.filter(([pattern]) => pattern.test(svg) || pattern.test(spelled(svg))).map(([, reason]) => reason),
]
