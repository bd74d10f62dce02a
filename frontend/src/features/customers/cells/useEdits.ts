import { useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ListPage } from '@/shared/api/page';
import { isProblem, Unreachable } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { offerUndo } from '@/shared/ui/undo';
import { correctFile } from '../api/correctFile';
import { asItStands, emptying } from '../file/correction';
import type { CustomerRow } from '../row';
import { changeOf, typedOf, valuesOf, type CellField } from './cells';
import type { Edit, Edits } from './edits';
import { Overtaken, saveCell } from './saveCell';

const keyOf = (row: CustomerRow, field: CellField) => `${row.id} ${field}`;

/** Cells of the list that are being changed: shown as saved at once, and taken back with the reason when they are refused. */
export function useEdits(): Edits {
  const t = useText('customers');
  const c = useText('common');
  const client = useQueryClient();
  const user = useUser();
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map());
  const put = useCallback((row: CustomerRow, field: CellField, edit: Edit | null) => {
    setEdits((before) => {
      const after = new Map(before);
      if (edit) after.set(keyOf(row, field), edit);
      else after.delete(keyOf(row, field));
      return after;
    });
  }, []);
  return useMemo(() => {
    const works = hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'ACCOUNT_MANAGER');
    const open = (row: CustomerRow, field: CellField, edit: Pick<Edit, 'typed' | 'seen'> & Partial<Edit>) =>
      put(row, field, { saving: false, reason: null, now: null, ...edit });
    const reasonOf = (error: unknown) => {
      if (error instanceof Unreachable) return c('error.offlineKept');
      if (!isProblem(error)) return c('error.failedText');
      const said = error.violations.map((one) => one.message || one.code).join(' ');
      return [said, error.detail, error.title].find(Boolean) ?? c('error.failedText');
    };
    const save = async (row: CustomerRow, field: CellField, edit: Edit) => {
      const { typed, seen: first } = edit;
      const change = changeOf(field, typed);
      if (change === null) {
        open(row, field, { ...edit, reason: t(`cells.wrong.${field}`) });
        return;
      }
      // What is compared with is what the user decided over.
      const seen = edit.now ?? first;
      if (typedOf({ ...seen, ...change }, field) === typedOf(seen, field)) {
        if (edit.now) show(client, row.id, { ...valuesOf(edit.now), version: edit.now.version });
        put(row, field, null);
        return;
      }
      open(row, field, { typed, seen: first, saving: true });
      show(client, row.id, change);
      try {
        const { before, after } = await saveCell(client, seen, field, change);
        show(client, row.id, { ...valuesOf(after), version: after.version });
        client.setQueryData(['customers', row.id], after);
        put(row, field, null);
        offerUndo({
          text: t('edit.saved', { firm: after.firmName }),
          undo: () => correctFile(after.id, after.version, emptying(asItStands(before))),
          refresh: [['customers']],
        });
      } catch (error) {
        show(client, row.id, valuesOf(row));
        if (error instanceof Overtaken) open(row, field, { typed, seen: first, now: error.now });
        else open(row, field, { typed, seen: first, reason: reasonOf(error) });
      }
    };
    return {
      of: (row, field) => edits.get(keyOf(row, field)) ?? null,
      may: ({ holder }) => works && (holder === null || holder.id === user.id),
      open: (row, field) => open(row, field, { typed: typedOf(row, field), seen: row }),
      type: (row, field, typed) => {
        const { seen, now } = edits.get(keyOf(row, field)) ?? { seen: row, now: null };
        open(row, field, { typed, seen, now });
      },
      giveUp: (row, field) => {
        const now = edits.get(keyOf(row, field))?.now;
        if (now) show(client, row.id, { ...valuesOf(now), version: now.version });
        put(row, field, null);
      },
      save: (row, field) => {
        const edit = edits.get(keyOf(row, field));
        if (edit && !edit.saving) void save(row, field, edit);
      },
    };
  }, [edits, put, client, user, t, c]);
}

/** Shows a customer differently in every list that is at hand. */
function show(client: QueryClient, id: string, changes: Partial<CustomerRow>): void {
  client.setQueriesData<InfiniteData<ListPage<CustomerRow>>>({ queryKey: ['customers', 'list'] }, (list) =>
    list === undefined
      ? undefined
      : {
          ...list,
          pages: list.pages.map((page) =>
            page.items.some((row) => row.id === id)
              ? { ...page, items: page.items.map((row) => (row.id === id ? { ...row, ...changes } : row)) }
              : page,
          ),
        },
  );
}
