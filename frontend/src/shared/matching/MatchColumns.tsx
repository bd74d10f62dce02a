import { useState } from 'react';
import { SelectField } from '@/shared/form/Field';
import { Fields, Form, FormFoot } from '@/shared/form/Form';
import { useLanguage, useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Soft } from '@/shared/ui/Card';
import { matched, type Matches, type ReadColumn } from './matching';

type MatchColumnsProps = {
  /** Columns of this kind of list. */
  columns: readonly ReadColumn[];
  /** Labels of the file that mean nothing so far. */
  unknown: readonly string[];
  /** What was said before. */
  before: Matches;
  busy: boolean;
  onTry: (matches: Matches) => void;
};

/** Says what the labels of a file mean that the service does not know, and tries the file again. */
export function MatchColumns({ columns, unknown, before, busy, onTry }: MatchColumnsProps) {
  const t = useText('imports');
  const language = useLanguage();
  const [matches, setMatches] = useState(before);
  const labels = [...Object.values(before), ...unknown];
  if (labels.length === 0 || columns.length === 0) return null;
  const nameOf = (column: ReadColumn) => (language === 'en' ? column.name : column.label);
  const missing = columns.filter(
    (one) => one.required && one.from === null && matches[one.name] === undefined,
  );
  const free = columns.filter((one) => one.from === null || before[one.name] !== undefined);
  return (
    <Card title={t('match.title')}>
      <Form error={null} found={[]} onSubmit={() => onTry(matches)}>
        <Soft>{t('match.note')}</Soft>
        <Fields>
          {labels.map((label) => (
            <SelectField
              key={label}
              optional
              name={`match-${label}`}
              label={label}
              empty={t('match.leave')}
              value={free.find((one) => matches[one.name] === label)?.name ?? ''}
              options={free.map((one) => ({ value: one.name, label: nameOf(one) }))}
              onChange={(column) => setMatches(matched(matches, label, column === '' ? null : column))}
            />
          ))}
        </Fields>
        {missing.length > 0 && <Soft>{t('match.missing', { columns: missing.map(nameOf).join(', ') })}</Soft>}
        <FormFoot>
          <Button type="submit" icon="check" busy={busy}>
            {t('match.try')}
          </Button>
        </FormFoot>
      </Form>
    </Card>
  );
}
