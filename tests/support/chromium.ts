import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const packageFolder = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '..', '..')

/** Pretending to be the image the package was made for is what makes it unpack its own nss and expat, absent from a bare machine. */
const unpackAs = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
const unpackScript = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"

const fontsConf = (folder: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`

/** Folder of the unpacked browser: one per version and user, made whole then renamed, so that two test runs may start at once. */
const unpackedFolder = async (): Promise<string> => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const folder = join(tmpdir(), `ressort-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(join(folder, 'fonts', 'fonts.conf'))) return folder
  const staging = mkdtempSync(`${folder}-`)
  try {
    await promisify(execFile)(process.execPath, ['-e', unpackScript], { cwd: packageFolder, env: { ...process.env, ...unpackAs, TMPDIR: staging } })
    writeFileSync(join(staging, 'fonts', 'fonts.conf'), fontsConf(folder))
    rmSync(folder, { recursive: true, force: true })
    renameSync(staging, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'fonts', 'fonts.conf'))) throw error
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  return folder
}

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Starts a real Chromium: the one named by CHROMIUM_PATH, or the one the lock file brings. Needs nothing of the machine but its C library. */
export const launchChromium = async (): Promise<Browser> => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return chromium.launch({ executablePath: chosen, args: flags })
  const folder = await unpackedFolder()
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts'), HOME: folder },
  })
}
