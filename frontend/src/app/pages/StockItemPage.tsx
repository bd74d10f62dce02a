import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stockItemQuery } from '@/features/stock/api/readStock';
import { MoveDialog } from '@/features/stock/MoveDialog';
import type { Move } from '@/features/stock/model';
import { ReserveDialog } from '@/features/stock/ReserveDialog';
import { StockCards } from '@/features/stock/StockCards';
import { StockBadge } from '@/features/stock/StockRecords';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

const holders = ['GRID_MANAGER', 'GRID_ASSISTANT', 'TECHNICIAN', 'SUPERVISOR'] as const;

export function StockItemPage({ stockId }: { stockId: string }) {
  const t = useText('stock');
  const user = useUser();
  const query = useQuery(stockItemQuery(stockId));
  const [move, setMove] = useState<Move | null>(null);
  const [reserves, setReserves] = useState(false);
  const item = query.data;
  const has = item?.holdings.some((one) => one.holder === user.id) ?? false;
  const offered: Move[] = [
    ...(hasRole(user, ...holders) ? (['issue'] as const) : []),
    ...(hasRole(user, ...holders) && has ? (['handOut', 'giveBack'] as const) : []),
    ...(hasRole(user, 'GRID_MANAGER', 'GRID_ASSISTANT', 'SUPERVISOR') ? (['receive'] as const) : []),
    ...(hasRole(user, 'GRID_MANAGER', 'SUPERVISOR') ? (['count'] as const) : []),
  ];
  return (
    <Page upTo="/stock" title={item?.name ?? t('title')} note={item && <StockBadge item={item} />}>
      <Loaded query={query}>
        {(value) => (
          <>
            <Row>
              {offered.map((one) => (
                <Button key={one} onClick={() => setMove(one)}>
                  {t(`moveTitle.${one}`)}
                </Button>
              ))}
            </Row>
            <StockCards item={value} onReserve={() => setReserves(true)} />
            {move && <MoveDialog item={value} move={move} onClose={() => setMove(null)} />}
            {reserves && <ReserveDialog item={value} onClose={() => setReserves(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
