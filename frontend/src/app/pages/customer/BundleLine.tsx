import { useQuery } from '@tanstack/react-query';
import { priceQuery } from '@/features/bundles/api/priceBundle';
import { Composer } from '@/features/bundles/Composer';
import { compositionOf, draftOf, type BundleDraft } from '@/features/bundles/composing';
import type { Matrix } from '@/features/bundles/model';
import { shortened } from '@/features/bundles/reasons';
import { Refusal } from '@/features/bundles/Refusal';
import type { Tariff } from '@/features/tariffs/model';
import { isProblem } from '@/shared/api/problem';
import { useFormat } from '@/shared/format/useFormat';
import { useLanguage, useText } from '@/shared/i18n/useText';

type BundleLineProps = {
  matrix: Matrix;
  /** Those of the customer's community, for the line of broadband. */
  tariffs: readonly Tariff[];
  draft: BundleDraft;
  onChange: (changes: Partial<BundleDraft>) => void;
};

/** BD-01: the bundle that is quoted, priced while it is composed. */
export function BundleLine({ matrix, tariffs, draft, onChange }: BundleLineProps) {
  const t = useText('bundles');
  const c = useText('common');
  const format = useFormat();
  const language = useLanguage();
  const wanted = compositionOf(draft);
  const tariffId = tariffs.some((one) => one.id === draft.tariffId) ? draft.tariffId : null;
  const price = useQuery(priceQuery(wanted, tariffId, language));
  const refused = isProblem(price.error, 422) ? shortened(price.error.violations, t) : [];
  return (
    <>
      <Composer
        matrix={matrix}
        draft={draft}
        refused={refused}
        sum={price.data?.monthlyFee ?? null}
        tariffs={tariffs.map((tariff) => ({
          id: tariff.id,
          label: [
            c('unit.mbps', { speed: tariff.speedMbps }),
            c('unit.perMonth', { amount: format.money(tariff.monthlyFee) }),
          ].join(' · '),
        }))}
        onChange={onChange}
      />
      {refused.length > 0 && (
        <Refusal violations={refused} wanted={wanted} onTake={(nearest) => onChange(draftOf(nearest))} />
      )}
    </>
  );
}
