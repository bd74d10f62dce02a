import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useFormat } from '@/shared/format/useFormat';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { decideGrant } from './api/companies';
import type { Company, Grant } from './model';
import styles from './property.module.css';

type GrantsCardProps = {
  company: Tagged<Company>;
  nameOf: (communityId: string) => string;
  /** Who looks: nobody decides about a request of one's own. */
  userId: string;
  mayDecide: boolean;
  onRequest?: () => void;
};

const tones = { REQUESTED: 'warn', APPROVED: 'good', REJECTED: 'none' } as const;

/** CO-32: discounted or free service for the office, as requests with their decisions. */
export function GrantsCard({ company, nameOf, userId, mayDecide, onRequest }: GrantsCardProps) {
  const t = useText('property');
  const format = useFormat();
  const [deciding, setDeciding] = useState<{ grant: Grant; approve: boolean } | null>(null);
  const { grants, id } = company.value;
  return (
    <Card
      title={t('grants.title')}
      actions={onRequest && <Button onClick={onRequest}>{t('grants.request')}</Button>}
    >
      {grants.length === 0 && <Soft>{t('grants.none')}</Soft>}
      <ul className={styles['lines']}>
        {grants.map((grant) => (
          <li key={grant.number}>
            <div className={styles['head']}>
              <strong>
                {t('grants.line', {
                  community: nameOf(grant.communityId),
                  amount: format.money(grant.monthlyValue),
                  months: grant.months,
                })}
              </strong>
              <Badge tone={tones[grant.status]}>{t(`grantStatus.${grant.status}`)}</Badge>
            </div>
            <small>{grant.reason}</small>
            {grant.comment !== null && <small>{t('grants.answer', { comment: grant.comment })}</small>}
            {grant.status === 'REQUESTED' && mayDecide && grant.requestedBy !== userId && (
              <Row>
                <Button look="primary" icon="check" onClick={() => setDeciding({ grant, approve: true })}>
                  {t('grants.approve')}
                </Button>
                <Button look="danger" onClick={() => setDeciding({ grant, approve: false })}>
                  {t('grants.reject')}
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
      {deciding && (
        <ReasonDialog
          title={t(deciding.approve ? 'grants.approve' : 'grants.reject')}
          text={deciding.grant.reason}
          label={t('grants.comment')}
          field="comment"
          save={t(deciding.approve ? 'grants.approve' : 'grants.reject')}
          send={(comment, key) =>
            decideGrant(id, deciding.grant.number, company.etag, { approve: deciding.approve, comment }, key)
          }
          refresh={[['property-companies']]}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            say(t('saved'));
          }}
        />
      )}
    </Card>
  );
}
