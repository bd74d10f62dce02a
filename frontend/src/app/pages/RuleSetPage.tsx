import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { simulateRuleSet } from '@/features/rulesets/api/changeRuleSet';
import { ruleSetQuery } from '@/features/rulesets/api/getRuleSet';
import { EditDialog } from '@/features/rulesets/EditDialog';
import type { RuleSet } from '@/features/rulesets/model';
import { RulesCard } from '@/features/rulesets/RulesCard';
import { ChangesCard, SimulationCard } from '@/features/rulesets/SimulationCard';
import { StepDialog } from '@/features/rulesets/StepDialog';
import { VersionBadge } from '@/features/rulesets/VersionBadge';
import type { Tagged } from '@/shared/api/client';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { hasRole, useUser } from '@/shared/session/session';
import { Button } from '@/shared/ui/Button';
import { Card, Columns, Row, Soft, Stack } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';

export function RuleSetPage({ ruleSetId }: { ruleSetId: string }) {
  const t = useText('rulesets');
  const query = useQuery(ruleSetQuery(ruleSetId));
  const found = query.data?.value;
  return (
    <Page
      upTo="/rule-sets"
      title={found ? t('list.named', { id: found.ruleSet.id, version: found.ruleSet.version }) : t('title')}
      note={found && <VersionBadge status={found.status} />}
    >
      <Loaded query={query} rows={8}>
        {(tagged) => <Version ruleSet={tagged} onReload={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

function Version({ ruleSet, onReload }: { ruleSet: Tagged<RuleSet>; onReload: () => void }) {
  const t = useText('rulesets');
  const format = useFormat();
  const user = useUser();
  const [task, setTask] = useState<'edit' | 'approve' | 'retire' | null>(null);
  const { value, etag } = ruleSet;
  const simulate = useSubmission({
    send: (_: string, key) => simulateRuleSet(value.id, etag, {}, key),
    refresh: [['rule-sets']],
  });
  // A version that was shipped with the platform is not kept and cannot be changed.
  const kept = etag !== '';
  const open = kept && (value.status === 'DRAFT' || value.status === 'SIMULATED');
  const supervises = hasRole(user, 'SUPERVISOR');
  const close = () => setTask(null);
  return (
    <>
      <ProblemSummary error={simulate.error} onReload={onReload} />
      <Row>
        {open && supervises && <Button onClick={() => setTask('edit')}>{t('edit.title')}</Button>}
        {open && hasRole(user, 'SUPERVISOR', 'ANALYST') && (
          <Button
            look={value.status === 'DRAFT' ? 'primary' : 'plain'}
            busy={simulate.isPending}
            // Each edit is another content, so that it is simulated anew.
            onClick={() => simulate.mutate(etag)}
          >
            {t('simulation.run')}
          </Button>
        )}
        {kept && value.status === 'SIMULATED' && supervises && !value.authors.includes(user.id) && (
          <Button look="primary" icon="check" onClick={() => setTask('approve')}>
            {t('step.approve')}
          </Button>
        )}
        {kept && (value.status === 'APPROVED' || value.status === 'IN_FORCE') && supervises && (
          <Button look="danger" onClick={() => setTask('retire')}>
            {t('step.retire')}
          </Button>
        )}
      </Row>
      {value.status === 'SIMULATED' && value.authors.includes(user.id) && <Soft>{t('step.second')}</Soft>}
      <Columns>
        <Stack>
          <RulesCard document={value.ruleSet} />
        </Stack>
        <Stack>
          {value.simulation && <SimulationCard summary={value.simulation} />}
          {(value.approval ?? value.retirement) && (
            <Card title={t('step.title')}>
              {value.approval && (
                <Soft>{t('step.approved', { date: format.moment(value.approval.at) })}</Soft>
              )}
              {value.approval?.comment && <p>{value.approval.comment}</p>}
              {value.retirement && (
                <Soft>{t('step.retired', { date: format.moment(value.retirement.at) })}</Soft>
              )}
              {value.retirement?.reason && <p>{value.retirement.reason}</p>}
            </Card>
          )}
        </Stack>
      </Columns>
      {simulate.data && <ChangesCard found={simulate.data} />}
      {task === 'edit' && <EditDialog ruleSet={ruleSet} onReload={onReload} onClose={close} />}
      {(task === 'approve' || task === 'retire') && (
        <StepDialog ruleSet={ruleSet} step={task} onReload={onReload} onClose={close} />
      )}
    </>
  );
}
