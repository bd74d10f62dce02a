import { useMutation } from '@tanstack/react-query';
import { lazy, useEffect, useId, useRef, useState } from 'react';
import { newKey } from '@/shared/api/idempotency';
import type { Tagged } from '@/shared/api/client';
import { useOver } from '@/shared/api/useOver';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { ReasonDialog } from '@/shared/form/ReasonDialog';
import { useText } from '@/shared/i18n/useText';
import { Link } from '@/shared/router/Link';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { Records } from '@/shared/ui/Records';
import { offerUndo } from '@/shared/ui/undo';
import { adoptPolicy, whatIf } from './api/assessments';
import styles from './assessment.module.css';
import type { CityPolicy, Policy } from './model';
import { QuadrantBadge } from './QuadrantBadge';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type WhatIfCardProps = {
  policy: Tagged<CityPolicy>;
  /** Without a path no trial is made yet. */
  gridPath: string | null;
  mayAdopt: boolean;
  onReload: () => void;
};

/** Bounds within which a city may move each figure (CO-20). */
const bounds = {
  residents: [40, 60],
  threshold: [10, 30],
  households: [20, 40],
  importantAt: [20, 80],
  urgentAt: [20, 80],
} as const satisfies Partial<Record<keyof Policy, readonly [number, number]>>;
type Name = keyof typeof bounds;
const weights = ['residents', 'threshold', 'households', 'importantAt', 'urgentAt'] as const;
const refresh = [['scoring-policies'], ['communities']] as const;

/** CO-20: how the order would change under other weights; adopted only with a reason. */
export function WhatIfCard({ policy, gridPath, mayAdopt, onReload }: WhatIfCardProps) {
  const t = useText('assessment');
  const g = useText('grades');
  const current = policy.value.policy;
  const [chosen, setChosen] = useState<Policy>(current);
  const [adopting, setAdopting] = useState(false);
  /** The rules the weights were moved from. */
  const [base, setBase] = useState(policy);
  const over = useOver(policy.etag);
  const tag = useRef(policy.etag);
  if (policy.value.policyVersion > base.value.policyVersion && isSame(chosen, base.value.policy)) {
    // Nothing was moved: what others adopted is shown. What is older was read before the last adoption.
    setBase(policy);
    setChosen(current);
    over.begin(policy.etag);
  }
  const { mutate, ...trial } = useMutation({
    mutationFn: (tried: Policy) => whatIf(gridPath ?? '', tried, newKey()),
  });
  const sum = chosen.residents + chosen.threshold + chosen.households;
  const same = isSame(chosen, current);
  useEffect(() => {
    if (sum !== 100 || gridPath === null) return;
    const timer = setTimeout(() => mutate(chosen), 400);
    return () => clearTimeout(timer);
  }, [chosen, sum, gridPath, mutate]);
  return (
    <>
      <Card title={t('whatIf.title')}>
        <Soft>{t('whatIf.text')}</Soft>
        <div className={styles['weights']}>
          {weights.map((name) => (
            <Slider
              key={name}
              label={t(`weight.${name}`)}
              name={name}
              value={chosen[name]}
              onChange={(value) => setChosen({ ...chosen, [name]: value })}
            />
          ))}
        </div>
        {gridPath === null && <Notice tone="calm" title={t('whatIf.choose')} />}
        {sum !== 100 && <Notice tone="warn" role="status" title={t('whatIf.sum', { sum })} />}
        <Row>
          <Button disabled={same} onClick={() => setChosen(current)}>
            {t('whatIf.reset')}
          </Button>
          {mayAdopt && (
            <Button look="primary" disabled={same || sum !== 100} onClick={() => setAdopting(true)}>
              {t('whatIf.adopt')}
            </Button>
          )}
        </Row>
        <ProblemSummary error={trial.error} />
      </Card>
      {trial.data && (
        <Records
          label={t('whatIf.order')}
          records={trial.data.communities}
          idOf={(line) => line.communityId}
          title={{
            header: g('order.community'),
            cell: (line) => (
              <>
                <span className="num">{`${line.place}. `}</span>
                <Link
                  to="/communities/$communityId"
                  params={{ communityId: line.communityId }}
                  search={{ part: 'assessment' }}
                >
                  {line.communityName}
                </Link>
              </>
            ),
          }}
          columns={[
            {
              key: 'moves',
              header: t('whatIf.moves'),
              onPhone: 'top',
              cell: (line) =>
                t(line.place === line.placeNow ? 'whatIf.stays' : 'whatIf.was', { place: line.placeNow }),
            },
            {
              key: 'importance',
              header: g('axis.importance'),
              cell: (line) => `${Number(line.importanceNow)} → ${Number(line.importance)}`,
            },
            {
              key: 'quadrant',
              header: g('grade.title'),
              cell: (line) => <QuadrantBadge quadrant={line.quadrant} />,
            },
          ]}
        />
      )}
      {adopting && (
        <ReasonDialog
          title={t('whatIf.adopt')}
          text={t('whatIf.adoptText')}
          label={t('whatIf.reason')}
          save={t('whatIf.adopt')}
          least={4}
          onAttempt={(before) => {
            tag.current = over.tag(before);
          }}
          send={async (reason) => ({
            before: current,
            after: await adoptPolicy(policy.value.cityId, tag.current, chosen, reason),
          })}
          refresh={refresh}
          onClose={() => setAdopting(false)}
          onDone={({ before, after }) => {
            setAdopting(false);
            setBase(after);
            over.begin(after.etag);
            offerUndo({
              text: t('whatIf.adopted', { version: after.value.policyVersion }),
              undo: () => adoptPolicy(after.value.cityId, after.etag, before, t('whatIf.takenBack')),
              refresh,
            });
          }}
          stale={(again) => (
            <StaleSides
              fields={weights.map((name) => ({
                field: name,
                label: t(`weight.${name}`),
                mine: String(chosen[name]),
                theirs: String(current[name]),
              }))}
              fresh={over.fresh}
              onReload={onReload}
              onMine={again}
              onTheirs={() => {
                setAdopting(false);
                setBase(policy);
                setChosen(current);
                over.begin(policy.etag);
              }}
            />
          )}
        />
      )}
    </>
  );
}

function isSame(one: Policy, other: Policy): boolean {
  return weights.every((name) => one[name] === other[name]);
}

type SliderProps = { label: string; name: Name; value: number; onChange: (value: number) => void };

function Slider({ label, name, value, onChange }: SliderProps) {
  const id = useId();
  const [least, most] = bounds[name];
  return (
    <div className={styles['weight']}>
      <label htmlFor={id}>
        <span>{label}</span>
        <span className="num">{value}</span>
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
