import { send } from './client';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the user a whole list as a workbook; the service writes it row by row. */
export async function exportList(address: string, name: string): Promise<void> {
  const response = await send(address, { headers: { Accept: workbook } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
