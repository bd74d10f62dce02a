import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { MatchColumns } from '@/shared/matching/MatchColumns';
import type { Matches } from '@/shared/matching/matching';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { CheckField, FileField } from '@/shared/form/Field';
import { Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Card, Facts, Row, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { customerImportQuery } from './api/getImport';
import { handIn, type Handed } from './api/handIn';
import { isFinished, type ImportRun } from './model';

type Sent = { handed: Handed; mark: string };

/** Brings in a list of customers: tried first, then for good, with the refused rows as a file. */
export function CustomerImport() {
  const t = useText('customerImport');
  const [file, setFile] = useState<File | null>(null);
  const [update, setUpdate] = useState(false);
  const [found, setFound] = useState<Violation[]>([]);
  const [run, setRun] = useState<string | null>(null);
  const [matches, setMatches] = useState<Matches>({});
  const submission = useSubmission({
    // A file has no written form to tell two of them apart; its name, size and date do.
    send: ({ handed }: Sent, key) => handIn(handed, key),
    onDone: (started) => setRun(started.id),
  });
  const start = (dryRun: boolean, said: Matches) => {
    setFound(file === null ? [wrong('file', t('fileMissing'))] : []);
    if (file === null) return;
    setMatches(said);
    const mark = [file.name, file.size, file.lastModified, update, dryRun, JSON.stringify(said)].join('/');
    submission.mutate({ handed: { file, update, dryRun, matches: said }, mark });
  };
  return (
    <>
      <Card title={t('file')}>
        <Form error={submission.error} found={found} onSubmit={() => start(true, {})}>
          <Soft>{t('columns')}</Soft>
          <FileField
            name="file"
            label={t('chosen')}
            accept=".csv,.xlsx,text/csv"
            file={file}
            onChange={setFile}
          />
          <CheckField label={t('update')} checked={update} onChange={setUpdate} />
          <FormFoot>
            <Button type="submit" look="primary" icon="check" busy={submission.isPending}>
              {t('try')}
            </Button>
          </FormFoot>
        </Form>
      </Card>
      {run !== null && (
        <Result key={run} id={run} matches={matches} onStart={start} busy={submission.isPending} />
      )}
    </>
  );
}

type StartProps = { matches: Matches; onStart: (dryRun: boolean, matches: Matches) => void; busy: boolean };

function Result({ id, ...start }: StartProps & { id: string }) {
  const query = useQuery(customerImportQuery(id));
  const client = useQueryClient();
  const brought = query.data !== undefined && isFinished(query.data) && !query.data.dryRun;
  useEffect(() => {
    if (brought) void client.invalidateQueries({ queryKey: ['customers'] });
  }, [brought, client]);
  return (
    <Loaded query={query} rows={4}>
      {(run) => <Shown run={run} {...start} />}
    </Loaded>
  );
}

function Shown({ run, matches, onStart, busy }: StartProps & { run: ImportRun }) {
  const t = useText('customerImport');
  const format = useFormat();
  const { counts } = run;
  const finished = isFinished(run);
  return (
    <>
      <Card title={run.dryRun ? t('tried') : t('brought')}>
        {!finished && (
          <p role="status">
            {t('running')} <span className="num">{format.percent(Math.round(run.progress * 100))}</span>
          </p>
        )}
        {run.faults.length > 0 && (
          <Notice tone="bad" role="alert" title={t('unusable')}>
            {run.faults.map((fault, index) => (
              <p key={index}>{fault.field === null ? fault.message : `${fault.field}: ${fault.message}`}</p>
            ))}
          </Notice>
        )}
        <Facts
          items={[
            [t('rows'), format.number(counts.rows)],
            [t('created'), format.number(counts.created)],
            [t('updated'), format.number(counts.updated)],
            [t('unchanged'), format.number(counts.unchanged)],
            [t('refused'), format.number(counts.refused)],
          ]}
        />
        {run.ignoredColumns.length > 0 && (
          <Soft>{t('ignored', { columns: run.ignoredColumns.join(', ') })}</Soft>
        )}
        {finished && (
          <Row>
            {run.refusedRows !== null && (
              <ButtonAnchor icon="download" href={run.refusedRows} download>
                {t('refusedFile')}
              </ButtonAnchor>
            )}
            {run.dryRun && run.status === 'COMPLETED' && (
              <Button look="primary" icon="import" busy={busy} onClick={() => onStart(false, matches)}>
                {t('forGood')}
              </Button>
            )}
          </Row>
        )}
      </Card>
      {finished && run.dryRun && (
        <MatchColumns
          columns={run.columns}
          unknown={run.ignoredColumns}
          before={matches}
          busy={busy}
          onTry={(said) => onStart(true, said)}
        />
      )}
    </>
  );
}
