import { factGroups, type FactName } from '@/features/survey/facts';
import { estateClasses, forums, segments, thresholds } from '@/features/survey/model';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { WorkKind } from '@/shared/outbox/entry';

const facts: readonly FactName[] = [...factGroups.estate, ...factGroups.entry, ...factGroups.demand];

const inPercent = /^(shares\.|stated|computers$|aged16To50$)/;

/** Fields and values of unsent work in words; what has none is shown as it is written. */
export function useFieldName(kind: WorkKind) {
  const t = useText('survey');
  const format = useFormat();
  const field = (name: string): string => {
    const segment = segments.find((one) => name === `shares.${one}`);
    if (kind === 'survey-residents' && segment) return t(`segment.${segment}`);
    const fact = facts.find((one) => one === name);
    return fact === undefined ? name : t(`fact.${fact}`);
  };
  const value = (name: string, raw: unknown): string | null => {
    if (raw === null || raw === undefined || raw === '') return null;
    if (typeof raw === 'boolean') return t(raw ? 'yes' : 'no');
    if (typeof raw === 'number') return inPercent.test(name) ? format.percent(raw) : format.number(raw);
    if (typeof raw !== 'string') return JSON.stringify(raw);
    const estate = estateClasses.find((one) => one === raw);
    if (name === 'estateClass' && estate) return t(`estateClass.${estate}`);
    const threshold = thresholds.find((one) => one === raw);
    if (name === 'entryThreshold' && threshold) return t(`threshold.${threshold}`);
    const forum = forums.find((one) => one === raw);
    if (name === 'forum' && forum) return t(`forum.${forum}`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(raw)) return format.day(raw);
    return raw;
  };
  return { field, value };
}
