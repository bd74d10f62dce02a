import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '@/features/assessment/api/assessments';
import { cityOf } from '@/features/assessment/ranges';
import { WhatIfCard } from '@/features/assessment/WhatIfCard';
import { UnitField } from '@/features/communities/UnitField';
import { go } from '@/shared/router/location';
import { href } from '@/shared/router/paths';
import { useSearch } from '@/shared/router/useSearch';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';
import { unitSearch } from './unitSearch';

/** CO-20: how the work order of a city or a grid would stand under other weights. */
export function WhatIfPage() {
  const t = useText('assessment');
  const user = useUser();
  const scope = user.scopes.find((one) => cityOf(one) !== null);
  return (
    <Page title={t('whatIf.title')} upTo="/work-order">
      {scope === undefined ? (
        <Empty title={t('whatIf.noCity')} icon="rules" />
      ) : (
        <CityRules scope={scope} mayAdopt={hasRole(user, 'SUPERVISOR', 'ADMIN')} />
      )}
    </Page>
  );
}

function CityRules({ scope, mayAdopt }: { scope: string; mayAdopt: boolean }) {
  const policy = useQuery(policyQuery(scope.split('/').at(-1) ?? ''));
  const { unit } = useSearch(unitSearch);
  // A whole city has more communities than one trial works out: a part of it is chosen.
  const below = scope.split('/').length > 3;
  const gridPath = unit ?? (below ? scope : null);
  return (
    <>
      {!below && (
        <UnitField
          scope={scope}
          value={unit ?? ''}
          onChange={(chosen) =>
            go(href({ to: '/work-order/what-if', search: { unit: chosen } }), { replace: true })
          }
        />
      )}
      <Loaded query={policy} rows={5}>
        {(tagged) => (
          <WhatIfCard
            key={gridPath}
            policy={tagged}
            gridPath={gridPath}
            mayAdopt={mayAdopt && !below}
            onReload={() => void policy.refetch()}
          />
        )}
      </Loaded>
    </>
  );
}
