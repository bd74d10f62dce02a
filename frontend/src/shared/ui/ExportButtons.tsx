import { useMutation } from '@tanstack/react-query';
import { exportFormats, exportList, type ExportFormat } from '@/shared/api/export';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';

type ExportButtonsProps = {
  /** The list with its filters. */
  address: string;
  /** What the file is called, without its ending. */
  name: string;
};

/** The whole list as a file, not only the part that was read. */
export function ExportButtons({ address, name }: ExportButtonsProps) {
  const t = useText('common');
  const fetching = useMutation({ mutationFn: (format: ExportFormat) => exportList(address, name, format) });
  return (
    <>
      {exportFormats.map((format) => (
        <Button
          key={format}
          look="quiet"
          icon="download"
          busy={fetching.isPending && fetching.variables === format}
          onClick={() => fetching.mutate(format)}
        >
          {t('action.export', { format: format.toUpperCase() })}
        </Button>
      ))}
      <ProblemSummary error={fetching.error} />
    </>
  );
}

export default ExportButtons;
