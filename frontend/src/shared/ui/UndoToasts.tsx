import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { isProblem, Unreachable } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { Button } from './Button';
import { Icon } from './Icon';
import { say } from './toast';
import styles from './undo.module.css';
import { currentUndos, dropUndo, onUndos, type Undoable } from './undo';

/** How long the undo of a deed is offered, in milliseconds; not counted while it is looked at. */
const offered = 10_000;

/** What was just done, each with the button that takes it back. */
export function UndoToasts() {
  const offers = useSyncExternalStore(onUndos, currentUndos);
  const newest = offers.at(-1);
  return (
    <div className={styles['undos']} role="status" aria-live="polite">
      {offers.map((offer) => (
        <UndoToast key={offer.id} offer={offer} newest={offer === newest} />
      ))}
    </div>
  );
}

function UndoToast({ offer, newest }: { offer: Undoable; newest: boolean }) {
  const t = useText('outbox');
  const client = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const looked = useLookedAt(box);
  const undoing = useMutation({
    mutationFn: offer.undo,
    onSuccess: () => {
      dropUndo(offer.id);
      say(t('undo.done'));
    },
    onSettled: () =>
      Promise.all([...offer.refresh, ['today']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const { mutate, isPending, isIdle, error } = undoing;
  const left = useRef(offered);
  // The answer to an undo gets its own time to be read.
  useEffect(() => {
    left.current = offered;
  }, [error]);
  useEffect(() => {
    if (looked || isPending) return;
    const since = Date.now();
    const timer = setTimeout(() => dropUndo(offer.id), left.current);
    return () => {
      clearTimeout(timer);
      // Enough is left to find the button again.
      left.current = Math.max(left.current - (Date.now() - since), 3_000);
    };
  }, [looked, isPending, error, offer.id]);
  useEffect(() => {
    if (!newest || !isIdle) return;
    const press = (event: KeyboardEvent) => {
      if (!takesBack(event)) return;
      event.preventDefault();
      mutate();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [newest, isIdle, mutate]);
  const again = error === null || error instanceof Unreachable;
  return (
    <div ref={box} className={styles['undo']}>
      <span>{error === null ? offer.text : refusalOf(error, t)}</span>
      {again && (
        <Button
          look="quiet"
          aria-label={t('undo.of', { what: offer.text })}
          aria-keyshortcuts="Control+Z"
          busy={isPending}
          onClick={() => mutate()}
        >
          {t('undo.button')}
        </Button>
      )}
      <Button look="quiet" aria-label={t('undo.close')} onClick={() => dropUndo(offer.id)}>
        <Icon name="cross" />
      </Button>
    </div>
  );
}

/** Whether the pointer or the focus is within something. */
function useLookedAt(box: RefObject<HTMLElement | null>): boolean {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    const element = box.current;
    const look = () => setLooked(true);
    const away = () => setLooked(false);
    for (const name of ['pointerenter', 'focusin']) element?.addEventListener(name, look);
    for (const name of ['pointerleave', 'focusout']) element?.addEventListener(name, away);
    return () => {
      for (const name of ['pointerenter', 'focusin']) element?.removeEventListener(name, look);
      for (const name of ['pointerleave', 'focusout']) element?.removeEventListener(name, away);
    };
  }, [box]);
  return looked;
}

/** Ctrl+Z, but where something is typed it is the text's. */
function takesBack(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
    return false;
  const { target } = event;
  const typing = target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
  return !typing && document.querySelector('dialog[open]') === null;
}

function refusalOf(error: Error, t: ReturnType<typeof useText<'outbox'>>): string {
  if (isProblem(error, 412)) return t('undo.overtaken');
  if (error instanceof Unreachable) return t('undo.offline');
  const why = isProblem(error)
    ? error.violations.map((one) => one.message || one.code).join(' ') || error.detail || error.title
    : '';
  return t('undo.refused', { why });
}
