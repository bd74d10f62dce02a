import type { PlanBody } from './api/changeRoadshow';
import {
  crewRoles,
  kitKinds,
  spotKinds,
  type CrewRole,
  type KitKind,
  type Roadshow,
  type ShowPlan,
  type ShowStatus,
} from './model';

/** From this time on lighting is a must (CP-30). */
const dusk = '18:30';

const always: readonly KitKind[] = [
  'SHADE_AND_RAIN_COVER',
  'BANNER',
  'TABLES_AND_CHAIRS',
  'GIFTS',
  'LEAFLETS',
];

export type Kit = { kind: KitKind; assetId: string; ready: boolean };
export type Crew = { staffId: string; name: string; role: CrewRole };

/** A plan as its form holds it; lists are written as lines, so that a draft of it can be kept. */
export type PlanDraft = Record<
  | 'communityId'
  | 'spotKind'
  | 'spot'
  | 'spotReason'
  | 'separated'
  | 'day'
  | 'from'
  | 'until'
  | 'kit'
  | 'staff'
  | 'agreement'
  | 'permit'
  | 'rainPlan'
  | 'weatherNote',
  string
>;

/** A part of the planner's form. */
export type PlanPartProps = { draft: PlanDraft; set: (changes: Partial<PlanDraft>) => void };

export const blankPlan: PlanDraft = {
  communityId: '',
  spotKind: '',
  spot: '',
  spotReason: '',
  separated: '',
  day: '',
  from: '19:30',
  until: '21:00',
  kit: '',
  staff: '',
  agreement: '',
  permit: '',
  rainPlan: '',
  weatherNote: '',
};

export function draftOf({ communityId, plan }: Roadshow): PlanDraft {
  return {
    communityId,
    spotKind: plan.spotKind,
    spot: plan.spot,
    spotReason: plan.spotReason,
    separated: plan.separatedEntrances ? 'yes' : '',
    day: plan.day,
    from: plan.from,
    until: plan.until,
    kit: writeKit(plan.kit.map((one) => ({ ...one, assetId: one.assetId ?? '' }))),
    staff: writeStaff(plan.staff.map((one) => ({ ...one, name: one.name ?? '' }))),
    agreement: plan.agreement ?? '',
    permit: plan.permit ?? '',
    rainPlan: plan.rainPlan ?? '',
    weatherNote: plan.weatherNote ?? '',
  };
}

export function writeKit(kit: readonly Kit[]): string {
  return kit.map((one) => [one.kind, one.assetId, one.ready ? 'ready' : ''].join('|')).join('\n');
}

export function readKit(written: string): Kit[] {
  return lines(written).flatMap(([kind, assetId = '', ready]) => {
    const known = kitKinds.find((one) => one === kind);
    return known ? [{ kind: known, assetId, ready: ready === 'ready' }] : [];
  });
}

export function writeStaff(staff: readonly Crew[]): string {
  return staff.map((one) => [one.staffId, one.role, one.name.replace(/[|\n]/g, ' ')].join('|')).join('\n');
}

export function readStaff(written: string): Crew[] {
  return lines(written).flatMap(([staffId = '', role, name = '']) => {
    const known = crewRoles.find((one) => one === role);
    return known ? [{ staffId, name, role: known }] : [];
  });
}

function lines(written: string): string[][] {
  return written === '' ? [] : written.split('\n').map((line) => line.split('|'));
}

/** CP-30: what must be there, as the service counts it. */
export function requiredKit(until: string, separated: boolean): KitKind[] {
  return kitKinds.filter(
    (kind) =>
      always.includes(kind) ||
      (kind === 'LIGHTING' && until > dusk) ||
      (kind === 'CAR_ENTRANCE_LEAFLETS' && separated),
  );
}

export type Gap =
  | { kind: 'agreement' | 'rain' | 'technician' | 'carEntrance' | 'past' | 'times' }
  | { kind: 'kit'; missing: KitKind };

