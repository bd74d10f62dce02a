import { lazy, useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { useOver } from '@/shared/api/useOver';
import { checksOf } from '@/shared/form/useTask';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { say } from '@/shared/ui/toast';
import { offerUndo } from '@/shared/ui/undo';
import { putCompetitor, tiers, type Competitor, type CompetitorBody, type Tier } from './api/competitors';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type CompetitorDialogProps = {
  /** The one to change; null for a new one. */
  competitor: Competitor | null;
  /** Those there are, so that no new one takes the place of another. */
  taken: readonly string[];
  onReload: () => void;
  onClose: () => void;
};

const refresh = [['competitors'], ['communities']] as const;

/** What a competitor is called, and which positioning applies to it. */
export function CompetitorDialog({ competitor, taken, onReload, onClose }: CompetitorDialogProps) {
  const t = useText('competitors');
  const c = useText('common');
  const [id, setId] = useState('');
  const [name, setName] = useState(competitor?.name ?? '');
  const [tier, setTier] = useState<Tier>(competitor?.tier ?? 'SECOND');
  const over = useOver(competitor ? `"${competitor.version}"` : '');
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ body, old }: { body: CompetitorBody; old: { etag: string; was: Competitor } | null }) =>
      putCompetitor(old?.was.id ?? id.trim(), old?.etag ?? null, body),
    refresh,
    onDone: ({ value, etag }, { old }) => {
      if (old === null) say(t('added', { name: value.name }));
      else
        offerUndo({
          text: t('changed', { name: value.name }),
          undo: () => putCompetitor(value.id, etag, { name: old.was.name, tier: old.was.tier }),
          refresh,
        });
      onClose();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const check = checksOf(problems, c);
    const said = check.text('name', t('name'), name);
    if (competitor === null) {
      const typed = check.text('id', t('id'), id);
      if (typed !== '' && !/^[0-9A-Za-z_-]{1,32}$/.test(typed)) check.refuse('id', t('idWrong'));
      if (taken.includes(typed)) check.refuse('id', t('idTaken'));
    }
    setFound(problems);
    if (problems.length > 0) return;
    submission.mutate({
      body: { name: said, tier },
      old: competitor && { etag: over.tag(submission.error), was: competitor },
    });
  };
  return (
    <TaskDialog
      title={competitor ? t('edit') : t('add')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        competitor && (
          <StaleSides
            fields={[
              { field: 'name', label: t('name'), mine: name.trim() || null, theirs: competitor.name },
              {
                field: 'tier',
                label: t('tier'),
                mine: c(`tier.${tier}`),
                theirs: c(`tier.${competitor.tier}`),
              },
            ]}
            fresh={over.fresh}
            onReload={onReload}
            onMine={submit}
            onTheirs={onClose}
          />
        )
      }
    >
      <Fields>
        {competitor === null && (
          <TextField
            name="id"
            label={t('id')}
            hint={t('idHint')}
            maxLength={32}
            value={id}
            onChange={setId}
          />
        )}
        <TextField name="name" label={t('name')} maxLength={60} value={name} onChange={setName} />
        <SelectField
          name="tier"
          label={t('tier')}
          value={tier}
          options={tiers.map((value) => ({ value, label: c(`tier.${value}`) }))}
          onChange={(chosen) => chosen !== '' && setTier(chosen)}
        />
      </Fields>
      <Soft>{t('tierText')}</Soft>
    </TaskDialog>
  );
}
