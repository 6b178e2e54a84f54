import { cleanText } from '#app/http/parse-form.ts'

const longest = 120
const unsafe = /["*/:<>?\\|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** The name a file is shown and saved under: without the folders it came from, nor what no disk takes; 120 characters at most, its extension kept. */
export const fileNameShown = (sent: string): string => {
  const last = cleanText(sent).split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(unsafe, '-').replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  const extension = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  const stem = [...plain.slice(0, plain.length - extension.length)].slice(0, longest - extension.length).join('').trim()
  return `${stem || 'document'}${extension}`
}
