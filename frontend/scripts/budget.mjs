// Prints what the first page weighs and fails when it, or any other chunk, is over the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const firstPageBudget = 120 * 1024;
const chunkBudget = 220 * 1024;

const dist = new URL('../dist/', import.meta.url);
const chunks = JSON.parse(
  readFileSync(new URL('../node_modules/.cache/weights.json', import.meta.url), 'utf8'),
);
const sizes = new Map();

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
}

/** The files that must be there before the given modules run. */
function filesOf(modules) {
  const files = new Set();
  const visit = (chunk) => {
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.css.forEach((file) => files.add(file));
    chunk.imports.forEach((file) => visit(chunks.find((one) => one.file === file)));
  };
  for (const module of modules) {
    const chunk = chunks.find((one) => one.modules.includes(module));
    if (!chunk) throw new Error(`not in the build: ${module}`);
    visit(chunk);
  }
  return files;
}

const texts = (...areas) => areas.map((area) => `src/shared/i18n/locales/zh-CN/${area}.json`);
const site = ['src/main.tsx', 'src/app/start.tsx'];
const home = (...parts) => [
  ...site,
  'src/app/pages/HomePage.tsx',
  ...texts('home'),
  ...parts.map((part) => `src/app/pages/home/${part}.tsx`),
];
const firstPages = {
  'sign-in': [...site, 'src/app/pages/LoginPage.tsx'],
  'grid manager': [...home('Tiles', 'DueItems', 'TopCommunities'), ...texts('grades')],
  'account manager': [...home('Tiles', 'Lapsing', 'MyCustomers', 'SaleableTariffs'), ...texts('tariffs')],
  supervisor: [...home('Tiles', 'Approvals', 'DueItems'), ...texts('proposals')],
  technician: home('Tiles', 'Activations', 'DueItems'),
};

const over = [];
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
for (const [page, modules] of Object.entries(firstPages)) {
  const total = [...filesOf(modules)].reduce((sum, file) => sum + size(file), 0);
  console.log(`first page (${page}), JS + CSS, gzip: ${kb(total)} of ${kb(firstPageBudget)}`);
  if (total > firstPageBudget) over.push(page);
}
const files = chunks.map((chunk) => chunk.file);
for (const file of files) if (size(file) > chunkBudget) over.push(file);
const largest = files.sort((a, b) => size(b) - size(a)).slice(0, 3);
console.log(`largest chunks, gzip: ${largest.map((file) => `${file} ${kb(size(file))}`).join(', ')}`);
if (over.length > 0) {
  console.error(`over budget: ${over.join(', ')}`);
  process.exit(1);
}
