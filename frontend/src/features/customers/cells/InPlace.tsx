import type { ComponentProps } from 'react';
import { LongRecords } from '@/shared/ui/LongRecords';
import { CustomerRecords } from '../CustomerRecords';
import { EditsContext } from './edits';
import { useCells } from './useCells';
import { useEdits } from './useEdits';

type InPlaceProps = Pick<ComponentProps<typeof CustomerRecords>, 'customers' | 'label' | 'name'>;

/**
 * The list on a desk, whose cells can be changed in place, unless its names are shown in another way for a while. Phones do not fetch
 * it: their cards are corrected on the customer's page.
 */
export function InPlace({ name, ...list }: InPlaceProps) {
  const cells = useCells();
  return (
    <EditsContext value={useEdits()}>
      <CustomerRecords
        {...list}
        name={name ?? cells.name}
        cells={name === undefined ? cells : undefined}
        long={LongRecords}
      />
    </EditsContext>
  );
}
