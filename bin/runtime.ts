import { fileURLToPath } from 'node:url'

/** Folder of the checkout, with its final slash. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const supported = 24

/** Stops with a readable message on another Node than the one the project pins. */
export const requireSupportedNode = (): void => {
  const major = Number(process.versions.node.split('.')[0])
  if (major === supported) return
  console.error(`Ressort tourne sur Node ${supported} ; celui-ci est ${process.versions.node}. Passez par les commandes npm (npm start, npm test), qui installent et choisissent la bonne version ; si les scripts d’installation sont désactivés (ignore-scripts), réactivez-les.`)
  process.exit(2)
}
