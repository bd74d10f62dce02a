import { useInfiniteQuery } from '@tanstack/react-query';
import { UnitName } from '@/features/orgunits/UnitName';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row, Soft } from '@/shared/ui/Card';
import { proposalsQuery, type ProposalFilter } from '@/features/proposals/api/listProposals';
import type { ProposalDrill } from '@/features/proposals/drill';

type ProposalDrillBarProps = { drill: ProposalDrill; filter: ProposalFilter; onOff: () => void };

/** Says which proposals a figure led to and how many these are, and takes it off. */
export function ProposalDrillBar({ drill, filter, onOff }: ProposalDrillBarProps) {
  const t = useText('proposals');
  const format = useFormat();
  const total = useInfiniteQuery(proposalsQuery({ ...filter, total: true }, 1)).data?.pages[0]?.total;
  const { unit, rule, bound, from, to } = drill;
  return (
    <section aria-label={t('drill.label')}>
      <Row>
        {typeof total === 'number' && (
          <strong data-total={total}>{t('drill.count', { number: format.number(total) })}</strong>
        )}
        {unit !== undefined && (
          <Soft>
            <UnitName path={unit} />
          </Soft>
        )}
        {rule !== undefined && <Soft>{t('drill.rule', { rule })}</Soft>}
        {bound !== undefined && <Soft>{t('drill.bound', { rule: bound })}</Soft>}
        {from !== undefined && to !== undefined && <Soft>{t('drill.decided', { from, to })}</Soft>}
        <Button icon="cross" onClick={onOff}>
          {t('drill.off')}
        </Button>
      </Row>
    </section>
  );
}
