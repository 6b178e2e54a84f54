/** What French typography refuses in a text that people read, each with its name. */
export const frenchFaults: readonly (readonly [RegExp, string])[] = [
  [/[a-zà-ÿA-Z]'[a-zà-ÿA-Z]/, 'a straight apostrophe'],
  [/[^\s\u00a0\u202f?!][;?!](?=\s|$)/, 'no narrow space before ; ! or ?'],
  [/ [;?!»](?=\s|$|[.,)])/, 'an ordinary space before ; ! ? or »'],
  [/« /, 'an ordinary space after «'],
  [/ :(\s|$)/, 'an ordinary space before a colon'],
  [/\d [€%]/, 'an ordinary space before € or %'],
  [/\.\.\./, 'three dots for an ellipsis'],
]
