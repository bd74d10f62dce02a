import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarQuery } from '@/features/customers/contracts/api/calendarOf';
import { contractEndsQuery } from '@/features/customers/contracts/api/listContractEnds';
import { EndingRecords } from '@/features/customers/contracts/EndingRecords';
import { lastDayOf, plusMonths } from '@/features/customers/contracts/month';
import { MonthTable } from '@/features/customers/contracts/MonthTable';
import styles from '@/features/customers/contracts/contracts.module.css';
import { Choices } from '@/shared/form/Choices';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { dateFormat } from '@/shared/i18n/intl';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Icon } from '@/shared/ui/Icon';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { RecordPages } from '@/shared/ui/RecordPages';
import { Empty } from '@/shared/ui/State';
import { member, month, type Raw } from '@/shared/router/raw';

type ContractSearch = { month?: string; whose?: 'mine' | 'all' };

function contractSearch(raw: Raw): ContractSearch {
  return {
    month: month(raw['month']),
    whose: member(raw['whose'], ['mine', 'all']),
  };
}

/** FN-20: the month in which contracts end, ours and competitors', with the list behind it. */
export function ContractEndsPage() {
  const t = useText('contracts');
  const language = useLanguage();
  const format = useFormat();
  const user = useUser();
  const search = useSearch(contractSearch);
  const month = search.month ?? today().slice(0, 7);
  const sells = hasRole(user, 'ACCOUNT_MANAGER');
  const mine = sells && search.whose !== 'all';
  const holderId = mine ? user.id : undefined;
  const [day, setDay] = useState<string | null>(null);
  const show = (next: string) => {
    setDay(null);
    go(href({ to: '/contract-ends', search: { ...search, month: next } }), { replace: true });
  };
  const calendar = useQuery({ ...calendarQuery(month, holderId), placeholderData: keepPreviousData });
  const from = day ?? `${month}-01`;
  const to = day ?? lastDayOf(month);
  const name = dateFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return (
    <Page upTo="/work" title={t('title')} note={t('note')}>
      {sells && (
        <Choices
          label={t('whose')}
          value={mine ? 'mine' : 'all'}
          options={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
          ]}
          onChange={(whose) => go(href({ to: '/contract-ends', search: { ...search, whose } }))}
        />
      )}
      <Card>
        <div className={styles['head']}>
          <Button look="quiet" aria-label={t('before')} onClick={() => show(plusMonths(month, -1))}>
            <Icon name="back" />
          </Button>
          <h2 aria-live="polite">{name}</h2>
          <Button look="quiet" aria-label={t('after')} onClick={() => show(plusMonths(month, 1))}>
            <Icon name="next" />
          </Button>
        </div>
        <Loaded query={calendar} rows={5}>
          {(data) => <MonthTable month={month} data={data} chosen={day} onChoose={setDay} />}
        </Loaded>
      </Card>
      <h2>{day === null ? t('inMonth', { month: name }) : t('onDay', { day: format.day(day) })}</h2>
      <Ends from={from} to={to} holderId={holderId} />
    </Page>
  );
}

function Ends({ from, to, holderId }: { from: string; to: string; holderId: string | undefined }) {
  const t = useText('contracts');
  const query = useInfiniteQuery(contractEndsQuery({ from, to, ...(holderId && { holderId }) }));
  return (
    <RecordPages query={query} exportAs="contract-ends" empty={<Empty title={t('noEnds')} icon="check" />}>
      {(rows) => <EndingRecords rows={rows} from={from} to={to} />}
    </RecordPages>
  );
}
