import { useMutation } from '@tanstack/react-query';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { recount } from './api/recount';

/** Whether the figures of a unit, which are counted as customers change, equal a count from nothing. */
export function RecountCard({ gridPath }: { gridPath: string }) {
  const t = useText('figures');
  const format = useFormat();
  const { data, error, isPending, mutate } = useMutation({ mutationFn: () => recount(gridPath) });
  return (
    <Card title={t('recount.title')}>
      <Soft>{t('recount.text')}</Soft>
      <ProblemSummary error={error} />
      <div role="status">
        {isPending && t('recount.running')}
        {data &&
          (data.equal ? (
            <Notice tone="good" title={t('recount.equal')}>
              <p>{t('recount.equalText', { number: format.number(data.recounted) })}</p>
            </Notice>
          ) : (
            <Notice tone="warn" title={t('recount.different')}>
              <p>
                {t('recount.differentText', {
                  counted: format.number(data.counted),
                  recounted: format.number(data.recounted),
                })}
              </p>
            </Notice>
          ))}
      </div>
      <Row>
        <Button icon="check" busy={isPending} onClick={() => mutate()}>
          {t('recount.start')}
        </Button>
      </Row>
    </Card>
  );
}
