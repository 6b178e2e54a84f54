// Runs on whatever Node launched npm, before dependencies exist: plain JavaScript, nothing imported but Node itself.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.ressort-lock`
const lock = createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Ressort demande Node 20.19 ou plus récent pour s’installer ; celui-ci est ${process.versions.node}.`)
  process.exit(1)
}

const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
if (!installed) {
  console.error('Installation des dépendances (une à deux minutes la première fois)…')
  const startedAt = Date.now()
  // The npm that launched this script, whatever its path; its own environment would make the child think it runs inside a script.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  execFileSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  })
  writeFileSync(stamp, lock)
  console.error(`Dépendances installées en ${Math.round((Date.now() - startedAt) / 1000)} s.`)
}

// The package `node` brings the supported runtime by an install script: without it every script would run on whatever launched npm.
const versionOf = () => {
  try {
    return execFileSync(`${root}node_modules/.bin/node`, ['--version'], { encoding: 'utf8' }).trim()
  } catch {
    return 'absent'
  }
}
if (!versionOf().startsWith('v24.')) {
  console.error(`Le Node 24 du projet n’est pas installé (${versionOf()}). Les scripts d’installation sont sans doute désactivés : réactivez-les (npm config set ignore-scripts false), puis supprimez node_modules et relancez.`)
  process.exit(1)
}
