import { send } from '@/shared/api/client';
import { parametersOf, type Matches } from '@/shared/matching/matching';
import { importRun, type ImportKind, type ImportMode, type ImportRun } from '../model';

export type ImportOrder = {
  kind: ImportKind;
  mode: ImportMode;
  dryRun: boolean;
  file: File;
  matches: Matches;
};

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function isWorkbook(file: File): boolean {
  return file.type === xlsx || /\.xlsx$/i.test(file.name);
}

/** Hands in a list. The browser streams the file as it is: the service finds out its encoding. */
export async function startImport(order: ImportOrder, key: string): Promise<ImportRun> {
  const query = new URLSearchParams({
    kind: order.kind,
    mode: order.mode,
    dryRun: String(order.dryRun),
    ...parametersOf(order.matches),
  });
  const response = await send(`/api/community/v1/imports?${query.toString()}`, {
    method: 'POST',
    headers: { 'Content-Type': isWorkbook(order.file) ? xlsx : 'text/csv', 'Idempotency-Key': key },
    body: order.file,
  });
  return importRun(await response.json(), 'import');
}
