import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemSummary } from '@/shared/form/ProblemSummary';
import { useSubmission } from '@/shared/form/useSubmission';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Row } from '@/shared/ui/Card';
import { Notice } from '@/shared/ui/Notice';
import form from '@/shared/ui/form.module.css';
import { offerUndo } from '@/shared/ui/undo';
import {
  preferAgain,
  preferredOf,
  preferView,
  removeView,
  restoreView,
  savedViewsQuery,
  viewsKey,
} from './api/savedViews';
import { isEmpty, isSame, type PageFilter, type SavedView, type ViewedList } from './model';
import { ViewDialog } from './ViewDialog';

type SavedViewsProps<F extends PageFilter> = {
  list: ViewedList<F>;
  /** What the list is narrowed to now. */
  filter: F;
  searching: boolean;
  /** The view applied last, as the address names it; the filter may have been changed since. */
  viewId?: string;
  /** Nothing stands in the address: the list opens as its user wants it. */
  untouched: boolean;
  /** The id of the view whose filter this is, or `all`; replaced in the history when the page did it by itself. */
  onApply: (filter: F, viewId: string, replace: boolean) => void;
};

/** Filters under a name: one tap applies one, and the one in sight can be changed, shared, preferred and taken away. */
export function SavedViews<F extends PageFilter>(props: SavedViewsProps<F>) {
  const { list, filter, searching, viewId, untouched, onApply } = props;
  const t = useText('views');
  const { data, refetch } = useQuery(savedViewsQuery(list));
  /** A new view, or the id of the one that is changed. */
  const [task, setTask] = useState<{ change: string | null } | null>(null);
  const [gone, setGone] = useState<SavedView | null>(null);
  const usable = (data?.items ?? []).flatMap((view) => {
    const shown = list.filterOf(view);
    return shown ? [{ view, shown }] : [];
  });
  const fitting = usable.filter(({ shown }) => !isEmpty(filter) && isSame(shown, filter));
  const exact = (fitting.find(({ view }) => view.id === viewId) ?? fitting[0])?.view;
  const current = exact ?? usable.find(({ view }) => view.id === viewId)?.view;
  const preferred = usable.find(({ view }) => view.preferred);
  useEffect(() => {
    if (untouched && preferred && !isEmpty(preferred.shown)) {
      onApply(preferred.shown, preferred.view.id, true);
    }
  }, [untouched, preferred, onApply]);

  const undo = useRef<HTMLDivElement>(null);
  // The button that took it away is gone with it; the focus goes where it can be brought back.
  useEffect(() => {
    if (gone) undo.current?.focus();
  }, [gone]);
  const views = [viewsKey(list)];
  const remove = useSubmission({
    send: (view: SavedView) => removeView(list, view),
    refresh: views,
    onDone: (_, view) => setGone(view),
  });
  const restore = useSubmission({
    send: (view: SavedView, key) => restoreView(list, view.id, key),
    refresh: views,
    onDone: () => setGone(null),
  });
  const prefer = useSubmission({
    send: ({ viewId }: { viewId: string | null; before: string | null }) => preferView(list, viewId),
    refresh: views,
    onDone: (_, { viewId, before }) =>
      offerUndo({
        text:
          viewId === null
            ? t('unpreferred')
            : t('preferred', { name: data?.items.find(({ id }) => id === viewId)?.name ?? '' }),
        undo: () => preferAgain(list, viewId, before),
        refresh: views,
      }),
  });
  const busy = remove.isPending || restore.isPending || prefer.isPending;
  return (
    <section aria-label={t('title')} className={form['form']}>
      <div className={form['choices']}>
        <button
          type="button"
          className={form['choice']}
          aria-pressed={isEmpty(filter)}
          onClick={() => onApply(list.whole, 'all', false)}
        >
          {t(`all.${list.name}`)}
        </button>
        {usable.map(({ view, shown }) => (
          <button
            key={view.id}
            type="button"
            className={form['choice']}
            aria-pressed={view === exact}
            title={view.mine ? undefined : t('by', { name: view.ownerName })}
            onClick={() => onApply(shown, view.id, false)}
          >
            {view.name}
            {view.preferred && <span className="sr-only">{` ${t('isPreferred')}`}</span>}
          </button>
        ))}
        {!isEmpty(filter) && exact === undefined && (
          <Button icon="plus" onClick={() => setTask({ change: null })}>
            {t('save')}
          </Button>
        )}
      </div>
      {current && (
        <Row>
          <Button
            look="quiet"
            icon={current.preferred ? 'check' : undefined}
            aria-pressed={current.preferred}
            busy={busy}
            onClick={() =>
              prefer.mutate({
                viewId: current.preferred ? null : current.id,
                before: preferredOf(data?.items ?? []),
              })
            }
          >
            {t('prefer')}
          </Button>
          {current.mayChange && (
            <>
              <Button look="quiet" onClick={() => setTask({ change: current.id })}>
                {t('change')}
              </Button>
              <Button look="quiet" busy={busy} onClick={() => remove.mutate(current)}>
                {t('remove')}
              </Button>
            </>
          )}
        </Row>
      )}
      {gone && (
        <Notice ref={undo} tone="calm" role="status" title={t('removed', { name: gone.name })}>
          <Row>
            <Button busy={busy} onClick={() => restore.mutate(gone)}>
              {t('undo')}
            </Button>
          </Row>
        </Notice>
      )}
      <ProblemSummary error={remove.error ?? restore.error ?? prefer.error} />
      {task !== null && (
        <ViewDialog
          list={list}
          view={task.change === null ? undefined : data?.items.find(({ id }) => id === task.change)}
          filter={filter}
          searching={searching}
          onReload={() => void refetch()}
          onSaved={(saved) => {
            setTask(null);
            const shown = list.filterOf(saved);
            if (shown) onApply(shown, saved.id, true);
          }}
          onClose={() => setTask(null)}
        />
      )}
    </section>
  );
}
