import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { SpecialStep } from '@/features/specials/api/changeSpecial';
import { specialQuery } from '@/features/specials/api/getSpecial';
import type { Special } from '@/features/specials/model';
import { SpecialBadge } from '@/features/specials/SpecialBadge';
import { SpecialCards } from '@/features/specials/SpecialCards';
import { StepDialog } from '@/features/specials/StepDialog';
import type { Tagged } from '@/shared/api/client';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button, ButtonLink } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Loading } from '@/shared/ui/State';
import { sellers } from './quoting/sellers';

const Redesign = lazy(() => import('./quoting/Redesign'));
const TakePlace = lazy(() => import('./quoting/TakePlace'));
const JoinHouseholds = lazy(() => import('./quoting/JoinHouseholds'));

export function SpecialOfferPage({ specialId }: { specialId: string }) {
  const t = useText('specials');
  const c = useText('common');
  const query = useQuery(specialQuery(specialId));
  const special = query.data?.value;
  return (
    <Page
      narrow
      upTo="/special-offers"
      title={special?.name ?? t('title')}
      note={special && <SpecialBadge status={special.status} />}
      actions={
        special && (
          <ButtonLink to="/communities/$communityId" params={{ communityId: special.communityId }}>
            {c('nav.communities')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query}>
        {(tagged) => (
          <>
            <SpecialCards special={tagged.value} />
            <Steps special={tagged} onReload={() => void query.refetch()} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** PR-10: whoever designed it neither validates nor approves it. */
function Steps({ special, onReload }: { special: Tagged<Special>; onReload: () => void }) {
  const t = useText('specials');
  const user = useUser();
  const [step, setStep] = useState<SpecialStep | 'join' | 'take' | 'design' | null>(null);
  const { status, designedBy, sellable, terms } = special.value;
  const own = designedBy === user.id;
  const supervises = hasRole(user, 'SUPERVISOR');
  const designs = hasRole(user, 'GRID_MANAGER', 'ACCOUNT_MANAGER', 'SUPERVISOR');
  const open = status === 'DESIGNED' || status === 'VALIDATED';
  return (
    <>
      {open && own && <Soft>{t('step.second')}</Soft>}
      <Row>
        {status === 'DESIGNED' && !own && designs && (
          <Button look="primary" icon="check" onClick={() => setStep('validation')}>
            {t('step.validation')}
          </Button>
        )}
        {status === 'VALIDATED' && supervises && !own && (
          <Button look="primary" icon="check" onClick={() => setStep('approval')}>
            {t('step.approval')}
          </Button>
        )}
        {(open || status === 'REJECTED') && designs && (
          <Button onClick={() => setStep('design')}>{t('design.change')}</Button>
        )}
        {open && supervises && (
          <Button look="danger" onClick={() => setStep('rejection')}>
            {t('step.rejection')}
          </Button>
        )}
        {sellable && terms.kind === 'GROUP_JOINING' && hasRole(user, ...sellers) && (
          <Button look="primary" icon="plus" onClick={() => setStep('join')}>
            {t('join.title')}
          </Button>
        )}
        {sellable && terms.kind === 'LAUNCH' && hasRole(user, ...sellers) && (
          <Button look="primary" icon="plus" onClick={() => setStep('take')}>
            {t('take.title')}
          </Button>
        )}
        {status === 'APPROVED' && supervises && (
          <Button look="danger" onClick={() => setStep('withdrawal')}>
            {t('step.withdrawal')}
          </Button>
        )}
      </Row>
      {status === 'APPROVED' && terms.kind === 'LAUNCH' && special.value.left === 0 && (
        <Soft>{t('take.none')}</Soft>
      )}
      {step === 'take' && (
        <Suspense fallback={<Loading rows={2} />}>
          <TakePlace special={special.value} onClose={() => setStep(null)} />
        </Suspense>
      )}
      {step === 'join' && (
        <Suspense fallback={<Loading rows={2} />}>
          <JoinHouseholds special={special.value} onClose={() => setStep(null)} />
        </Suspense>
      )}
      {step === 'design' && (
        <Suspense fallback={<Loading rows={2} />}>
          <Redesign special={special} onReload={onReload} onClose={() => setStep(null)} />
        </Suspense>
      )}
      {step && step !== 'join' && step !== 'take' && step !== 'design' && (
        <StepDialog special={special} step={step} onReload={onReload} onClose={() => setStep(null)} />
      )}
    </>
  );
}
