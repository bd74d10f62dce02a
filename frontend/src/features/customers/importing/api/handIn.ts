import { send } from '@/shared/api/client';
import { parametersOf, type Matches } from '@/shared/matching/matching';
import { importRun, type ImportRun } from '../model';

export type Handed = { file: File; update: boolean; dryRun: boolean; matches: Matches };

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands in a list of customers; the browser streams the file as it is. */
export async function handIn({ file, update, dryRun, matches }: Handed, key: string): Promise<ImportRun> {
  const query = new URLSearchParams({
    mode: update ? 'update' : 'append',
    dryRun: String(dryRun),
    ...parametersOf(matches),
  });
  const response = await send(`/api/funnel/v1/imports?${query.toString()}`, {
    method: 'POST',
    headers: {
      'Content-Type': file.name.toLowerCase().endsWith('.xlsx') ? workbook : 'text/csv',
      'Idempotency-Key': key,
    },
    body: file,
  });
  return importRun(await response.json(), 'import');
}
