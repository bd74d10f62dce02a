import { lazy, Suspense, useEffect, useState } from 'react';
import { takeEarlyKey } from './earlyKey';
import { isField, shortcutOf, stepTo } from './shortcuts';

const Palette = lazy(() => import('./Palette'));
const KeyHelp = lazy(() => import('./KeyHelp'));

/** The keyboard's way through the site: a palette, lists by J and K, and a page that says so. */
export function Keys() {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) follow(event);
    };
    const follow = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isField(event.target));
      if (shortcut === null) return;
      if (shortcut === 'palette') {
        event.preventDefault();
        setOpen((before) => (before === 'palette' ? null : 'palette'));
        return;
      }
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (shortcut === 'help') setOpen('help');
      else if (shortcut === 'search') focusOn(document.querySelector('main input[type="search"]'));
      else walk(shortcut === 'next' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    const early = takeEarlyKey();
    if (early) follow(early);
    return () => window.removeEventListener('keydown', press);
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('help')} />}
      {open === 'help' && <KeyHelp onClose={close} />}
    </Suspense>
  );
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}

/** To the next record's link, from the one that has the focus. */
function walk(step: 1 | -1): void {
  const links = [...document.querySelectorAll('main [data-record] a')].filter(
    (link, index, all) =>
      all.findIndex((other) => other.closest('[data-record]') === link.closest('[data-record]')) === index,
  );
  const here = document.activeElement?.closest('[data-record]') ?? null;
  const current = here === null ? -1 : links.findIndex((link) => link.closest('[data-record]') === here);
  const next = links[stepTo(current, step, links.length)];
  focusOn(next ?? null);
  next?.scrollIntoView({ block: 'center' });
}
