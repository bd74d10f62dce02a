import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Card, Soft } from '@/shared/ui/Card';
import { Records } from '@/shared/ui/Records';
import { useCaptured } from './captured';

const tones = { WAITING: 'calm', NEW: 'good', REPEATED: 'good', DUPLICATE: 'warn' } as const;

/** What became of what was captured on this device today; without the people. */
export function CapturedCard() {
  const t = useText('leads');
  const format = useFormat();
  const all = useCaptured();
  const waiting = all.filter((one) => one.fate === 'WAITING').length;
  const known = all.filter((one) => one.fate === 'DUPLICATE').length;
  return (
    <Card title={t('capture.tally')} count={all.length}>
      {all.length === 0 ? (
        <Soft>{t('capture.tallyNone')}</Soft>
      ) : (
        <>
          <p role="status">
            {t('capture.tallyText', { all: all.length, sent: all.length - waiting - known, waiting, known })}
          </p>
          <Records
            cards
            label={t('capture.tally')}
            records={all.slice(0, 10)}
            idOf={(one) => one.id}
            title={{ header: t('field.kind'), cell: (one) => t(`kinds.${one.kind}`) }}
            columns={[
              {
                key: 'fate',
                header: t('list.status'),
                onPhone: 'top',
                cell: (one) => <Badge tone={tones[one.fate]}>{t(`fates.${one.fate}`)}</Badge>,
              },
              { key: 'at', header: '', cell: (one) => format.moment(one.at) },
            ]}
          />
        </>
      )}
    </Card>
  );
}
