import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keptCompetitorsQuery } from '@/features/competitors/api/competitors';
import { CompetitorDialog } from '@/features/competitors/CompetitorDialog';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Records } from '@/shared/ui/Records';
import { Empty } from '@/shared/ui/State';

/** The operators we compete with: names and tiers are data, and rules ask for the tier only. */
export function CompetitorsPage() {
  const t = useText('competitors');
  const c = useText('common');
  const user = useUser();
  const may = hasRole(user, 'SUPERVISOR', 'ADMIN');
  const query = useInfiniteQuery(keptCompetitorsQuery);
  const all = (query.data?.pages ?? []).flatMap((page) => page.items);
  /** The id of the one that is changed, or a new one. */
  const [task, setTask] = useState<{ id: string | null } | null>(null);
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        may && (
          <Button look="primary" icon="plus" onClick={() => setTask({ id: null })}>
            {t('add')}
          </Button>
        )
      }
    >
      <RecordPages
        query={query}
        exportAs="competitors"
        empty={
          <Empty title={t('none')} icon="shield">
            <p>{t('noneText')}</p>
          </Empty>
        }
      >
        {(records) => (
          <Records
            label={t('title')}
            records={records}
            idOf={(one) => one.id}
            title={{ header: t('name'), cell: (one) => one.name }}
            columns={[
              {
                key: 'tier',
                header: t('tier'),
                onPhone: 'top',
                cell: (one) => (
                  <Badge tone={one.tier === 'FIRST' ? 'warn' : 'none'}>{c(`tier.${one.tier}`)}</Badge>
                ),
              },
              { key: 'id', header: t('id'), cell: (one) => one.id },
              ...(may
                ? [
                    {
                      key: 'edit',
                      header: t('deed'),
                      cell: (one: { id: string; name: string }) => (
                        <Button
                          look="quiet"
                          aria-label={t('editOf', { name: one.name })}
                          onClick={() => setTask({ id: one.id })}
                        >
                          {c('action.edit')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </RecordPages>
      {task !== null && (
        <CompetitorDialog
          competitor={all.find((one) => one.id === task.id) ?? null}
          taken={all.map((one) => one.id)}
          onReload={() => void query.refetch()}
          onClose={() => setTask(null)}
        />
      )}
    </Page>
  );
}
