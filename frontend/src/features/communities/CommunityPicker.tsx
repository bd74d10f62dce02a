import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { use, useId, useState } from 'react';
import { FormName, inputId, useViolations } from '@/shared/form/FormContext';
import { SearchBox } from '@/shared/form/SearchBox';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Icon } from '@/shared/ui/Icon';
import { Failure } from '@/shared/ui/State';
import form from '@/shared/ui/form.module.css';
import { communityQuery } from './api/getCommunity';
import { communitiesQuery } from './api/listCommunities';
import styles from './picker.module.css';

type CommunityPickerProps = {
  /** Path in the request, so that violations find their place. */
  name: string;
  communityId: string | undefined;
  onPick: (communityId: string | undefined) => void;
};

/** Finds a community by any part of its name or by pinyin initials, and keeps the one chosen in sight. */
export function CommunityPicker({ name, communityId, onPick }: CommunityPickerProps) {
  const t = useText('communities');
  const id = inputId(use(FormName), name);
  const label = useId();
  const violations = useViolations(name);
  return (
    <div
      id={id}
      tabIndex={-1}
      role="group"
      aria-labelledby={label}
      aria-describedby={violations.length > 0 ? `${id}-wrong` : undefined}
      className={`${form['field'] ?? ''} ${form['span'] ?? ''}`}
    >
      <span id={label} className={form['label']}>
        {t('picker.label')}
      </span>
      {communityId === undefined ? (
        <Finder onPick={onPick} />
      ) : (
        <Chosen communityId={communityId} onChange={() => onPick(undefined)} />
      )}
      {violations.length > 0 && (
        <span id={`${id}-wrong`} className={form['wrong']}>
          <Icon name="warn" size={16} />
          {violations.map((violation) => violation.message).join(' ')}
        </span>
      )}
    </div>
  );
}

function Chosen({ communityId, onChange }: { communityId: string; onChange: () => void }) {
  const t = useText('communities');
  const community = useQuery(communityQuery(communityId));
  if (community.isError) {
    return (
      <>
        <Failure error={community.error} />
        <Button onClick={onChange}>{t('picker.change')}</Button>
      </>
    );
  }
  return (
    <div className={styles['chosen']}>
      <span>
        <strong>{community.data?.value.name ?? '…'}</strong> {community.data?.value.gridName}
      </span>
      <Button look="quiet" onClick={onChange}>
        {t('picker.change')}
      </Button>
    </div>
  );
}

function Finder({ onPick }: { onPick: (communityId: string) => void }) {
  const t = useText('communities');
  const [q, setQ] = useState('');
  const found = useInfiniteQuery({ ...communitiesQuery({ q: q.trim() }), enabled: q.trim() !== '' });
  const matches = found.data?.pages[0]?.items.slice(0, 8);
  return (
    <>
      <SearchBox label={t('list.search')} placeholder={t('list.placeholder')} value={q} onSearch={setQ} />
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">{matches?.length === 0 && t('list.empty')}</div>
      {matches && matches.length > 0 && (
        <ul className={styles['matches']}>
          {matches.map((community) => (
            <li key={community.id}>
              <button type="button" onClick={() => onPick(community.id)}>
                <strong>{community.name}</strong> <span>{community.gridName}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
