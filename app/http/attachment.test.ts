import { describe, expect, it } from 'vitest'
import { attachment } from './attachment.ts'

describe('the name a file is saved under', () => {
  it('is given whole in UTF-8, and in plain letters to old clients', () => {
    expect(attachment('départements.csv')).toBe("attachment; filename=\"departements.csv\"; filename*=UTF-8''d%C3%A9partements.csv")
    expect(attachment('état des lots (été).csv')).toBe("attachment; filename=\"etat des lots (ete).csv\"; filename*=UTF-8''%C3%A9tat%20des%20lots%20%28%C3%A9t%C3%A9%29.csv")
  })
  it('is written even where half a letter was cut off', () => {
    expect(attachment('a\ud83d.csv')).toBe("attachment; filename=\"a_.csv\"; filename*=UTF-8''a%EF%BF%BD.csv")
  })
  it('cannot leave its header nor name a folder', () => {
    expect(attachment('../a"\r\nSet-Cookie: x.csv')).toBe("attachment; filename=\"..-a-Set-Cookie- x.csv\"; filename*=UTF-8''..-a-Set-Cookie-%20x.csv")
  })
})
