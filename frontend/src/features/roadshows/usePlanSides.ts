import { useText } from '@/shared/i18n/useText';
import type { Side } from '@/shared/ui/Sides';
import { spotKinds } from './model';
import { readKit, readStaff, type PlanDraft } from './planning';

/** A plan as typed beside the one that stands, as it is read. */
export function usePlanSides() {
  const t = useText('roadshows');
  const spotKind = (typed: string) => {
    const known = spotKinds.find((one) => one === typed);
    return known ? t(`spotKinds.${known}`) : typed;
  };
  const parts: readonly [keyof PlanDraft, string, (typed: string) => string][] = [
    ['spotKind', t('field.spotKind'), spotKind],
    ['spot', t('field.spot'), asTyped],
    ['spotReason', t('field.reason'), asTyped],
    ['separated', t('field.separated'), (typed) => (typed === '' ? '' : '✓')],
    ['day', t('field.day'), asTyped],
    ['from', t('field.from'), asTyped],
    ['until', t('field.until'), asTyped],
    [
      'kit',
      t('field.kit'),
      (typed) =>
        readKit(typed)
          .map((one) => [t(`kits.${one.kind}`), one.assetId, one.ready ? '✓' : ''].filter(Boolean).join(' '))
          .join(', '),
    ],
    [
      'staff',
      t('field.staff'),
      (typed) =>
        readStaff(typed)
          .map((one) => `${one.name || one.staffId} ${t(`roles.${one.role}`)}`)
          .join(', '),
    ],
    ['agreement', t('field.agreement'), asTyped],
    ['permit', t('field.permit'), asTyped],
    ['rainPlan', t('field.rain'), asTyped],
    ['weatherNote', t('field.weather'), asTyped],
  ];
  return (mine: PlanDraft, theirs: PlanDraft): Side[] =>
    parts.map(([field, label, shown]) => ({
      field,
      label,
      mine: shown(mine[field].trim()),
      theirs: shown(theirs[field].trim()),
    }));
}

function asTyped(typed: string): string {
  return typed;
}
