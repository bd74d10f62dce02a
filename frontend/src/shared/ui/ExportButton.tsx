import { useMutation } from '@tanstack/react-query';
import { exportList } from '@/shared/api/export';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { Button } from './Button';

type ExportButtonProps = {
  /** The list with its filters, and what the file is called. */
  address: string;
  name: string;
  label: string;
};

/** The whole list as a workbook. */
export function ExportButton({ address, name, label }: ExportButtonProps) {
  const fetching = useMutation({ mutationFn: () => exportList(address, name) });
  return (
    <>
      <Button icon="download" busy={fetching.isPending} onClick={() => fetching.mutate()}>
        {label}
      </Button>
      <ProblemSummary error={fetching.error} />
    </>
  );
}
