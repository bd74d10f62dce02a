import { useText } from '@/shared/i18n/useText';
import { Card, Soft } from '@/shared/ui/Card';
import { EvidenceLines } from './EvidenceLines';
import type { Customer } from './model';

/** FN-02: what was recorded for the stages; nothing is ever deleted. */
export function EvidenceCard({ customer }: { customer: Customer }) {
  const t = useText('customers');
  return (
    <Card title={t('record.title')}>
      {customer.evidence.length === 0 && <Soft>{t('record.none')}</Soft>}
      <EvidenceLines evidence={customer.evidence} />
    </Card>
  );
}
