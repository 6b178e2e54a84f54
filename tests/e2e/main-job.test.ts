import { afterAll, beforeAll, describe, it } from 'vitest'
import { textsOf } from '#app/features/ordering/texts.ts'
import { paths } from '#app/paths.ts'
import { closeBrowser } from '#tests/support/browser.ts'
import { usePortal } from '#tests/support/portal.ts'
import { type StartedPortal, startPortal } from '#tests/support/start-portal.ts'
import { somebody } from './person.ts'
import { type Body, accepts, assesses, chooses, contractorOf, declines, opensMail, orders, purchasingBodySees, signsUp, smallCommune, visits } from './steps.ts'

const ordering = textsOf('fr')

afterAll(closeBrowser)

const angers: Body = { search: 'Angers', name: 'Angers', surname: 'Inès Carrel', email: 'ines.carrel@angers.example', budget: '200 000' }

const village = async (): Promise<Body> => {
  const { name, siren } = await smallCommune()
  return { search: siren, name, surname: 'Paul Mérigot', email: 'paul.merigot@village.example', budget: '12 000' }
}

for (const javaScript of [true, false]) {
  describe(`the main job, JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    // A body signs up once: each pass has a portal of its own, so that both are the same two people.
    let started: StartedPortal
    beforeAll(async () => {
      started = await startPortal()
      usePortal(started)
    })
    afterAll(async () => {
      usePortal(null)
      await started.stop()
    })

    it('Angers: from the home page to an order declined, passed on, and another accepted', async () => {
      const body = angers
      const person = await somebody({ javaScript })
      await visits(person)
      await signsUp(person, body)
      await assesses(person)
      await chooses(person, body)
      const issued = await orders(person, body)

      const { contractor, order, email } = await contractorOf(issued, { javaScript })
      await opensMail(contractor, email)
      await contractor.readsTitle(/Commande/)
      await declines(contractor, order)
      await contractor.leaves()

      await person.goes(order.path)
      await person.reads(ordering.status.buyer.declined)
      await person.reads('Équipe complète jusqu’en mars.')
      await person.page.getByText(ordering.attempt(2)).or(person.page.getByText(ordering.status.buyer.unallocated)).first().waitFor()

      const others = issued.filter((other) => other !== order)
      if (others.length > 0) {
        const second = await contractorOf(others, { javaScript })
        await accepts(second.contractor, second.order)
        await second.contractor.leaves()
        await person.goes(second.order.path)
        await person.reads(ordering.status.buyer.accepted)
      }
      const steering = await somebody({ javaScript })
      await purchasingBodySees(steering, body, issued)
      await steering.leaves()
      await person.leaves()
    })

    it('a commune of about 2,000 inhabitants, with the keyboard alone: from the search of its name to an accepted order', async () => {
      const equipment = { javaScript, mouse: false }
      const body = await village()
      const person = await somebody(equipment)
      await visits(person)
      await signsUp(person, body)
      await assesses(person)
      await chooses(person, body)
      const issued = await orders(person, body)
      const { contractor, order } = await contractorOf(issued, equipment)
      await accepts(contractor, order)
      await contractor.leaves()
      await person.goes(paths.orders)
      await person.follows(order.number)
      await person.reads(ordering.status.buyer.accepted)
      const steering = await somebody(equipment)
      await purchasingBodySees(steering, body, issued)
      await steering.leaves()
      await person.leaves()
    })
  })
}
