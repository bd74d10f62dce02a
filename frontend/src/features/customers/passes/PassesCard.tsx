import { useId } from 'react';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import type { Course } from '../course';
import { EvidenceLines } from '../EvidenceLines';
import type { EvidenceKind } from '../evidence';
import type { Customer, FurtherPass } from '../model';
import { NextStage } from '../NextStage';
import { StageBadge } from '../StageBadge';
import { StagePath } from '../StagePath';
import { furtherStages } from '../stages';
import styles from './passes.module.css';

export type PassDeed =
  | { what: 'begin' }
  | { what: 'evidence'; course: Course; kind: EvidenceKind }
  | { what: 'back'; course: Course }
  | { what: 'order'; pass: FurtherPass };

type PassesCardProps = {
  customer: Customer;
  /** Whether the user holds the customer and sells. */
  sells: boolean;
  onDeed: (deed: PassDeed) => void;
};

/** FN-05: what an on-net customer is sold beside what it has, each product on a path of its own. */
export function PassesCard({ customer, sells, onDeed }: PassesCardProps) {
  const t = useText('passes');
  const { passes, stage, lost } = customer;
  const open = passes.filter((pass) => pass.open).reverse();
  const over = passes.filter((pass) => !pass.open).reverse();
  return (
    <Card
      title={t('title')}
      count={passes.length === 0 ? undefined : open.length}
      actions={
        sells &&
        stage === 'ON_NET' &&
        !lost && (
          <Button icon="plus" onClick={() => onDeed({ what: 'begin' })}>
            {t('begin')}
          </Button>
        )
      }
    >
      {passes.length === 0 && <Soft>{t('none')}</Soft>}
      {passes.length === 0 && !sells && <Soft>{t('holderBegins')}</Soft>}
      {[...open, ...over].map((pass) => (
        <Pass key={pass.id} pass={pass} customerId={customer.id} sells={sells && !lost} onDeed={onDeed} />
      ))}
    </Card>
  );
}

type PassProps = Omit<PassesCardProps, 'customer'> & { pass: FurtherPass; customerId: string };

function Pass({ pass, customerId, sells, onDeed }: PassProps) {
  const t = useText('passes');
  const c = useText('common');
  const id = useId();
  const { product, stage, next } = pass;
  const course = { customerId, passId: pass.id, stage };
  return (
    <section className={styles['pass']} aria-labelledby={id} data-open={pass.open}>
      <header>
        <h3 id={id}>{product}</h3>
        <StageBadge stage={stage} lost={pass.lost} />
      </header>
      {pass.open && <StagePath stage={stage} stages={furtherStages} label={t('path', { product })} />}
      {next && (
        <>
          <h4>{t('next', { stage: c(`stage.${next.stage}`) })}</h4>
          <NextStage
            // A refusal speaks of what was missing then; it goes when something was given.
            key={[stage, ...next.missingEvidence].join()}
            course={course}
            next={next}
            product={product}
            mayMove={sells}
            mayRecord={sells}
            onRecord={(kind) => onDeed({ what: 'evidence', course, kind })}
            onMoveBack={() => onDeed({ what: 'back', course })}
          >
            {stage === 'INTENTION' && (
              <Button icon="plus" onClick={() => onDeed({ what: 'order', pass })}>
                {t('order')}
              </Button>
            )}
          </NextStage>
        </>
      )}
      <details className={styles['past']}>
        <summary>{t('past', { product })}</summary>
        <Moves pass={pass} />
        <EvidenceLines evidence={pass.evidence} />
      </details>
    </section>
  );
}

/** FN-02: its moves, the latest first; nothing is ever deleted. */
function Moves({ pass }: { pass: FurtherPass }) {
  const t = useText('customers');
  const c = useText('common');
  const format = useFormat();
  return (
    <ol className={styles['moves']}>
      {[...pass.history].reverse().map((one, at) => (
        <li key={at}>
          <Badge>{t(`change.${one.kind}`)}</Badge>
          {one.kind !== 'LOST' && <span>{c(`stage.${one.to}`)}</span>}
          {one.reason && (
            <span>{[t(`reason.${one.reason}`), one.reasonText].filter(Boolean).join(' · ')}</span>
          )}
          <small>{[format.moment(one.at), one.by.name].join(' · ')}</small>
        </li>
      ))}
    </ol>
  );
}
