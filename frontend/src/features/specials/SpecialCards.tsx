import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Card, Facts, Soft } from '@/shared/ui/Card';
import type { Sign, Special } from './model';
import { useTermsText } from './useTermsText';

/** What an offer grants beside the usual tariff, and who stands behind it. */
export function SpecialCards({ special }: { special: Special }) {
  const t = useText('specials');
  const c = useText('common');
  const format = useFormat();
  const termsText = useTermsText();
  const { base, charges } = special;
  const monthly = (amount: typeof base.monthlyFee) => c('unit.perMonth', { amount: format.money(amount) });
  return (
    <>
      <Card title={t(`kind.${special.terms.kind}`)}>
        <p>{termsText(special.terms)}</p>
        <Facts
          items={[
            [c('nav.communities'), special.communityName],
            [
              t('list.days'),
              t('days', { from: format.day(special.startsOn), to: format.day(special.endsOn) }),
            ],
            [
              t('list.left'),
              special.left === null
                ? null
                : t('left', { left: special.left, all: special.left + (special.taken ?? 0) }),
            ],
          ]}
        />
        {special.status === 'APPROVED' && <Soft>{t(special.sellable ? 'sellable' : 'notSellable')}</Soft>}
      </Card>
      <Card title={t('beside.title')}>
        <Facts
          items={[
            [
              t('beside.speed'),
              pair(
                c('unit.mbps', { speed: charges.speedMbps }),
                c('unit.mbps', { speed: base.speedMbps }),
                t,
              ),
            ],
            [t('beside.fee'), pair(monthly(charges.monthlyFee), monthly(base.monthlyFee), t)],
            [
              t('beside.months'),
              pair(
                c('unit.months', { count: charges.months }),
                c('unit.months', { count: base.termMonths }),
                t,
              ),
            ],
            [t('beside.prepaid'), pair(format.money(charges.prepaid), format.money(base.prepaid), t)],
            [t('beside.once'), pair(format.money(charges.oneTimeFee), format.money(base.installationFee), t)],
          ]}
        />
      </Card>
      {(special.validation ?? special.ruling ?? special.ending) && (
        <Card title={t('signs.title')}>
          <Signed sign={special.validation} as="validation" />
          <Signed sign={special.ruling} as={special.status === 'REJECTED' ? 'rejection' : 'approval'} />
          <Signed sign={special.ending} as="withdrawal" />
        </Card>
      )}
    </>
  );
}

function pair(offered: string, usual: string, t: ReturnType<typeof useText<'specials'>>): string {
  return offered === usual ? offered : t('beside.insteadOf', { offered, usual });
}

type Act = 'validation' | 'approval' | 'rejection' | 'withdrawal';

function Signed({ sign, as }: { sign: Sign | null; as: Act }) {
  const t = useText('specials');
  const format = useFormat();
  if (!sign) return null;
  return (
    <>
      <Soft>{t(`signs.${as}`, { date: format.moment(sign.at) })}</Soft>
      {sign.comment && <p>{sign.comment}</p>}
    </>
  );
}
