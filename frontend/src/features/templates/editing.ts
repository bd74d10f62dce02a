import { listOf } from '@/shared/api/decode';
import { ownerRoles, phases, type EvidenceKind } from '@/features/schedules/model';
import type { Checks } from '@/shared/form/useTask';
import { firstOwn, lastOwn, templateItem, type CityTemplate, type TemplateItem } from './model';

/** An item as its form holds it. */
export type ItemDraft = Record<
  | 'number'
  | 'titleZh'
  | 'titleEn'
  | 'goal'
  | 'phase'
  | 'owner'
  | 'startDay'
  | 'days'
  | 'workingDays'
  | 'everyDays'
  | 'after',
  string
> & { evidence: readonly EvidenceKind[] };

/** What the newest version holds; what the next one must hold as well. */
export function latestItems(template: CityTemplate): readonly TemplateItem[] {
  return template.items.at(-1)?.added ?? [];
}

/** A number nobody has. */
export function nextNumber(items: readonly TemplateItem[]): number {
  return Math.max(firstOwn - 1, ...items.map((one) => one.number)) + 1;
}

export function draftOf(item: TemplateItem | null, number: number): ItemDraft {
  const told = (value: number | null) => (value === null ? '' : String(value));
  return {
    number: String(item?.number ?? number),
    titleZh: item?.titleZh ?? '',
    titleEn: item?.titleEn ?? '',
    goal: item?.goal ?? '',
    phase: item?.phase ?? '',
    owner: item?.owner ?? '',
    startDay: told(item?.startDay ?? null),
    days: told(item?.days ?? null),
    workingDays: told(item?.workingDays ?? null),
    everyDays: told(item?.everyDays ?? null),
    after: (item?.after ?? []).join(', '),
    evidence: item?.evidence ?? [],
  };
}

/** A day counted from the opening: negative before it. */
function dayOf(typed: string): number | null {
  const trimmed = typed.trim().replace(/^[−–]/, '-');
  if (!/^-?\d{1,3}$/.test(trimmed)) return null;
  const day = Number(trimmed);
  return Math.abs(day) <= 365 ? day : null;
}

type Labels = Record<'titleZh' | 'titleEn' | 'goal' | 'phase' | 'owner' | 'evidence', string> & {
  startDay: string;
  after: string;
  taken: string;
};

/** What was typed as an item, or null; everything wrong with it is noted. */
export function readItem(
  draft: ItemDraft,
  others: readonly TemplateItem[],
  check: Checks,
  labels: Labels,
): TemplateItem | null {
  const number = check.whole('number', draft.number, firstOwn, lastOwn);
  if (others.some((one) => one.number === number)) check.refuse('number', labels.taken);
  const titleZh = check.text('titleZh', labels.titleZh, draft.titleZh);
  const titleEn = check.text('titleEn', labels.titleEn, draft.titleEn);
  const goal = check.text('goal', labels.goal, draft.goal);
  const phase = phases.find((one) => one === draft.phase);
  if (!phase) check.missing('phase', labels.phase);
  const owner = ownerRoles.find((one) => one === draft.owner);
  if (!owner) check.missing('owner', labels.owner);
  const startDay = dayOf(draft.startDay);
  if (startDay === null) check.refuse('startDay', labels.startDay);
  const days = check.whole('days', draft.days, 1, 365);
  const optional = (field: 'workingDays' | 'everyDays', most: number) =>
    draft[field].trim() === '' ? null : check.whole(field, draft[field], 1, most);
  const workingDays = optional('workingDays', 250);
  const everyDays = optional('everyDays', 365);
  const after = draft.after.split(/[\s,，、;；]+/).filter((one) => one !== '');
  const unknown = after.some(
    (one) =>
      !/^\d{1,3}$/.test(one) || !(Number(one) >= 1 && (Number(one) <= 17 || isOther(Number(one), others))),
  );
  if (unknown) check.refuse('after', labels.after);
  if (draft.evidence.length === 0) check.missing('evidence', labels.evidence);
  if (number === null || !phase || !owner || startDay === null || days === null) return null;
  return {
    number,
    titleZh,
    titleEn,
    goal,
    phase,
    owner,
    startDay,
    days,
    workingDays,
    everyDays,
    evidence: [...draft.evidence],
    after: [...new Set(after.map(Number))],
  };
}

function isOther(number: number, others: readonly TemplateItem[]): boolean {
  return others.some((one) => one.number === number);
}

/** As it is sent: an item stands after those it waits for, and what is not told is left out. */
export function bodyOf(items: readonly TemplateItem[]) {
  const left = [...items].sort((a, b) => a.number - b.number);
  const placed: TemplateItem[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(
      (one) => !one.after.some((before) => left.some((each) => each.number === before && each !== one)),
    );
    // Items that wait for each other: the service says so.
    placed.push(...left.splice(Math.max(0, ready), 1));
  }
  return placed.map(({ workingDays, everyDays, ...rest }) => ({
    ...rest,
    ...(workingDays !== null && { workingDays }),
    ...(everyDays !== null && { everyDays }),
  }));
}

/** What was drafted in this tab, or null where nothing was, or nothing this version understands. */
export function keptItems(written: string): readonly TemplateItem[] | null {
  if (written === '') return null;
  try {
    return listOf(templateItem)(JSON.parse(written), 'draft');
  } catch {
    return null;
  }
}
