/**
 * Words found by a code that is known only when the page is made. The codes spelled here stay in the type,
 * so that a catalogue of another language that forgets one does not compile.
 */
export const byCode = <K extends string | number, V>(words: Readonly<Record<K, V>>): Readonly<Record<K, V>> & Readonly<Record<K extends number ? number : string, V>> => words as Readonly<Record<K, V>> & Readonly<Record<K extends number ? number : string, V>>
