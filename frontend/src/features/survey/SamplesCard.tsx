import type { ReactNode } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import type { Rate, Sample, SampleKind } from './model';
import styles from './survey.module.css';
import { inWindow } from './window';

type SamplesCardProps = {
  kind: SampleKind;
  rate: Rate | null;
  samples: readonly Sample[];
  onAdd?: () => void;
};

/** CO-13: what was counted in the field, and whether it counts. */
export function SamplesCard({ kind, rate, samples, onAdd }: SamplesCardProps) {
  const t = useText('survey');
  const format = useFormat();
  const open = inWindow(kind, new Date());
  const known: ReactNode =
    rate === null ? (
      <Soft>{t('unknown')}</Soft>
    ) : (
      <>
        <strong className="num">{format.percent(rate.percent)}</strong>
        <Soft>
          {rate.samples > 0
            ? t('sample.measured', { count: rate.samples, date: format.day(rate.asOf) })
            : t('sample.stated', { date: format.day(rate.asOf) })}
        </Soft>
      </>
    );
  return (
    <Card
      title={t(`sampleTitle.${kind}`)}
      actions={
        onAdd && (
          <Button icon="eye" look={open ? 'primary' : 'plain'} onClick={onAdd}>
            {t('sample.count')}
          </Button>
        )
      }
    >
      <div className={styles['percent']}>{known}</div>
      <Row>
        <Soft>{t(`sampleWindow.${kind}`)}</Soft>
        {open && <Badge tone="good">{t('sample.now')}</Badge>}
      </Row>
      {samples.length > 0 && (
        <ul className={styles['samples']}>
          {[...samples]
            .sort((a, b) => b.at.localeCompare(a.at))
            .slice(0, 8)
            .map((sample) => (
              <li key={sample.at}>
                <span>{format.moment(sample.at)}</span>
                <span className="num">{t('sample.of', { part: sample.part, whole: sample.whole })}</span>
                <Badge tone={sample.counts ? 'good' : 'none'}>
                  {t(sample.counts ? 'sample.counts' : 'sample.doesNotCount')}
                </Badge>
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}