/** CP-30: everything that keeps a plan from being confirmed. */
export function gapsOf(draft: PlanDraft, today: string): Gap[] {
  const kit = readKit(draft.kit);
  const gaps: Gap[] = [];
  if (draft.from >= draft.until) gaps.push({ kind: 'times' });
  if (draft.day !== '' && draft.day < today) gaps.push({ kind: 'past' });
  if (draft.spotKind === 'CAR_ENTRANCE') gaps.push({ kind: 'carEntrance' });
  for (const missing of requiredKit(draft.until, draft.separated === 'yes'))
    if (!kit.some((one) => one.kind === missing)) gaps.push({ kind: 'kit', missing });
  if (!readStaff(draft.staff).some((one) => one.role === 'TECHNICIAN')) gaps.push({ kind: 'technician' });
  if (draft.agreement.trim() === '') gaps.push({ kind: 'agreement' });
  if (draft.rainPlan.trim() === '') gaps.push({ kind: 'rain' });
  return gaps;
}

export type Clash = {
  what: 'staff' | 'asset' | 'spot';
  name: string;
  from: string;
  until: string;
  community: string;
  status: ShowStatus;
};

/** CP-30: people, kit and places that another show has at the same time, as far as the user sees the other shows. */
export function clashesOf(draft: PlanDraft, ownId: string | null, others: readonly Roadshow[]): Clash[] {
  const staff = readStaff(draft.staff).map((one) => one.staffId);
  const assets = readKit(draft.kit)
    .map((one) => one.assetId)
    .filter((id) => id !== '');
  return others
    .filter(
      ({ id, status, plan }) =>
        id !== ownId &&
        (status === 'PLANNED' || status === 'CONFIRMED') &&
        plan.day === draft.day &&
        plan.from < draft.until &&
        draft.from < plan.until,
    )
    .flatMap(({ plan, communityId, communityName, status }) => {
      const clash = (what: Clash['what'], name: string): Clash => ({
        what,
        name,
        from: plan.from,
        until: plan.until,
        community: communityName,
        status,
      });
      return [
        ...plan.staff
          .filter((one) => staff.includes(one.staffId))
          .map((one) => clash('staff', one.name ?? one.staffId)),
        ...plan.kit.flatMap((one) =>
          one.assetId !== null && assets.includes(one.assetId) ? [clash('asset', one.assetId)] : [],
        ),
        ...(communityId === draft.communityId && plan.spot === draft.spot.trim()
          ? [clash('spot', plan.spot)]
          : []),
      ];
    });
}

/** What is sent, or the names of the fields that are missing. */
export function planOf(draft: PlanDraft): PlanBody | (keyof PlanDraft)[] {
  const spotKind = spotKinds.find((one) => one === draft.spotKind);
  const needed = (['communityId', 'spotKind', 'spot', 'spotReason', 'day', 'from', 'until'] as const).filter(
    (field) => draft[field].trim() === '',
  );
  if (needed.length > 0 || !spotKind) return needed;
  const told = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return {
    spotKind,
    spot: draft.spot.trim(),
    spotReason: draft.spotReason.trim(),
    separatedEntrances: draft.separated === 'yes',
    day: draft.day,
    from: draft.from,
    until: draft.until,
    kit: readKit(draft.kit).map(({ kind, assetId, ready }) => ({ kind, ready, assetId: told(assetId) })),
    staff: readStaff(draft.staff).map(({ staffId, name, role }) => ({ staffId, role, name: told(name) })),
    agreement: told(draft.agreement),
    permit: told(draft.permit),
    rainPlan: told(draft.rainPlan),
    weatherNote: told(draft.weatherNote),
  };
}

export type SheetStep = {
  at: string;
  what: 'arrive' | 'setUp' | 'carEntrance' | 'light' | 'begin' | 'draw' | 'pack';
};

/** What happens when, to be printed and taken along. */
export function runSheetOf(plan: Pick<ShowPlan, 'from' | 'until' | 'separatedEntrances'>): SheetStep[] {
  const steps: SheetStep[] = [
    { at: earlier(plan.from, 90), what: 'arrive' },
    { at: earlier(plan.from, 60), what: 'setUp' },
    { at: plan.from, what: 'begin' },
    { at: earlier(plan.until, 30), what: 'draw' },
    { at: plan.until, what: 'pack' },
  ];
  if (plan.separatedEntrances) steps.push({ at: earlier(plan.from, 15), what: 'carEntrance' });
  if (plan.until > dusk) steps.push({ at: plan.from > dusk ? earlier(plan.from, 30) : dusk, what: 'light' });
  return steps.sort((a, b) => a.at.localeCompare(b.at));
}

function earlier(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - minutes;
  const wrapped = (total + 24 * 60) % (24 * 60);
  return `${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`;
}
