import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Failure, Loading } from '@/shared/ui/State';
import { verificationQuery } from './api/trails';
import styles from './audit.module.css';
import { services, type Service } from './model';

/** Has all four trails worked out anew, and says of each whether anything in it was changed or taken out. */
export function VerifyCard() {
  const t = useText('audit');
  const [run, setRun] = useState(0);
  return (
    <Card
      title={t('verify.title')}
      actions={
        <Button icon="shield" onClick={() => setRun(run + 1)}>
          {t(run === 0 ? 'verify.start' : 'verify.again')}
        </Button>
      }
    >
      <Soft>{t('verify.text')}</Soft>
      {run > 0 && (
        <ul className={styles['checks']} aria-label={t('verify.title')}>
          {services.map((service) => (
            <li key={service}>
              <Check service={service} run={run} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Check({ service, run }: { service: Service; run: number }) {
  const t = useText('audit');
  const query = useQuery(verificationQuery(service, run));
  const name = t(`service.${service}`);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading rows={1} />;
  const { rows, firstBroken, head } = query.data;
  if (firstBroken !== null) {
    return (
      <Notice tone="bad" role="alert" title={t('verify.broken', { service: name, row: firstBroken })}>
        <p>{t('verify.brokenText', { count: rows })}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone={rows > 0 ? 'good' : 'calm'}
      icon="check"
      role="status"
      title={
        rows > 0 ? t('verify.whole', { service: name, count: rows }) : t('verify.empty', { service: name })
      }
    >
      {rows > 0 && (
        <details>
          <summary>{t('verify.head')}</summary>
          <p>{t('verify.headText')}</p>
          <code className={styles['head']}>{head}</code>
        </details>
      )}
    </Notice>
  );
}
