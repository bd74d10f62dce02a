// Writes the typed clients from the OpenAPI snapshots that the services commit.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const services = ['community', 'funnel', 'pricing', 'campaign'];
const target = new URL('../src/shared/api/generated/', import.meta.url);

await mkdir(target, { recursive: true });
for (const service of services) {
  const source = new URL(`../../docs/openapi/${service}.json`, import.meta.url);
  const types = astToString(await openapiTS(source, { defaultNonNullable: false }));
  const file = new URL(`${service}.d.ts`, target);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before !== types) await writeFile(file, types);
}
