import { useState } from 'react';
import { LongTextField } from '@/shared/form/Field';
import { TaskDialog } from '@/shared/form/TaskDialog';
import { useDraft } from '@/shared/form/useDraft';
import { useTask } from '@/shared/form/useTask';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Empty } from '@/shared/ui/State';
import { issueTemplate, type NewVersion } from './api/templates';
import { bodyOf, keptItems, latestItems } from './editing';
import { ItemDialog } from './ItemDialog';
import { ItemRecords } from './ItemRecords';
import type { CityTemplate, TemplateItem } from './model';

const blank = { items: '', reason: '' };

/** CP-20: the next version: everything the last one holds, and what is added; published with a reason. */
export function DraftCard({ template }: { template: CityTemplate }) {
  const t = useText('rollout');
  const { values, set, clear } = useDraft(`template.${template.city}.${template.currentVersion}`, blank);
  const [editing, setEditing] = useState<TemplateItem | 'new' | null>(null);
  const [publishing, setPublishing] = useState(false);
  const issued = latestItems(template);
  const kept = keptItems(values.items);
  const items = kept ?? issued;
  const isIssued = (item: TemplateItem) => issued.some((one) => one.number === item.number);
  const put = (all: readonly TemplateItem[]) => set({ items: JSON.stringify(all) });
  const fresh = items.filter((one) => !isIssued(one)).map((one) => one.number);
  return (
    <Card
      title={t('templates.next', { version: template.currentVersion + 1 })}
      count={items.length}
      actions={
        <Button icon="plus" onClick={() => setEditing('new')}>
          {t('templates.addItem')}
        </Button>
      }
    >
      <Soft>{t('templates.nextText')}</Soft>
      {items.length === 0 ? (
        <Empty title={t('templates.noItems')} icon="schedule" />
      ) : (
        <ItemRecords
          items={items}
          fresh={fresh}
          deeds={(item) => (
            <Row>
              <Button
                aria-label={t('templates.editItem', { number: item.number })}
                onClick={() => setEditing(item)}
              >
                {t('templates.edit')}
              </Button>
              {!isIssued(item) && (
                <Button
                  look="quiet"
                  aria-label={t('templates.removeItem', { number: item.number })}
                  onClick={() => put(items.filter((one) => one !== item))}
                >
                  {t('templates.remove')}
                </Button>
              )}
            </Row>
          )}
        />
      )}
      {kept !== null && (
        <Row>
          <Button look="primary" icon="check" onClick={() => setPublishing(true)}>
            {t('templates.publish', { version: template.currentVersion + 1 })}
          </Button>
          <Button look="quiet" onClick={clear}>
            {t('templates.discard')}
          </Button>
        </Row>
      )}
      {editing !== null && (
        <ItemDialog
          item={editing === 'new' ? null : editing}
          all={items}
          issued={editing !== 'new' && isIssued(editing)}
          onKeep={(item) => {
            put(editing === 'new' ? [...items, item] : items.map((one) => (one === editing ? item : one)));
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {publishing && (
        <PublishDialog
          template={template}
          items={items}
          reason={values.reason}
          onReason={(reason) => set({ reason })}
          onClose={() => setPublishing(false)}
          onDone={() => {
            clear();
            setPublishing(false);
          }}
        />
      )}
    </Card>
  );
}

type PublishDialogProps = {
  template: CityTemplate;
  items: readonly TemplateItem[];
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
  onDone: () => void;
};

function PublishDialog({ template, items, reason, onReason, onClose, onDone }: PublishDialogProps) {
  const t = useText('rollout');
  const task = useTask({
    read: (check) => ({
      city: template.city,
      added: bodyOf(items),
      reason: check.text('reason', t('templates.reason'), reason),
    }),
    send: (body: NewVersion, key) => issueTemplate(body, key),
    refresh: [['schedule-templates'], ['schedules']],
    done: t('templates.published'),
    onDone,
  });
  const version = template.currentVersion + 1;
  return (
    <TaskDialog
      title={t('templates.publish', { version })}
      {...task}
      save={t('templates.publish', { version })}
      onClose={onClose}
    >
      <Soft>{t('templates.publishText')}</Soft>
      <LongTextField
        name="reason"
        label={t('templates.reason')}
        maxLength={500}
        value={reason}
        onChange={onReason}
      />
    </TaskDialog>
  );
}
