import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the gateway listens while developing; in production the gateway serves these files itself. */
const gateway = process.env['GATEWAY_URL'] ?? 'http://localhost:8080';

/** Writes which modules went into which file, for the budget. */
const weights: Plugin = {
  name: 'gridline-weights',
  writeBundle(_, bundle) {
    const root = fileURLToPath(new URL('.', import.meta.url));
    const chunks = Object.values(bundle).flatMap((output) =>
      output.type === 'chunk'
        ? [
            {
              file: output.fileName,
              modules: output.moduleIds.map((id) => id.replace(root, '')),
              imports: output.imports,
              css: [...(output.viteMetadata?.importedCss ?? [])],
            },
          ]
        : [],
    );
    mkdirSync(new URL('./node_modules/.cache/', import.meta.url), { recursive: true });
    writeFileSync(new URL('./node_modules/.cache/weights.json', import.meta.url), JSON.stringify(chunks));
  },
};

export default defineConfig({
  plugins: [react(), weights],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': gateway, '/bff': gateway } },
  build: {
    // A data: URI would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
