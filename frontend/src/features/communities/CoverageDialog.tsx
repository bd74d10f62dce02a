import { lazy, useState } from 'react';
import type { Tagged } from '@/shared/api/client';
import type { Violation } from '@/shared/api/problem';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { wrong } from '@/shared/form/checks';
import { SelectField, TextField } from '@/shared/form/Field';
import { Fields } from '@/shared/form/Form';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraftOver } from '@/shared/form/useDraftOver';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Soft } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { say } from '@/shared/ui/toast';
import { reportCoverage, type CoverageReport } from './api/reportCoverage';
import { buildStates, coverageSources, type Community } from './model';

const StaleSides = lazy(() => import('@/shared/form/StaleSides'));

type CoverageDialogProps = { community: Tagged<Community>; onReload: () => void; onClose: () => void };

/** CO-02: coverage stated by hand. What is older than what holds is kept, and changes nothing. */
export function CoverageDialog({ community, onReload, onClose }: CoverageDialogProps) {
  const t = useText('communities');
  const c = useText('common');
  const format = useFormat();
  const { id, coverage, buildState, plannedOpening } = community.value;
  const [initial] = useState(() => ({
    buildState: '',
    source: 'FIELD',
    listVersion: t('report.byHand', { date: today() }),
    asOf: today(),
    plannedOpening: '',
  }));
  const { values, set, clear, over } = useDraftOver(`coverage.${id}`, community.etag, initial);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    send: ({ etag, report }: { etag: string; report: CoverageReport }) => reportCoverage(id, etag, report),
    refresh: [['communities'], ['schedules']],
    onDone: ({ value }, { report }) => {
      clear();
      say(t(isInForce(value, report) ? 'report.holds' : 'report.filed'));
      onClose();
    },
  });
  const state = buildStates.find((one) => one === values.buildState);
  const source = coverageSources.find((one) => one === values.source);
  const ahead = state === 'PLANNED' || state === 'IN_BUILD';
  const older = coverage !== null && values.asOf !== '' && values.asOf < coverage.asOf;
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (state === undefined) need('buildState', t('coverage.buildState'));
    if (source === undefined) need('source', t('coverage.source'));
    if (values.listVersion.trim() === '') need('listVersion', t('coverage.version'));
    if (values.asOf === '') need('asOf', t('coverage.asOf'));
    setFound(problems);
    if (problems.length > 0 || state === undefined || source === undefined) return;
    submission.mutate({
      etag: over.tag(submission.error),
      report: {
        buildState: state,
        source,
        listVersion: values.listVersion.trim(),
        asOf: values.asOf,
        ...(ahead && values.plannedOpening !== '' && { plannedOpening: values.plannedOpening }),
      },
    });
  };
  return (
    <TaskDialog
      title={t('report.title')}
      error={submission.error}
      found={found}
      busy={submission.isPending}
      onSubmit={submit}
      onClose={onClose}
      onReload={onReload}
      stale={
        <StaleSides
          fields={[
            {
              field: 'buildState',
              label: t('coverage.buildState'),
              mine: state ? t(`buildState.${state}`) : null,
              theirs: t(`buildState.${buildState}`),
            },
            {
              field: 'plannedOpening',
              label: t('coverage.planned'),
              mine: ahead && values.plannedOpening !== '' ? format.day(values.plannedOpening) : null,
              theirs: plannedOpening && format.day(plannedOpening),
            },
            {
              field: 'source',
              label: t('coverage.source'),
              mine: source ? t(`source.${source}`) : null,
              theirs: coverage && t(`source.${coverage.source}`),
            },
            {
              field: 'listVersion',
              label: t('coverage.version'),
              mine: values.listVersion.trim() || null,
              theirs: coverage?.listVersion ?? null,
            },
            {
              field: 'asOf',
              label: t('coverage.asOf'),
              mine: values.asOf === '' ? null : format.day(values.asOf),
              theirs: coverage && format.day(coverage.asOf),
            },
          ]}
          fresh={over.fresh}
          onReload={onReload}
          onMine={submit}
          onTheirs={() => {
            clear();
            onClose();
          }}
        />
      }
    >
      <Soft>{t('report.text')}</Soft>
      <Fields>
        <SelectField
          name="buildState"
          label={t('coverage.buildState')}
          empty={c('form.choose')}
          value={state ?? ''}
          options={buildStates.map((one) => ({ value: one, label: t(`buildState.${one}`) }))}
          onChange={(chosen) => set({ buildState: chosen })}
        />
        <SelectField
          name="source"
          label={t('coverage.source')}
          value={source ?? ''}
          options={coverageSources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
          onChange={(chosen) => set({ source: chosen })}
        />
        <TextField
          name="listVersion"
          label={t('coverage.version')}
          hint={t('report.versionHint')}
          maxLength={64}
          value={values.listVersion}
          onChange={(listVersion) => set({ listVersion })}
        />
        <TextField
          name="asOf"
          label={t('coverage.asOf')}
          type="date"
          max={today()}
          value={values.asOf}
          onChange={(asOf) => set({ asOf })}
        />
        {ahead && (
          <TextField
            optional
            name="plannedOpening"
            label={t('coverage.planned')}
            type="date"
            min={values.asOf}
            value={values.plannedOpening}
            onChange={(day) => set({ plannedOpening: day })}
          />
        )}
      </Fields>
      {older && (
        <Notice tone="calm" role="status" title={t('report.older', { date: format.day(coverage.asOf) })}>
          <p>{t('report.olderText')}</p>
        </Notice>
      )}
    </TaskDialog>
  );
}

/** Whether what was just said is what holds now. */
function isInForce({ coverage, buildState }: Community, report: CoverageReport): boolean {
  return (
    coverage !== null &&
    coverage.asOf === report.asOf &&
    coverage.source === report.source &&
    coverage.listVersion === report.listVersion &&
    buildState === report.buildState
  );
}
