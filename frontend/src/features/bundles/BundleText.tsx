import { useText, type Translate } from '@/shared/i18n/useText';
import type { Composition } from './model';

/** A composition in one line of words. */
export function BundleText({ composition }: { composition: Composition }) {
  const t = useText('bundles');
  return <>{inWords(composition, t)}</>;
}

function inWords(composition: Composition, t: Translate<'bundles'>): string {
  const { minutes, edition, plan, terminals, packs, broadband } = composition;
  const counted = [
    [terminals.fixed, t('terminal.fixed')],
    [terminals.twoG, t('terminal.twoG')],
    [terminals.threeG, t('terminal.threeG')],
    [packs.shared, t('pack.shared')],
    [packs.nonShared, t('pack.nonShared')],
  ] as const;
  return [
    t('minutes', { count: minutes }),
    t(`edition.${edition}`),
    t(`plan.${plan}`),
    ...counted.filter(([count]) => count > 0).map(([count, what]) => t('counted', { what, count })),
    ...(broadband ? [t('withBroadband')] : []),
  ].join(' · ');
}
