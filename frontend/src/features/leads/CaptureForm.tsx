import { useRef, useState } from 'react';
import { newKey } from '@/shared/api/idempotency';
import type { Violation } from '@/shared/api/problem';
import { wrong } from '@/shared/form/checks';
import { Choices } from '@/shared/form/Choices';
import { CheckField, SelectField, TextField } from '@/shared/form/Field';
import { Fields, Form } from '@/shared/form/Form';
import { today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useOutbox } from '@/shared/outbox/outbox';
import { useWork } from '@/shared/outbox/useWork';
import { Button } from '@/shared/ui/Button';
import { Card } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import { captureLead, type Capture } from './api/captureLead';
import { arrived, note } from './captured';
import {
  blank,
  captureOf,
  monthsFrom,
  nextPerson,
  phoneDigits,
  unsentAlready,
  type Campaign,
  type Draft,
} from './capturing';
import { HallField } from './HallField';
import { InterestChips } from './InterestChips';
import styles from './leads.module.css';
import { captureAnswer, leadKinds, leadSegments } from './model';

type CaptureFormProps = {
  campaign: Campaign;
  buildings: readonly { number: string; name: string }[];
  competitors: readonly { id: string; name: string }[];
};

/** How far ahead a competitor's contract may end, in months. */
const ahead = 36;

/**
 * CP-40: one person after the other with one hand. Name and number live in memory, and once saved in the outbox; they are
 * no draft.
 */
export function CaptureForm({ campaign, buildings, competitors }: CaptureFormProps) {
  const t = useText('leads');
  const c = useText('common');
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>(blank);
  const [clientId, setClientId] = useState(newKey);
  const [found, setFound] = useState<Violation[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const outbox = useOutbox();
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const phone = phoneDigits(draft.phone);
  const met = phone !== null && unsentAlready(outbox, campaign.id, phone);
  const work = useWork({
    kind: 'lead-capture',
    name: campaign.name,
    place: '/leads/capture',
    // Nothing else rests on it: one that was refused holds no other back.
    subject: `/api/campaign/v1/leads#${clientId}`,
    call: (body: Capture, key, fetch) => captureLead(body, key, fetch),
    refresh: [['leads']],
    done: (answer) => t(isDuplicate(answer) ? 'capture.known' : 'capture.sent'),
    onDone: (id, sent) => {
      note(id, campaign.id, draft.kind);
      if (sent !== null) arrived(id, sent.answer);
      setClientId(newKey());
      setDraft(nextPerson(draft, campaign.source));
      box.current?.querySelector('input')?.focus();
    },
  });
  const submit = () => {
    const problems: Violation[] = [];
    const need = (field: string, label: string) =>
      problems.push(wrong(field, c('form.required', { field: label })));
    if (phone === null) problems.push(wrong('phone', t('capture.phoneWrong')));
    if (draft.name.trim() === '') need('name', t('field.name'));
    if (draft.kind === 'SME' && draft.firm.trim() === '') need('firmName', t('field.firm'));
    if (draft.agreedAt === '') problems.push(wrong('consent', t('capture.consentNeeded')));
    setFound(problems);
    if (problems.length > 0 || phone === null) return;
    work.mutate(captureOf(draft, phone, campaign, clientId, t('consent.text')));
  };
  const household = draft.kind === 'HOUSEHOLD';
  return (
    <Card title={t('capture.person')}>
      <div ref={box}>
        <Form error={work.error} found={found} onSubmit={submit}>
          <Choices
            label={t('field.kind')}
            value={draft.kind}
            options={leadKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
          <Fields>
            <TextField
              name="phone"
              label={t('field.phone')}
              type="tel"
              inputMode="tel"
              maxLength={30}
              value={draft.phone}
              onChange={(typed) => set({ phone: typed })}
            />
            <TextField
              name="name"
              label={t('field.name')}
              maxLength={50}
              value={draft.name}
              onChange={(name) => set({ name })}
            />
            {!household && (
              <TextField
                name="firmName"
                label={t('field.firm')}
                maxLength={100}
                value={draft.firm}
                onChange={(firm) => set({ firm })}
              />
            )}
            {campaign.source === 'HALL' && (
              <HallField value={draft.hallId} onChange={(hallId) => set({ hallId })} />
            )}
          </Fields>
          <div className={styles['pair']}>
            {household && buildings.length > 0 && (
              <SelectField
                optional
                name="buildingId"
                label={t('field.building')}
                empty={t('field.noBuilding')}
                value={draft.buildingId}
                options={buildings.map((one) => ({ value: one.number, label: one.name }))}
                onChange={(buildingId) => set({ buildingId })}
              />
            )}
            <TextField
              optional
              name="room"
              label={t('field.room')}
              maxLength={30}
              value={draft.room}
              onChange={(room) => set({ room })}
            />
          </div>
          {met && <Notice tone="warn" role="status" title={t('capture.waitingHere')} />}
          <InterestChips value={draft.interests} onChange={(interests) => set({ interests })} />
          <details className={styles['more']}>
            <summary>{t('capture.more')}</summary>
            <Fields>
              {household && (
                <SelectField
                  optional
                  name="segment"
                  label={t('field.segment')}
                  empty={t('field.unknown')}
                  value={draft.segment}
                  options={leadSegments.map((value) => ({ value, label: t(`segments.${value}`) }))}
                  onChange={(segment) => set({ segment })}
                />
              )}
              <SelectField
                optional
                name="competitorId"
                label={t('field.competitor')}
                empty={t('field.unknown')}
                value={draft.competitorId}
                options={competitors.map((one) => ({ value: one.id, label: one.name }))}
                onChange={(competitorId) => set({ competitorId })}
              />
              <SelectField
                optional
                name="contractEndsIn"
                label={t('field.contractEnds')}
                empty={t('field.unknown')}
                value={draft.contractEndsIn}
                options={monthsFrom(today(), ahead).map((value) => ({
                  value,
                  label: format.month(`${value}-01`),
                }))}
                onChange={(contractEndsIn) => set({ contractEndsIn })}
              />
            </Fields>
          </details>
          <div
            className={styles['consent']}
            data-wrong={found.some((one) => one.field === 'consent') ? '' : undefined}
          >
            <CheckField
              label={t('consent.text')}
              checked={draft.agreedAt !== ''}
              onChange={(agrees) => set({ agreedAt: agrees ? new Date().toISOString() : '' })}
            />
          </div>
          <Button type="submit" look="primary" icon="check" wide busy={work.isPending}>
            {t('capture.save')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}

function isDuplicate(answer: unknown): boolean {
  try {
    return captureAnswer(answer, 'captured').outcome === 'DUPLICATE';
  } catch {
    return false;
  }
}
