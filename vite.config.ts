import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig, type Plugin } from 'vite'
import { media } from './src/web/breakpoints.ts'

const licences = {
  'licenses/pretendard.txt': 'node_modules/pretendard/dist/LICENSE.txt',
  'licenses/tabler-icons.txt': 'node_modules/@tabler/icons-react/LICENSE',
}

/** The licence of what the browser is served unchanged goes with it. */
function copyLicences(): Plugin {
  return {
    name: 'copy-licences',
    apply: 'build',
    generateBundle() {
      for (const [fileName, from] of Object.entries(licences)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(from, import.meta.url)) })
      }
    },
  }
}

/** Media queries cannot read CSS variables, so `(--wide)` and the like get their widths at build time. */
const namedMedia = {
  postcssPlugin: 'named-media',
  AtRule: {
    media(rule: { params: string }) {
      for (const [name, query] of Object.entries(media)) rule.params = rule.params.replaceAll(`(--${name})`, query)
    },
  },
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), copyLicences()],
  css: { postcss: { plugins: [mantine(), namedMedia] } },
  // Nothing is inlined: the page's Content-Security-Policy allows fonts and images from the server alone.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    // The checks bring their lists of words; they are loaded by a worker of the desk alone.
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
