import { lazy, useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { whole, wrong } from '@/shared/form/checks';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { offerUndo } from '@/shared/ui/undo';
import { changeSettings, type NewSettings } from './api/settings';
import { levels, type Level, type Settings, type Terms } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

const counts = [
  ['leaseDays', 1, 366],
  ['coolDownDays', 0, 366],
  ['maxHeld', 1, 10_000],
  ['maxClaimsPerDay', 1, 10_000],
  ['teamLeaseDays', 1, 366],
] as const;
type Count = (typeof counts)[number][0];

type TermsFormProps = {
  gridPath: string;
  etag: string;
  settings: Settings;
  onReload: () => void;
};

/** FN-13: changes the terms of a city, for all customers or for those of one level. */
export function TermsForm({ gridPath, etag, settings, onReload }: TermsFormProps) {
  const t = useText('terms');
  const c = useText('common');
  const base = settings.next ?? settings.current;
  const [level, setLevel] = useState<Level | 'ALL'>('ALL');
  const before = level === 'ALL' ? base.standard : (base.levels[level] ?? base.standard);
  const [typed, setTyped] = useState<Partial<Record<Count | 'warningDays', string>>>({});
  const [team, setTeam] = useState<boolean | null>(null);
  const over = useOver(etag);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ tag, change }: { tag: string; change: NewSettings }) => changeSettings(gridPath, tag, change),
    refresh: [['registration-settings']],
    onDone: (after) => {
      again(after.etag);
      offerUndo({
        text: t('saved'),
        undo: () => changeSettings(gridPath, after.etag, { standard: base.standard, levels: base.levels }),
        refresh: [['registration-settings']],
      });
    },
  });
  const again = (tag: string) => {
    setTyped({});
    setTeam(null);
    over.begin(tag);
  };
  const submit = () => {
    const problems: Violation[] = [];
    const next: Terms = { ...before };
    for (const [field, least, most] of counts) {
      const value = whole(typed[field] ?? String(before[field]), least, most);
      if (value === null) problems.push(wrong(field, t('between', { field: t(field), least, most })));
      else next[field] = value;
    }
    const warnings = (typed.warningDays ?? before.warningDays.join(', '))
      .split(/[\s,，、]+/)
      .filter((one) => one !== '')
      .map((one) => whole(one, 1, 365));
    if (warnings.some((one) => one === null) || warnings.length > 5)
      problems.push(wrong('warningDays', t('warningsWrong')));
    else next.warningDays = warnings.filter((one) => one !== null);
    if (team !== null) next.teamClaimRequired = team;
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      tag: over.tag(submission.error),
      change:
        level === 'ALL'
          ? { standard: next, levels: base.levels }
          : { standard: base.standard, levels: { ...base.levels, [level]: next } },
    });
  };
  return (
    <Form
      error={submission.error}
      found={found}
      stale={
        <StaleSides
          fields={[
            ...counts.map(([field]) => ({
              field,
              label: t(field),
              mine: typed[field] ?? null,
              theirs: typed[field] === undefined ? null : String(before[field]),
            })),
            {
              field: 'warningDays',
              label: t('warningDays'),
              mine: typed.warningDays ?? null,
              theirs: typed.warningDays === undefined ? null : before.warningDays.join(', '),
            },
            {
              field: 'teamClaimRequired',
              label: t('teamClaimRequired'),
              mine: team === null ? null : t(team ? 'yes' : 'no'),
              theirs: team === null ? null : t(before.teamClaimRequired ? 'yes' : 'no'),
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            again(etag);
            submission.reset();
          }}
        />
      }
      onSubmit={submit}
    >
      <SelectField
        name="level"
        label={t('level')}
        value={level}
        options={[
          { value: 'ALL', label: t('allLevels') },
          ...levels.map((value) => ({ value, label: t(`levels.${value}`) })),
        ]}
        onChange={(value) => {
          setTyped({});
          setTeam(null);
          setLevel(value === '' ? 'ALL' : value);
        }}
      />
      <Fields>
        {counts.map(([field]) => (
          <TextField
            key={field}
            name={field}
            label={t(field)}
            inputMode="numeric"
            value={typed[field] ?? String(before[field])}
            onChange={(value) => setTyped((all) => ({ ...all, [field]: value }))}
          />
        ))}
        <TextField
          name="warningDays"
          label={t('warningDays')}
          hint={t('warningsHint')}
          value={typed.warningDays ?? before.warningDays.join(', ')}
          onChange={(value) => setTyped((all) => ({ ...all, warningDays: value }))}
        />
      </Fields>
      <CheckField
        label={t('teamClaimRequired')}
        checked={team ?? before.teamClaimRequired}
        onChange={setTeam}
      />
      <FormFoot>
        <Button type="submit" look="primary" busy={submission.isPending}>
          {c('action.save')}
        </Button>
      </FormFoot>
    </Form>
  );
}
