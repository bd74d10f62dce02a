import { useQuery } from '@tanstack/react-query';
import { policyQuery } from '@/features/assessment/api/assessments';
import { cityOf } from '@/features/assessment/ranges';
import { WhatIfCard } from '@/features/assessment/WhatIfCard';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Empty } from '@/shared/ui/State';

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
        <CityRules scope={scope} city={cityOf(scope) ?? ''} mayAdopt={hasRole(user, 'SUPERVISOR', 'ADMIN')} />
      )}
    </Page>
  );
}

function CityRules({ scope, city, mayAdopt }: { scope: string; city: string; mayAdopt: boolean }) {
  const policy = useQuery(policyQuery(city));
  return (
    <Loaded query={policy} rows={5}>
      {(tagged) => (
        <WhatIfCard key={tagged.value.policyVersion} policy={tagged} gridPath={scope} mayAdopt={mayAdopt} />
      )}
    </Loaded>
  );
}
