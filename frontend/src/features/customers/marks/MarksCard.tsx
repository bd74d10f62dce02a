import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Facts, Row } from '@/shared/ui/Card';
import type { Customer, CustomerLevel } from '../model';

const tones = { KEY: 'warn', STANDARD: 'none', SMALL: 'calm' } as const satisfies Record<
  CustomerLevel,
  string
>;

type MarksCardProps = {
  customer: Customer;
  /** Changes them; absent when the user may not. */
  onEdit: (() => void) | null;
};

/** FN-13: how much a customer matters, which decides the terms of its registration, and words to find it by. */
export function MarksCard({ customer, onEdit }: MarksCardProps) {
  const t = useText('customers');
  const { level, tags } = customer;
  return (
    <Card
      title={t('marks.title')}
      actions={
        onEdit && (
          <Button onClick={onEdit} aria-label={t('marks.edit')}>
            {t('edit.open')}
          </Button>
        )
      }
    >
      <Facts
        items={[
          [
            t('marks.level'),
            <Badge key="level" tone={tones[level]}>
              {t(`level.${level}`)}
            </Badge>,
          ],
          [
            t('marks.tags'),
            tags.length === 0 ? (
              t('marks.none')
            ) : (
              <Row key="tags">
                {tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </Row>
            ),
          ],
        ]}
      />
    </Card>
  );
}
