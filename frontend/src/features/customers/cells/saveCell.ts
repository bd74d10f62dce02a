import type { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/shared/api/problem';
import { correctFile } from '../api/correctFile';
import { customerQuery } from '../api/getCustomer';
import type { Customer } from '../model';
import type { CustomerRow } from '../row';
import { typedOf, withChange, type CellField, type CellValues } from './cells';

/** Somebody else said something different of the same thing meanwhile. */
export class Overtaken extends Error {
  readonly now: Customer;

  constructor(now: Customer) {
    super('overtaken');
    this.name = 'Overtaken';
    this.now = now;
  }
}

/** How often a file may change between reading and writing it before that is taken for a refusal. */
const attempts = 3;

/**
 * Changes one thing of a file, over the version the list showed. When the file went on meanwhile but says the same of that
 * one thing, as after a visit, nobody is overruled and it is sent over what stands now.
 *
 * @param seen what the list, or the comparison after being overtaken, showed
 * @throws Overtaken with what stands now
 */
export async function saveCell(
  client: QueryClient,
  seen: CellValues & Pick<CustomerRow, 'id' | 'version'>,
  field: CellField,
  change: Partial<CellValues>,
): Promise<{ before: Customer; after: Customer }> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await client.query({ ...customerQuery(seen.id), staleTime: 0 });
    const moved = before.version !== seen.version && typedOf(before, field) !== typedOf(seen, field);
    if (moved) throw new Overtaken(before);
    try {
      return { before, after: await correctFile(seen.id, before.version, withChange(before, change)) };
    } catch (error) {
      if (!isProblem(error, 412) || attempt === attempts) throw error;
    }
  }
}
