import { useState } from 'react';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { CheckField, FileField, SelectField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button, ButtonAnchor } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { startImport, type ImportOrder } from './api/startImport';
import { rememberOrder } from './chosenFiles';
import { importKinds, importModes, type ImportKind, type ImportMode } from './model';

export function ImportForm({ onStarted }: { onStarted: (importId: string) => void }) {
  const t = useText('imports');
  const [kind, setKind] = useState<ImportKind>('communities');
  const [mode, setMode] = useState<ImportMode>('append');
  const [dryRun, setDryRun] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<Violation[]>([]);
  const submission = useSubmission({
    // A file has no written form to tell two of them apart; its name, size and date do.
    send: ({ order }: { order: ImportOrder; mark: string }, key) => startImport(order, key),
    refresh: [['imports', 'list']],
    onDone: (run, { order }) => {
      rememberOrder(run.id, order);
      onStarted(run.id);
    },
  });
  const submit = () => {
    setFound(file === null ? [wrong('file', t('form.fileMissing'))] : []);
    if (file === null) return;
    submission.mutate({
      order: { kind, mode, dryRun, file, matches: {} },
      mark: `${file.name}/${file.size}/${file.lastModified}`,
    });
  };
  return (
    <Card title={t('form.title')}>
      <Form error={submission.error} found={found} onSubmit={submit}>
        <Fields>
          <SelectField
            name="kind"
            label={t('form.kind')}
            value={kind}
            options={importKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            onChange={(chosen) => {
              if (chosen !== '') setKind(chosen);
            }}
          />
          <SelectField
            name="mode"
            label={t('form.mode')}
            value={mode}
            options={importModes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
            onChange={(chosen) => {
              if (chosen !== '') setMode(chosen);
            }}
          />
          <FileField
            span
            name="file"
            label={t('form.file')}
            hint={t('form.columns')}
            accept=".csv,.xlsx,text/csv"
            file={file}
            onChange={setFile}
          />
        </Fields>
        <div>
          <CheckField label={t('form.dryRun')} checked={dryRun} onChange={setDryRun} />
        </div>
        <FormFoot>
          <ButtonAnchor
            look="quiet"
            icon="download"
            href={`/api/community/v1/import-kinds/${kind}/template.xlsx`}
            download={`${kind}.xlsx`}
          >
            {t('form.template')}
          </ButtonAnchor>
          <Button type="submit" look="primary" icon="import" busy={submission.isPending}>
            {t(dryRun ? 'form.check' : 'form.start')}
          </Button>
        </FormFoot>
      </Form>
    </Card>
  );
}
