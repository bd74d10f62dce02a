import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { drawsQuery } from '@/features/draws/api/readDraws';
import { DrawRecords } from '@/features/draws/DrawRecords';
import { drawStatuses, type DrawStatus } from '@/features/draws/model';
import { NewDrawDialog } from '@/features/draws/NewDrawDialog';
import { Choices } from '@/shared/form/Choices';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, type Raw } from '@/shared/router/raw';

type DrawSearch = { status?: DrawStatus };

function drawSearch(raw: Raw): DrawSearch {
  return { status: member(raw['status'], drawStatuses) };
}

export function DrawsPage() {
  const t = useText('draws');
  const user = useUser();
  const { status } = useSearch(drawSearch);
  const query = useInfiniteQuery(drawsQuery(status));
  const [prepares, setPrepares] = useState(false);
  return (
    <Page
      title={t('title')}
      note={t('about')}
      actions={
        hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') && (
          <Button look="primary" icon="plus" onClick={() => setPrepares(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      <Choices
        label={t('state')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...drawStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/draws', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <RecordPages query={query} exportAs="draws" empty={<Empty title={t('empty')} icon="quote" />}>
        {(records) => <DrawRecords draws={records} />}
      </RecordPages>
      {prepares && <NewDrawDialog onClose={() => setPrepares(false)} />}
    </Page>
  );
}
