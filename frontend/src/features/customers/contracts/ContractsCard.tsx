import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import styles from '../customer.module.css';
import { agreeToSolution } from './api/keepContract';
import type { Contract } from './model';

export type ContractDeed = { what: 'add' } | { what: 'correct' | 'propose' | 'conclude'; contract: Contract };

type ContractsCardProps = {
  customerId: string;
  contracts: readonly Contract[];
  /** Whether the user may record what the firm uses. */
  mayRecord: boolean;
  /** Whether the user holds the customer. */
  holds: boolean;
  /** Whether the user agrees to solutions. */
  agrees: boolean;
  onDeed: (deed: ContractDeed) => void;
};

/** FN-20: what the firm uses, when it ends, what is offered before and what became of it. */
export function ContractsCard({
  customerId,
  contracts,
  mayRecord,
  holds,
  agrees,
  onDeed,
}: ContractsCardProps) {
  const t = useText('contracts');
  const agree = useSubmission({
    send: (contractId: string, key) => agreeToSolution(customerId, contractId, key),
    refresh: [['customers']],
    onDone: () => say(t('agreed')),
  });
  return (
    <Card
      title={t('card')}
      actions={
        mayRecord && (
          <Button icon="plus" onClick={() => onDeed({ what: 'add' })}>
            {t('add')}
          </Button>
        )
      }
    >
      {contracts.length === 0 && <Soft>{t('none')}</Soft>}
      <ProblemSummary error={agree.error} />
      <ul>
        {contracts.map((contract) => (
          <li key={contract.id} className={styles['line']}>
            <ContractText contract={contract} />
            {contract.result === null && (
              <Row>
                {holds && (
                  <Button onClick={() => onDeed({ what: 'propose', contract })}>
                    {contract.solution === null ? t('propose') : t('proposeAgain')}
                  </Button>
                )}
                {agrees && contract.solution !== null && contract.solution.agreedBy === null && (
                  <Button busy={agree.isPending} onClick={() => agree.mutate(contract.id)}>
                    {t('agree')}
                  </Button>
                )}
                {mayRecord && (
                  <Button
                    onClick={() => onDeed({ what: 'correct', contract })}
                    aria-label={t('correctOf', { product: contract.terms.product })}
                  >
                    {t('correctShort')}
                  </Button>
                )}
                {holds && (
                  <Button onClick={() => onDeed({ what: 'conclude', contract })}>{t('conclude')}</Button>
                )}
              </Row>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ContractText({ contract }: { contract: Contract }) {
  const t = useText('contracts');
  const format = useFormat();
  const { terms, solution, result } = contract;
  return (
    <>
      <span className={styles['top']}>
        <strong>{`${terms.operator} · ${terms.product}`}</strong>
        <Badge tone={terms.party === 'COMPETITOR' ? 'calm' : 'good'}>{t(`party.${terms.party}`)}</Badge>
      </span>
      <span>
        {[
          terms.endsOn && t('endsOn', { day: format.day(terms.endsOn) }),
          terms.monthlyFee && t('perMonth', { fee: format.money(terms.monthlyFee) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {solution && (
        <span>
          {solution.text}{' '}
          <Badge tone={solution.agreedBy ? 'good' : 'warn'}>
            {solution.agreedBy ? t('agreedBy', { name: solution.agreedBy.name }) : t('toAgree')}
          </Badge>
        </span>
      )}
      {result && (
        <span>
          {t(`outcome.${result.outcome}`)}
          {' · '}
          {result.text}
        </span>
      )}
    </>
  );
}
