import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { differences, type Entry } from '@/shared/outbox/entry';
import { discard, flush, insist, useOutbox } from '@/shared/outbox/outbox';
import { lookUp } from '@/shared/outbox/deliver';
import { SiteAnchor } from '@/shared/router/Link';
import { useUser } from '@/shared/session/session';
import { Badge } from '@/shared/ui/Badge';
import { Button } from '@/shared/ui/Button';
import { Card, Row, Soft } from '@/shared/ui/Card';
import { Loaded } from '@/shared/ui/Loaded';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Sides } from '@/shared/ui/Sides';
import { Empty } from '@/shared/ui/State';
import { say } from '@/shared/ui/toast';
import { noteArrival } from '../shell/arrivals';
import { useFieldName } from './outbox/useFieldName';
import styles from './outbox/outbox.module.css';

const tones = { waiting: 'calm', conflict: 'warn', refused: 'bad' } as const;

/** Everything done without a network and not sent yet; conflicts side by side. */
export function OutboxPage() {
  const t = useText('outbox');
  const user = useUser();
  const client = useQueryClient();
  const entries = useOutbox().filter((one) => one.owner === user.id);
  const sending = useMutation({
    mutationFn: () => flush(user.id, noteArrival),
    onSuccess: async (sent) => {
      say(sent === 0 ? t('nothingSent') : t('sent', { count: sent }));
      await client.invalidateQueries();
    },
  });
  return (
    <Page
      title={t('title')}
      narrow
      upTo="/"
      actions={
        entries.length > 0 && (
          <Button look="primary" icon="send" busy={sending.isPending} onClick={() => sending.mutate()}>
            {t('send')}
          </Button>
        )
      }
    >
      {entries.length === 0 ? (
        <Empty title={t('none')} icon="check">
          <p>{t('noneText')}</p>
        </Empty>
      ) : (
        <>
          <Soft>{t('text')}</Soft>
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} />
          ))}
        </>
      )}
    </Page>
  );
}

function EntryCard({ entry }: { entry: Entry }) {
  const t = useText('outbox');
  const format = useFormat();
  return (
    <Card title={entry.name} actions={<Badge tone={tones[entry.state]}>{t(`state.${entry.state}`)}</Badge>}>
      <Soft>
        {t(`kind.${entry.kind}`)} · {t('at', { at: format.moment(entry.queuedAt) })}
      </Soft>
      {entry.state === 'refused' && (
        <Notice tone="bad">
          <ul>
            {entry.complaints.map((complaint, index) => (
              <li key={index}>{complaint}</li>
            ))}
          </ul>
        </Notice>
      )}
      {entry.state === 'conflict' && <Conflict entry={entry} />}
      <Row>
        <SiteAnchor address={entry.place} className={styles['open']}>
          {t('open')}
        </SiteAnchor>
        {entry.state !== 'conflict' && <DiscardButton entry={entry} />}
      </Row>
    </Card>
  );
}

function DiscardButton({ entry }: { entry: Entry }) {
  const t = useText('outbox');
  return (
    <Button look="danger" onClick={() => void discard(entry.id).then(() => say(t('discarded')))}>
      {t('discard')}
    </Button>
  );
}

/** Mine beside what stands there now, field by field; the user decides. */
function Conflict({ entry }: { entry: Entry }) {
  const t = useText('outbox');
  const client = useQueryClient();
  const user = useUser();
  const fieldName = useFieldName(entry.kind);
  const query = useQuery({
    queryKey: ['outbox', entry.id],
    queryFn: () => lookUp(entry),
    staleTime: 0,
  });
  const settle = async (mine: boolean, etag: string) => {
    if (mine) {
      await insist(entry, etag);
      await flush(user.id);
    } else {
      await discard(entry.id);
    }
    await client.invalidateQueries();
  };
  return (
    <Loaded query={query} rows={2}>
      {({ theirs, etag }) => (
        <Sides
          text={t('conflict.text')}
          sides={differences(JSON.parse(entry.body), theirs).map((one) => ({
            field: one.field,
            label: fieldName.field(one.field),
            mine: fieldName.value(one.field, one.mine),
            theirs: fieldName.value(one.field, one.theirs),
          }))}
          onMine={() => void settle(true, etag)}
          onTheirs={() => void settle(false, etag)}
        />
      )}
    </Loaded>
  );
}
