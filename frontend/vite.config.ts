import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

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

/**
 * Has the browser fetch what shows the site together with the first file, which asks for it only once it runs: on a slow network
 * that is a round trip saved.
 */
const atOnce: Plugin = {
  name: 'gridline-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle }) {
      const outputs = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
      const start = outputs.find((output) =>
        output.moduleIds.some((id) => id.endsWith('/src/app/start.tsx')),
      );
      if (!start) return [];
      const styles = [...(start.viteMetadata?.importedCss ?? [])];
      return [
        {
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${start.fileName}` },
          injectTo: 'head',
        },
        ...styles.map((file) => ({
          tag: 'link',
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

/**
 * Without these, what two pages share becomes a file for each such pair: sixty files of a kilobyte, each a request on a slow network.
 * With its dependencies the first file of a group takes what it imports; a group named earlier has been before.
 */
const groups = [
  { name: 'entry', tags: ['$initial' as const], priority: 9 },
  { name: 'app', test: /\/src\/app\/start\.tsx$/, priority: 8 },
  {
    name: 'ui',
    test: /\/src\/shared\/(ui|format|api|router)\/|\/node_modules\//,
    minShareCount: 26,
    priority: 7,
  },
  { name: 'form', test: /\/src\/shared\/form\//, minShareCount: 6, priority: 6 },
  // Leads and roadshows are shown on many pages, but on no first one.
  {
    name: 'records',
    test: /\/src\/features\/(?!leads|roadshows|buildings|customers).*\/(model|api\/\w+)\.ts$/,
    minShareCount: 8,
    priority: 5,
  },
  {
    name: 'firms',
    test: /\/src\/features\/customers\/(?!merge).*(model|diary|evidence|stages|staff|actions)\.ts$/,
    minShareCount: 6,
    priority: 5,
  },
  {
    name: 'field',
    test: /\/src\/(features\/(communities|leads|photos|buildings|survey|map|roadshows)|shared\/(outbox|staff))\//,
    minShareCount: 4,
    priority: 4,
  },
  { name: 'offers', test: /\/src\/features\/proposals\//, minShareCount: 2, priority: 3 },
  { name: 'items', test: /\/src\/features\/schedules\//, minShareCount: 2, priority: 3 },
  { name: 'rows', test: /\/src\/features\/customers\/(?!merge)/, minShareCount: 4, priority: 3 },
  { name: 'assess', test: /\/src\/features\/assessment\//, minShareCount: 3, priority: 3 },
  { name: 'tariffs', test: /\/src\/features\/tariffs\//, minShareCount: 2, priority: 3 },
  { name: 'record', test: /\/src\/shared\/ui\/(Parts|NextRecord)\.tsx$/, minShareCount: 2, priority: 3 },
  {
    name: 'places',
    test: /\/src\/features\/(communities\/(CommunityBadge|api\/)|photos\/)/,
    minShareCount: 3,
    priority: 3,
  },
  {
    name: 'home',
    test: /\/src\/app\/pages\/(HomePage|home\/(Tiles|FirstRecords|AllDone))\.tsx$/,
    priority: 2,
  },
  { name: 'home-account', test: /\/src\/app\/pages\/home\/(Lapsing|MyCustomers)\.tsx$/, priority: 1 },
];

/**
 * The pages are kept whole on the device, and of what the services answered the newest. A request goes to the network
 * first; only without one is it answered from what was seen before. Signing out forgets it (`src/app/offline.ts`).
 */
const offline = VitePWA({
  injectRegister: null,
  registerType: 'prompt',
  manifest: {
    id: '/',
    name: '网格营销平台 Gridline',
    short_name: '网格营销',
    description: '小区开通、竞争应对、资费审批、客户开发，一处办完。',
    lang: 'zh-CN',
    start_url: '/',
    display: 'standalone',
    background_color: '#f4f5f1',
    theme_color: '#0b6258',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/(api|bff|oauth2|login\/|tmf-api|swagger-ui|v3|actuator|webjars)/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, request, sameOrigin }) =>
          sameOrigin &&
          request.method === 'GET' &&
          (url.pathname === '/bff/session' || url.pathname.startsWith('/api/')) &&
          // Streams and files are not for reading later.
          !/\/(events|audit)(\/|$)|\/photos\/[^/]+$|\.(csv|pdf|xlsx)$/.test(url.pathname),
        handler: 'NetworkFirst',
        options: {
          cacheName: 'gridline-seen',
          cacheableResponse: { statuses: [200] },
          expiration: { maxEntries: 800, maxAgeSeconds: 7 * 24 * 3600, purgeOnQuotaError: true },
        },
      },
    ],
  },
});

export default defineConfig({
  plugins: [react(), weights, atOnce, offline],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': gateway, '/bff': gateway } },
  build: {
    // A data: URI would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
