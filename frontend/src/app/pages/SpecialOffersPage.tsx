import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { specialsQuery } from '@/features/specials/api/listSpecials';
import { DesignDialog } from '@/features/specials/DesignDialog';
import { specialStatuses, type SpecialStatus } from '@/features/specials/model';
import { SpecialRecords } from '@/features/specials/SpecialRecords';
import { UnitName } from '@/features/orgunits/UnitName';
import { Choices } from '@/shared/form/Choices';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, words, type Raw } from '@/shared/router/raw';
import { BaseField } from './quoting/BaseField';

type SpecialSearch = { status?: SpecialStatus; unit?: string };

function specialSearch(raw: Raw): SpecialSearch {
  return { status: member(raw['status'], specialStatuses), unit: words(raw['unit']) };
}

/** PR-05 to PR-09: launch offers, time-capped plans, tenants' entries, group joining, property offices. */
export function SpecialOffersPage() {
  const t = useText('specials');
  const user = useUser();
  const format = useFormat();
  const { status, unit } = useSearch(specialSearch);
  const query = useInfiniteQuery(specialsQuery({ status, gridPath: unit, total: unit !== undefined }));
  const total = query.data?.pages[0]?.total;
  const [designs, setDesigns] = useState(false);
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        hasRole(user, 'GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR') && (
          <Button look="primary" icon="plus" onClick={() => setDesigns(true)}>
            {t('design.title')}
          </Button>
        )
      }
    >
      <Choices
        label={t('list.status')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...specialStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/special-offers', search: { unit, status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      {unit !== undefined && (
        <Row>
          {typeof total === 'number' && (
            <strong data-total={total}>{t('drill.count', { number: format.number(total) })}</strong>
          )}
          <Soft>
            <UnitName path={unit} />
          </Soft>
          <Button
            icon="cross"
            onClick={() => go(href({ to: '/special-offers', search: { status } }), { replace: true })}
          >
            {t('drill.off')}
          </Button>
        </Row>
      )}
      <RecordPages
        query={query}
        exportAs="special-offers"
        empty={<Empty title={t('list.empty')} icon="special" />}
      >
        {(records) => <SpecialRecords specials={records} />}
      </RecordPages>
      {designs && (
        <DesignDialog
          tariffField={(value, onChange) => <BaseField value={value} onChange={onChange} />}
          onClose={() => setDesigns(false)}
        />
      )}
    </Page>
  );
}
