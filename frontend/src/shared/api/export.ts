import { send } from './client';

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

export type ExportFormat = keyof typeof contentTypes;
export const exportFormats = ['xlsx', 'csv'] as const satisfies readonly ExportFormat[];

/** Hands the user a whole list as a file; the service writes it row by row. */
export async function exportList(address: string, name: string, format: ExportFormat): Promise<void> {
  const response = await send(address, { headers: { Accept: contentTypes[format] } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${name}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
