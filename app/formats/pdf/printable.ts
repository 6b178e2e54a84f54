/** Spaces that fonts lack: all become the no-break space, which they have. */
const narrowSpaces = /[\u2000-\u200a\u202f\u205f\u3000]/g
const lineEnds = /[\t\r\n\u0085\u2028\u2029]+/g
/** What joins, hides or turns text and has no shape of its own. */
const shapeless = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu
const twins: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2212': '−', '\u02bc': '’', '\u2190': '<-', '\u2192': '->', '\u2116': 'N°' }
/** An emoji and what is tied to it is one character for who reads it. */
const tied = /(\p{Extended_Pictographic})(?:[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|(?<=\u200d)\p{Extended_Pictographic})*/gu
const stacked = /^(\P{M})\p{M}+$/u

/**
 * A text as fonts can print it: no space narrower than the no-break one, nothing invisible, and for each character without a glyph
 * its twin, else its bare letter, else a « ? » that everybody sees. Never an empty box.
 */
export const printable = (text: string, hasGlyph: (codePoint: number) => boolean): string => {
  const shown = (character: string): string => {
    if ([...character].every((each) => hasGlyph(each.codePointAt(0) ?? 0))) return character
    const twin = twins[character]
    if (twin !== undefined) return shown(twin)
    const bare = stacked.exec(character.normalize('NFD'))?.[1]
    return bare !== undefined && hasGlyph(bare.codePointAt(0) ?? 0) ? bare : '?'
  }
  const clean = text.normalize('NFC').replace(lineEnds, ' ').replace(narrowSpaces, '\u00a0').replace(tied, '$1').replace(shapeless, '')
  return (clean.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map(shown).join('')
}
