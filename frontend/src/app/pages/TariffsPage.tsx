import { useState } from 'react';
import { tariffStatuses, type Tariff, type TariffStatus } from '@/features/tariffs/model';
import { TariffList } from '@/features/tariffs/TariffList';
import { WithdrawDialog } from '@/features/tariffs/WithdrawDialog';
import { Choices } from '@/shared/form/Choices';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { covers, hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/Page';
import styles from './tariffs.module.css';
import { member, type Raw } from '@/shared/router/raw';

type TariffSearch = { status?: TariffStatus };

function tariffSearch(raw: Raw): TariffSearch {
  return { status: member(raw['status'], tariffStatuses) };
}

export function TariffsPage() {
  const t = useText('tariffs');
  const c = useText('common');
  const user = useUser();
  const { status } = useSearch(tariffSearch);
  const [withdrawn, setWithdrawn] = useState<Tariff | null>(null);
  return (
    <Page
      title={t('title')}
      actions={
        <ButtonLink to="/catalogue" icon="tariff">
          {c('nav.catalogue')}
        </ButtonLink>
      }
    >
      <Choices
        label={t('filter')}
        value={status ?? 'ALL'}
        options={[
          { value: 'ALL', label: t('all') },
          ...tariffStatuses.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
        onChange={(chosen) =>
          go(href({ to: '/tariffs', search: { status: chosen === 'ALL' ? undefined : chosen } }))
        }
      />
      <TariffList
        filter={{ status }}
        action={
          hasRole(user, 'SUPERVISOR')
            ? (tariff) =>
                tariff.status === 'IN_FORCE' &&
                covers(user, tariff.gridPath) && (
                  <Button look="danger" className={styles['above']} onClick={() => setWithdrawn(tariff)}>
                    {t('withdraw.title')}
                  </Button>
                )
            : undefined
        }
      />
      {withdrawn && <WithdrawDialog tariff={withdrawn} onClose={() => setWithdrawn(null)} />}
    </Page>
  );
}
