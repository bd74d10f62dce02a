import { useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import styles from './incidents.module.css';
import { stepsOf, type Incident, type Step } from './model';
import { StepDialog } from './StepDialog';

type GuidedResponseProps = { incident: Tagged<Incident>; mayAct: boolean; onReload: () => void };

/** CO-40, CO-41: the response step by step; what is not open yet says so by its place. */
export function GuidedResponse({ incident, mayAct, onReload }: GuidedResponseProps) {
  const t = useText('incidents');
  const format = useFormat();
  const [step, setStep] = useState<Step | null>(null);
  const { risk, taken, nextSteps, closed } = incident.value;
  const steps: readonly Step[] = stepsOf[risk];
  return (
    <Card title={t('steps.title')}>
      <Soft>{t(`lead.${risk}`)}</Soft>
      <ol className={styles['steps']}>
        {steps.map((one) => {
          const log = taken.filter((other) => other.step === one);
          const open = nextSteps.includes(one) && closed === null;
          return (
            <li key={one} data-state={log.length > 0 ? 'done' : open ? 'open' : 'shut'}>
              <h3>{t(`step.${one}`)}</h3>
              <p>{t(`advice.${one}`)}</p>
              {log.length > 0 && (
                <div className={styles['log']}>
                  {log.map((entry) => (
                    <div key={entry.at}>
                      {entry.finding !== null && <Badge tone="calm">{t(`finding.${entry.finding}`)}</Badge>}{' '}
                      {entry.note} <Soft>{format.moment(entry.at)}</Soft>
                    </div>
                  ))}
                </div>
              )}
              {open && mayAct && (
                <Row>
                  <Button look={log.length > 0 ? 'plain' : 'primary'} onClick={() => setStep(one)}>
                    {t(log.length > 0 ? 'steps.again' : 'steps.take')}
                  </Button>
                </Row>
              )}
            </li>
          );
        })}
      </ol>
      {step !== null && (
        <StepDialog incident={incident} step={step} onReload={onReload} onClose={() => setStep(null)} />
      )}
    </Card>
  );
}
