import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { say } from '@/shared/ui/toast';
import { withdrawTariff } from './api/withdrawTariff';
import type { Tariff } from './model';

/** PR-10: a supervisor takes a tariff back, with a reason. */
export function WithdrawDialog({ tariff, onClose }: { tariff: Tariff; onClose: () => void }) {
  const t = useText('tariffs');
  const c = useText('common');
  const format = useFormat();
  const name = [
    tariff.communityName,
    c('unit.mbps', { speed: tariff.speedMbps }),
    c('unit.perMonth', { amount: format.money(tariff.monthlyFee) }),
  ].join(' · ');
  return (
    <ReasonDialog
      title={t('withdraw.title')}
      text={t('withdraw.text', { name })}
      label={t('withdraw.reason')}
      save={t('withdraw.title')}
      send={(reason, key) => withdrawTariff(tariff, reason, key)}
      refresh={[['tariffs'], ['proposals']]}
      onClose={onClose}
      onDone={() => {
        say(t('withdraw.done'));
        onClose();
      }}
    />
  );
}
