import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Money } from '@/shared/format/money';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Soft } from '@/shared/ui/Card';
import { MoreRecords } from '@/shared/ui/MoreRecords';
import { Failure, Loading } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { customersQuery, type CustomerFilter } from '../api/listCustomers';
import { stageFeesQuery } from '../api/listStageFees';
import type { CustomerRow } from '../row';
import { courseOf } from '../course';
import { MoveBackDialog } from '../MoveBackDialog';
import { customerStages, type CustomerStage } from '../stages';
import { useAdvance } from '../useAdvance';
import { BoardCard } from './BoardCard';
import styles from './board.module.css';
import { dropOf } from './drop';
import { useDrag, type Drag } from './useDrag';

type BoardProps = { filter: Omit<CustomerFilter, 'stage' | 'lost' | 'total'> };

const nothing: Money = { amount: '0.00', currency: 'CNY' };

/** 销售看板: the six stages beside each other; FN-01 and FN-02 decide what may be moved where. */
export function Board({ filter }: BoardProps) {
  const t = useText('customers');
  const user = useUser();
  const [back, setBack] = useState<CustomerRow>();
  const [seen] = useState(() => new Map<string, CustomerRow>());
  const { data: fees } = useQuery(stageFeesQuery({ ...filter, lost: false }));
  const move = useAdvance();
  const { drag, handle } = useDrag((id, over) => {
    const customer = seen.get(id);
    if (!customer || !over) return;
    const drop = dropOf(customer.stage, over);
    if (drop === 'advance') move.mutate({ course: courseOf(customer), to: over });
    else if (drop === 'back') setBack(customer);
    else if (drop === 'tooFar') say(t('board.tooFar'));
  });
  return (
    <>
      <div className={styles['board']} role="region" aria-label={t('board.label')}>
        {customerStages.map((stage) => (
          <StageColumn
            key={stage}
            stage={stage}
            filter={filter}
            monthlyFee={fees && (fees.items.find((one) => one.stage === stage)?.monthlyFee ?? nothing)}
            drag={drag}
          >
            {(customer) => {
              seen.set(customer.id, customer);
              const moving = move.variables?.course.customerId === customer.id;
              return (
                <BoardCard
                  key={customer.id}
                  customer={customer}
                  movable={customer.holder?.id === user.id && hasRole(user, 'ACCOUNT_MANAGER')}
                  busy={move.isPending && moving}
                  refused={moving ? move.error : null}
                  drag={drag}
                  handle={handle}
                  onAdvance={(to) => move.mutate({ course: courseOf(customer), to })}
                  onBack={() => setBack(customer)}
                />
              );
            }}
          </StageColumn>
        ))}
      </div>
      {back && <MoveBackDialog course={courseOf(back)} onClose={() => setBack(undefined)} />}
    </>
  );
}

type StageColumnProps = BoardProps & {
  stage: CustomerStage;
  /** What its customers ordered; while it is not known, nothing is shown. */
  monthlyFee: Money | undefined;
  drag: Drag | undefined;
  children: (customer: CustomerRow) => ReactNode;
};

/** One stage with the number of all its customers and what they ordered; more of them come as one scrolls. */
function StageColumn({ stage, filter, monthlyFee, drag, children }: StageColumnProps) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  const query = useInfiniteQuery(customersQuery({ ...filter, stage, lost: false, total: true }, 20));
  const { fetchNextPage } = query;
  const records = query.data?.pages.flatMap((page) => page.items);
  const total = query.data?.pages[0]?.total;
  const id = `board-${stage}`;
  return (
    <section
      className={styles['stage']}
      data-stage={stage}
      data-over={drag?.over === stage ? '' : undefined}
      aria-labelledby={id}
    >
      <h2 id={id}>
        {c(`stage.${stage}`)} <span>{total === undefined || total === null ? '' : format.number(total)}</span>
      </h2>
      {monthlyFee && (
        <p className={styles['fee']} title={t('board.feeMeans')}>
          {t('board.fee', { amount: format.money(monthlyFee) })}
        </p>
      )}
      {records === undefined ? (
        query.isError ? (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading rows={3} />
        )
      ) : records.length === 0 ? (
        <Soft>{t('board.none')}</Soft>
      ) : (
        <>
          <ul aria-labelledby={id}>{records.map(children)}</ul>
          <MoreRecords
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}
