import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { checksOf } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { offerUndo } from '@/shared/ui/undo';
import { describeCommunity, type Details } from './api/describeCommunity';
import { DetailsFields, kindOf, readDetails } from './DetailsFields';
import type { Community } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

/** What the dialog needs of a community. */
export type Described = Pick<Community, 'id' | 'name' | 'address' | 'kind' | 'households'>;

type DetailsDialogProps = { community: Tagged<Described>; onReload: () => void; onClose: () => void };

/** CO-10 (a): name, address, kind and households. */
export function DetailsDialog({ community, onReload, onClose }: DetailsDialogProps) {
  const t = useText('communities');
  const c = useText('common');
  const { value, etag } = community;
  const [initial] = useState(() => ({
    name: value.name,
    address: value.address ?? '',
    kind: value.kind ?? '',
    households: value.households?.toString() ?? '',
  }));
  const { values, set, clear, over } = useDraftOver(`details.${value.id}`, etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: (change: { etag: string; details: Details }) =>
      describeCommunity(value.id, change.etag, change.details),
    refresh: [['communities']],
    onDone: (after) => {
      clear();
      offerUndo({
        text: t('details.saved'),
        undo: () => describeCommunity(value.id, after.etag, detailsOf(value)),
        refresh: [['communities']],
      });
      onClose();
    },
  });
  const kind = kindOf(values);
  const submit = () => {
    const problems: Violation[] = [];
    const details = readDetails(values, checksOf(problems, c), t);
    setFound(problems);
    if (problems.length === 0) submission.mutate({ etag: over.tag(submission.error), details });
  };
  const stands = [
    ['name', t('details.name'), values.name.trim(), value.name],
    ['kind', t('file.kind'), kind ? t(`kind.${kind}`) : null, value.kind && t(`kind.${value.kind}`)],
    ['address', t('file.address'), values.address.trim() || null, value.address],
    [
      'households',
      t('file.households'),
      values.households.trim() || null,
      value.households?.toString() ?? null,
    ],
  ] as const;
  return (
    <TaskDialog
      title={t('details.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      stale={
        <StaleSides
          fields={stands.map(([field, label, mine, theirs]) => ({ field, label, mine, theirs }))}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields>
        <DetailsFields draft={values} set={set} />
      </Fields>
    </TaskDialog>
  );
}

/** The details as they stand, to be put back. */
function detailsOf({ name, address, kind, households }: Described): Details {
  return {
    name,
    ...(address !== null && { address }),
    ...(kind !== null && { kind }),
    ...(households !== null && { households }),
  };
}
