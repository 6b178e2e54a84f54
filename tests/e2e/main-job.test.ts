import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { somebody } from './person.ts'
import { type Body, accepts, assesses, chooses, contractorOf, declines, opensMail, orders, purchasingBodySees, signsUp, smallCommune, visits } from './steps.ts'

afterAll(closeBrowser)

const city = (name: string, email: string): Body => ({ search: name, name, surname: 'Inès Carrel', email, budget: '200 000' })

const village = async (nth: number, email: string): Promise<Body> => {
  const { name, siren } = await smallCommune(nth)
  return { search: siren, name, surname: 'Paul Mérigot', email, budget: '12 000' }
}

for (const javaScript of [true, false]) {
  // A body signs up once: the second pass takes another city and another commune of the register.
  const cityName = javaScript ? 'Angers' : 'Le Mans'

  describe(`the main job, JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    it(`${cityName}: from the home page to an order declined, passed on, and another accepted`, async () => {
      const body = city(cityName, `ines.carrel@${javaScript ? 'angers' : 'lemans'}.example`)
      const person = await somebody({ javaScript })
      await visits(person)
      await signsUp(person, body)
      await assesses(person)
      await chooses(person, body)
      const numbers = await orders(person, body)

      const { contractor, number, email } = await contractorOf(numbers, { javaScript })
      await opensMail(contractor, email)
      await contractor.readsTitle(/Commande/)
      await declines(contractor, number)
      await contractor.leaves()

      await person.goes(paths.orders)
      await person.follows(number)
      await person.reads('Refusée par le titulaire')
      await person.reads('Équipe complète jusqu’en mars.')
      await person.reads(/Sollicitation n° 2|Sans titulaire/)

      const others = numbers.filter((other) => other !== number)
      if (others.length > 0) {
        const second = await contractorOf(others, { javaScript })
        await accepts(second.contractor, second.number)
        await second.contractor.leaves()
        await person.goes(paths.orders)
        await person.follows(second.number)
        await person.reads('Acceptée')
      }
      const steering = await somebody({ javaScript })
      await purchasingBodySees(steering, body, numbers)
      await steering.leaves()
      await person.leaves()
    })

    it('a commune of about 2,000 inhabitants: from the search of its name to an accepted order', async () => {
      const body = await village(javaScript ? 0 : 1, `paul.merigot@${javaScript ? 'avec' : 'sans'}.example`)
      const person = await somebody({ javaScript })
      await visits(person)
      await signsUp(person, body)
      await assesses(person)
      await chooses(person, body)
      const numbers = await orders(person, body)
      const { contractor, number } = await contractorOf(numbers, { javaScript })
      await accepts(contractor, number)
      await contractor.leaves()
      await person.goes(paths.orders)
      await person.follows(number)
      await person.reads('Acceptée')
      const steering = await somebody({ javaScript })
      await purchasingBodySees(steering, body, numbers)
      await steering.leaves()
      await person.leaves()
      expect(numbers.length).toBeGreaterThan(0)
    })
  })
}
