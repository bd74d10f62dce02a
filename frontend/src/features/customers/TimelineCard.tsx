import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Choices } from '@/shared/form/Choices';
import { useFormat } from '@/shared/format/useFormat';
import { useText, type Translate } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { timelineQuery } from './api/getTimeline';
import { actionKinds, partsOf } from './actions';
import type { Action } from './diary';
import { evidenceKinds } from './evidence';
import type { Customer } from './model';
import { customerStages } from './stages';
import styles from './customer.module.css';
import type { TimelineEntry } from './work';

const filters = ['ALL', 'ACTION', 'EVIDENCE', 'STAGE', 'CLAIMED', 'ORDER', 'QUOTE'] as const;

/** FN-02, FN-12: everything that happened with a customer, the latest first; nothing is ever deleted. */
export function TimelineCard({ customer }: { customer: Customer }) {
  const t = useText('work');
  const query = useQuery(timelineQuery(customer.id));
  const [kind, setKind] = useState<(typeof filters)[number]>('ALL');
  return (
    <Card title={t('timeline.title')}>
      <Loaded query={query} rows={4}>
        {({ entries }) => {
          const shown = entries.filter(
            (one) => kind === 'ALL' || one.kind === kind || (kind === 'CLAIMED' && one.kind === 'ENDED'),
          );
          return (
            <>
              <Choices
                label={t('timeline.filter')}
                value={kind}
                options={filters.map((value) => ({
                  value,
                  label: value === 'ALL' ? t('timeline.all') : t(`timelineKind.${value}`),
                }))}
                onChange={setKind}
              />
              {shown.length === 0 && <Soft>{t('timeline.none')}</Soft>}
              <ol>
                {shown.map((entry, index) => (
                  <Entry
                    key={index}
                    entry={entry}
                    action={customer.actions.find((one) => entry.kind === 'ACTION' && one.id === entry.ref)}
                  />
                ))}
              </ol>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Entry({ entry, action }: { entry: TimelineEntry; action: Action | undefined }) {
  const t = useText('work');
  const c = useText('common');
  const u = useText('customers');
  const format = useFormat();
  return (
    <li className={styles['line']}>
      <span className={styles['top']}>
        <strong>{inWords(entry, t, c, u)}</strong>
        <Badge>{t(`timelineKind.${entry.kind}`)}</Badge>
      </span>
      {action?.outcome && <span>{t(`outcome.${action.outcome}`)}</span>}
      {entry.note && <span>{entry.note}</span>}
      {action?.checkIn && (
        <span>
          {action.checkIn.distanceMetres === null
            ? t(`verdict.${action.checkIn.verdict}`)
            : t('checkIn.measured', {
                verdict: t(`verdict.${action.checkIn.verdict}`),
                metres: action.checkIn.distanceMetres,
              })}
          {action.checkIn.reason && ` · ${action.checkIn.reason}`}
        </span>
      )}
      {action?.effect && (
        <span>
          <Badge tone={action.effect === 'RENEWED' || action.effect === 'RESTORED' ? 'good' : 'none'}>
            {t(`effect.${action.effect}`)}
          </Badge>
        </span>
      )}
      <small>
        {[
          format.moment(entry.at),
          entry.by?.name ?? t('timeline.byItself'),
          ...(entry.fromCustomerId === null ? [] : [t('timeline.fromMerged')]),
        ].join(' · ')}
      </small>
    </li>
  );
}

/** A code in words; one the page does not know is shown as it came. */
function inWords(
  { kind, code }: TimelineEntry,
  t: Translate<'work'>,
  c: Translate<'common'>,
  u: Translate<'customers'>,
): string {
  const [first, second] = partsOf(code);
  const known = <T extends string>(all: readonly T[], value: string | null) =>
    all.find((one) => one === value);
  switch (kind) {
    case 'STAGE': {
      const change = known(['CREATED', 'ADVANCED', 'MOVED_BACK', 'LOST', 'REOPENED'], first);
      const stage = known(customerStages, second);
      if (!change) return code;
      return stage ? `${u(`change.${change}`)} · ${c(`stage.${stage}`)}` : u(`change.${change}`);
    }
    case 'CLAIMED':
      return t('timeline.claimed');
    case 'ENDED': {
      const ending = known(['RELEASED', 'LAPSED', 'LOST', 'TRANSFERRED', 'MERGED'], first);
      return ending ? t(`ending.${ending}`) : code;
    }
    case 'ACTION': {
      const action = known(actionKinds, first);
      return action ? t(`action.${action}`) : code;
    }
    case 'EVIDENCE': {
      const evidence = known(evidenceKinds, first);
      return evidence ? u(`evidence.${evidence}`) : code;
    }
    case 'ORDER': {
      const status = known(['PREPARED', 'SIGNED', 'ACTIVATED', 'CANCELLED'], first);
      return status ? u(`orderStatus.${status}`) : code;
    }
    case 'QUOTE': {
      const status = known(['ISSUED', 'ACCEPTED', 'WITHDRAWN'], first);
      return status ? t(`quote.${status}`) : code;
    }
    case 'MERGE': {
      const merge = known(['ABSORBED', 'MERGED_INTO', 'UNDONE'], first);
      return merge ? t(`merge.${merge}`) : code;
    }
  }
}
