import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '@/features/assessment/api/assessments';
import { CompareTable } from '@/features/assessment/CompareTable';
import { CommunityPicker } from '@/features/communities/CommunityPicker';
import { useText } from '@/shared/i18n/useText';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { Card, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import styles from './compare.module.css';
import { words, type Raw } from '@/shared/router/raw';

type CompareSearch = { a?: string; b?: string };

function compareSearch(raw: Raw): CompareSearch {
  return { a: words(raw['a']), b: words(raw['b']) };
}

/** CO-22: two communities side by side. */
export function ComparePage() {
  const t = useText('assessment');
  const search = useSearch(compareSearch);
  const chosen = [search.a, search.b].filter((one) => one !== undefined);
  const comparison = useQuery(comparisonQuery(chosen));
  const pick = (changes: CompareSearch) =>
    go(href({ to: '/work-order/compare', search: { ...search, ...changes } }), { replace: true });
  return (
    <Page title={t('compare.title')} upTo="/work-order">
      <div className={styles['two']}>
        <Card title={t('compare.first')}>
          <CommunityPicker name="a" communityId={search.a} onPick={(a) => pick({ a })} />
        </Card>
        <Card title={t('compare.second')}>
          <CommunityPicker name="b" communityId={search.b} onPick={(b) => pick({ b })} />
        </Card>
      </div>
      {chosen.length < 2 ? (
        <Soft>{t('compare.pick')}</Soft>
      ) : (
        <Loaded query={comparison} rows={6}>
          {(found) => <CompareTable comparison={found} />}
        </Loaded>
      )}
    </Page>
  );
}
