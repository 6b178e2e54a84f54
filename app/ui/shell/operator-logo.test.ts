import { describe, expect, it } from 'vitest'
import { logoFaults } from './operator-logo.ts'

const drawing = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inside}</svg>`
const faultsOf = (svg: string): string[] => logoFaults(svg, Buffer.byteLength(svg))

describe('the logo of an operator', () => {
  it.each([
    ['plain shapes', drawing('<title>Centrale</title><path d="M0 0h10v10z" fill="#1b4d5c"/>')],
    ['a declaration and a comment first', `<?xml version="1.0"?>\n<!-- dessin -->\n${drawing('<g/>')}\n`],
    ['a gradient and a copy of its own shapes', drawing('<linearGradient id="a"/><rect fill="url(#a)"/><use href="#b"/><use xlink:href="#b"/>')],
    ['its own style', drawing('<style>.a{fill:#123456}@media(prefers-color-scheme:dark){.a{fill:#fff}}</style>')],
  ])('may hold %s', (_, svg) => expect(faultsOf(svg)).toEqual([]))

  it.each([
    ['a script', drawing('<script>alert(1)</script>')],
    ['a script under another name', drawing('<svg:script>alert(1)</svg:script>')],
    ['a page inside', drawing('<foreignObject><p>x</p></foreignObject>')],
    ['a frame', drawing('<iframe/>')],
    ['an event', drawing('<g onload="x()"/>')],
    ['an event glued to the attribute before', drawing('<g a=""onclick=x />')],
    ['a picture from elsewhere', drawing('<image href="https://exemple.fr/a.png"/>')],
    ['a picture without quotes', drawing('<image href=https://exemple.fr/a.png />')],
    ['a picture written in letters codes', drawing('<image xlink:href="&#104;ttps://exemple.fr/a.png"/>')],
    ['a picture as data', drawing('<image href="data:image/png;base64,AAAA"/>')],
    ['a fill from elsewhere', drawing('<rect fill="url(https://exemple.fr/a.svg#b)"/>')],
    ['a quoted fill from elsewhere', drawing("<rect style='fill:url( \"//exemple.fr/a.svg#b\")'/>")],
    ['another style sheet', drawing('<style>@import "//exemple.fr/a.css"</style>')],
    ['an escaped address', drawing('<style>a{fill:u\\72l(//exemple.fr)}</style>')],
    ['another style sheet written in letter codes', drawing('<style>&#64;import "//exemple.fr/a.css"</style>')],
    ['a fill written in letter codes', drawing('<rect style="fill:&#x75;rl(//exemple.fr/a.svg)"/>')],
    ['a link animated in letter codes', drawing('<set attributeName="&#104;ref" to="x"/>')],
    ['elements of a web page under another name', drawing('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0"/>')],
    ['a link made by animation', drawing('<set attributeName="xlink:href" to="javascript:x"/>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${drawing('&x;')}`],
    ['a style sheet called first', `<?xml-stylesheet href="#a"?>${drawing('')}`],
    ['a web page', '<!doctype html><html><svg></svg></html>'],
    ['half a drawing', drawing('').slice(0, -6)],
    ['more than 20 kB', drawing('<g/>'.repeat(6_000))],
  ])('may not hold %s', (_, svg) => expect(faultsOf(svg)).not.toEqual([]))
})
