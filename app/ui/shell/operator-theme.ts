import { clampChroma, converter, formatHex, wcagContrast } from 'culori'
import { formatNumber } from '#app/features/core/index.ts'
import { type Ground, type Shade, groundNames, grounds, readOn, seenOn } from './operator-grounds.ts'
import type { Colours } from './operator.schema.ts'

const toOklch = converter('oklch')

/** The same hue at another lightness, kept inside what a screen shows. */
const atLightness = (hex: string, l: number, mostChroma = 0.4): string => {
  const { c, h } = toOklch(hex) ?? { c: 0, h: 0 }
  return formatHex(clampChroma({ mode: 'oklch', l, c: Math.min(c, mostChroma), h }, 'oklch')) ?? hex
}

const lightnessOf = (hex: string): number => toOklch(hex)?.l ?? 0

const lowest = (hex: string, on: readonly Ground[], shade: Shade): number => Math.min(...on.map((ground) => wcagContrast(hex, grounds[shade][ground])))

type Derivation = { readonly hex: string; readonly from: number; readonly on: readonly Ground[]; readonly needed: number; readonly mostChroma?: number }

/** The first lightness, upwards, that holds its contrast on every dark ground. */
const forDark = ({ hex, from, on, needed, mostChroma }: Derivation): string => {
  for (let l = from; l < 1; l += 0.01) {
    const shade = atLightness(hex, l, mostChroma)
    if (lowest(shade, on, 'dark') >= needed) return shade
  }
  return '#ffffff'
}

type Tokens = Readonly<Record<string, string>>
export type Theme = Readonly<Record<Shade, Tokens>>

const reads = 4.5
const shows = 3

/** The tokens that an operator's colours replace, as given in light and derived for dark. */
export const themeOf = ({ primary, accent, ink }: Colours): Theme => {
  const dark = (hex: string, from: number, on: readonly Ground[], needed: number, mostChroma?: number) => forDark({ hex, from, on, needed, mostChroma })
  const light: Record<string, string> = {}
  const night: Record<string, string> = {}
  if (primary) {
    Object.assign(light, { steel: primary, 'steel-strong': atLightness(primary, lightnessOf(primary) * 0.8), 'on-steel': '#ffffff' })
    const shade = dark(primary, 0.74, readOn, reads)
    Object.assign(night, { steel: shade, 'steel-strong': dark(primary, Math.min(0.95, lightnessOf(shade) + 0.08), readOn, reads), 'on-steel': grounds.dark.paper })
  }
  if (accent) {
    light.brass = accent
    night.brass = dark(accent, Math.max(0.7, lightnessOf(accent)), seenOn, shows)
  }
  if (ink) {
    light.ink = ink
    night.ink = dark(ink, 0.95, readOn, reads, 0.02)
  }
  return { light, dark: night }
}

/** One pair of colours: what is laid on what, the contrast it has and the one it needs (WCAG 2.2). */
export type Contrast = { readonly key: string; readonly shade: Shade; readonly colour: string; readonly ground: string; readonly on: string; readonly ratio: number; readonly needed: number }

const watched = [
  { key: 'primary', token: 'steel', on: readOn, needed: reads },
  { key: 'primary', token: 'steel-strong', on: readOn, needed: reads },
  { key: 'accent', token: 'brass', on: seenOn, needed: shows },
  { key: 'ink', token: 'ink', on: readOn, needed: reads },
] as const

/** Every pair an operator's colours make, in both themes, buttons included. */
export const contrastsOf = (theme: Theme): Contrast[] =>
  (['light', 'dark'] as const).flatMap((shade) => {
    const tokens = theme[shade]
    const pair = (key: string, colour: string, ground: string, on: string, needed: number): Contrast => ({ key, shade, colour, ground, on, ratio: wcagContrast(colour, on), needed })
    return watched.flatMap(({ key, token, on, needed }) => {
      const colour = tokens[token]
      if (!colour) return []
      const text = key === 'primary' && tokens['on-steel'] ? [pair(key, tokens['on-steel'], 'bouton', colour, reads)] : []
      return [...on.map((ground) => pair(key, colour, groundNames[ground], grounds[shade][ground], needed)), ...text]
    })
  })

const names: Readonly<Record<string, string>> = { primary: 'couleur principale', accent: 'couleur d’accent', ink: 'encre' }
const shadeNames: Readonly<Record<Shade, string>> = { light: '', dark: ', thème sombre' }

/** Rounded down: 4,49 never reads as 4,5. */
const figure = (ratio: number): string => formatNumber(Math.floor(ratio * 10) / 10, 'fr', 1)

/** The pairs nobody could read, one sentence each with its figure. */
export const contrastFaults = (contrasts: readonly Contrast[]): string[] =>
  contrasts
    .filter(({ ratio, needed }) => ratio < needed)
    // The darker shade of a link being hovered fails where the link itself does: once is enough.
    .filter(({ key, shade, ground }, at, failing) => failing.findIndex((one) => one.key === key && one.shade === shade && one.ground === ground) === at)
    .map(({ key, shade, colour, ground, on, ratio, needed }) => `colours.${key} (${names[key]}) ${colour} sur ${ground} ${on}${shadeNames[shade]} : contraste ${figure(ratio)}, il faut ${formatNumber(needed, 'fr', needed % 1 === 0 ? 0 : 1)}.`)

const block = (tokens: Tokens): string => `{${Object.entries(tokens).map(([name, value]) => `--${name}:${value}`).join(';')}}`

/** The style sheet laid over the portal's tokens: same switches, paper stays black on white. */
export const themeSheet = ({ light, dark }: Theme): string =>
  [
    `@media screen{:root${block(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"])${block(dark)}}`,
    `@media screen{:root[data-theme="dark"]${block(dark)}}`,
  ].join('\n') + '\n'
