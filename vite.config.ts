import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Rules, form schemas, words and components do nothing by being imported: a page carries those it uses, not all that a door names. */
const doesNothingAlone = /\/app\/(?:features|http|ui)\/(?!.*\.server\.).*\.tsx?$/

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    rollupOptions: { treeshake: { moduleSideEffects: (id: string) => !doesNothingAlone.test(id) } },
  },
  server: { host: '127.0.0.1' },
})
