const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const named = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined => names.find(([pattern]) => pattern.test(text))?.[1]

/** « Firefox · Windows »: enough for a person to recognise their own session, too little to follow anybody. Empty when unknown. */
export const deviceOf = (userAgent: string | null): string => [named(browsers, userAgent ?? ''), named(systems, userAgent ?? '')].filter(Boolean).join(' · ')

/** The network of an address, without the machine: /24 in version 4, /48 in version 6. */
export const networkOf = (address: string): string => {
  const four = /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(address)
  if (four) return `${four[1]}.${four[2]}.${four[3]}.0/24`
  if (!address.includes(':')) return ''
  const [head = ''] = address.split('::')
  return `${[...head.split(':'), '0', '0', '0'].slice(0, 3).map((group) => group || '0').join(':')}::/48`
}
