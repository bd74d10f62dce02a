import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { matricesQuery } from '@/features/bundles/api/listMatrices';
import { newest } from '@/features/bundles/model';
import type { Customer } from '@/features/customers/model';
import { specialsQuery } from '@/features/specials/api/listSpecials';
import { tariffsQuery } from '@/features/tariffs/api/listTariffs';
import { useText } from '@/shared/i18n/useText';
import { Dialog } from '@/shared/ui/Dialog';
import { Loaded } from '@/shared/ui/Loaded';
import { Empty, Loading } from '@/shared/ui/State';
import { QuoteForm } from '../quoting/QuoteForm';

type QuoteDialogProps = { customer: Customer; onClose: () => void };

/** A quote freezes the prices of approved tariffs, bundles and special offers of the customer's community. */
export function QuoteDialog({ customer, onClose }: QuoteDialogProps) {
  const t = useText('customers');
  const q = useText('quotes');
  const { communityId, gridPath } = customer;
  const tariffs = useInfiniteQuery(tariffsQuery({ communityId, status: 'IN_FORCE' }, 200));
  const specials = useInfiniteQuery(specialsQuery({ communityId, status: 'APPROVED' }, 200));
  const matrices = useQuery(matricesQuery);
  const records = tariffs.data?.pages.flatMap((page) => page.items);
  // Neighbours that join are households (PR-08).
  const offers = specials.data?.pages
    .flatMap((page) => page.items)
    .filter((one) => one.sellable && one.terms.kind !== 'GROUP_JOINING');
  return (
    <Dialog title={q('issue')} onClose={onClose}>
      <Loaded query={matrices}>
        {({ items }) =>
          !records || (!offers && !specials.isError) ? (
            <Loading rows={4} />
          ) : records.length === 0 && items.length === 0 ? (
            <Empty title={t('orders.noTariff')} icon="tariff" />
          ) : (
            <QuoteForm
              draft={`quote.${customer.id}`}
              target={{
                customer: { id: customer.id, addressee: customer.firmName, firm: true },
                communityId,
                gridPath,
              }}
              offered={{ tariffs: records, specials: offers ?? [], matrix: newest(items) }}
              onClose={onClose}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
}
