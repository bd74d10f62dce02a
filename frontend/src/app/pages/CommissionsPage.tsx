import { useInfiniteQuery } from '@tanstack/react-query';
import { commissionsQuery, type CommissionFilter } from '@/features/commissions/api/commissions';
import { CommissionRecords } from '@/features/commissions/CommissionRecords';
import { commissionStatuses, type CommissionStatus } from '@/features/commissions/model';
import { SumsCard } from '@/features/commissions/SumsCard';
import { Choices } from '@/shared/form/Choices';
import { TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { day, member, words, type Raw } from '@/shared/router/raw';

type CommissionsSearch = { status?: CommissionStatus; hall?: string; from?: string; to?: string };

function commissionsSearch(raw: Raw): CommissionsSearch {
  return {
    status: member(raw['status'], commissionStatuses),
    hall: words(raw['hall']),
    from: day(raw['from']),
    to: day(raw['to']),
  };
}

/** CP-42: what partner halls earned in a period, this month unless another is chosen. */
export function CommissionsPage() {
  const t = useText('rollout');
  const user = useUser();
  const search = useSearch(commissionsSearch);
  const period = { from: search.from ?? `${today().slice(0, 7)}-01`, to: search.to ?? today() };
  const backwards = period.to < period.from;
  const filter: CommissionFilter = { ...period, status: search.status, hallId: search.hall };
  const show = (changes: CommissionsSearch) =>
    go(href({ to: '/commissions', search: { ...search, ...changes } }), { replace: true });
  return (
    <Page title={t('commissions.title')} note={t('commissions.about')}>
      <Card>
        <Fields>
          <TextField
            name="from"
            label={t('commissions.from')}
            type="date"
            max={today()}
            value={period.from}
            onChange={(from) => show({ from: from === '' ? undefined : from })}
          />
          <TextField
            name="to"
            label={t('commissions.to')}
            type="date"
            min={period.from}
            value={period.to}
            onChange={(to) => show({ to: to === '' ? undefined : to })}
          />
        </Fields>
        {backwards && <Notice tone="bad" role="alert" title={t('commissions.backwards')} />}
      </Card>
      {!backwards && (
        <>
          <SumsCard period={period} />
          <Row>
            <Choices
              label={t('commissions.state')}
              value={search.status ?? 'ALL'}
              options={[
                { value: 'ALL', label: t('commissions.all') },
                ...commissionStatuses.map((value) => ({ value, label: t(`commissions.status.${value}`) })),
              ]}
              onChange={(picked) => show({ status: picked === 'ALL' ? undefined : picked })}
            />
            {search.hall !== undefined && (
              <Button
                icon="cross"
                aria-label={t('commissions.allHalls')}
                onClick={() => show({ hall: undefined })}
              >
                {search.hall}
              </Button>
            )}
          </Row>
          <Listed filter={filter} mayRule={hasRole(user, 'SUPERVISOR')} />
        </>
      )}
    </Page>
  );
}

function Listed({ filter, mayRule }: { filter: CommissionFilter; mayRule: boolean }) {
  const t = useText('rollout');
  const query = useInfiniteQuery(commissionsQuery(filter));
  return (
    <RecordPages
      query={query}
      exportAs="commissions"
      empty={
        <Empty title={t('commissions.none')} icon="tariff">
          <p>{t('commissions.noneText')}</p>
        </Empty>
      }
    >
      {(records) => <CommissionRecords commissions={records} mayRule={mayRule} />}
    </RecordPages>
  );
}
