import { describe, expect, it } from 'vitest';
import { roadshow, type Roadshow } from './model';
import {
  blankPlan,
  clashesOf,
  draftOf,
  gapsOf,
  planOf,
  readKit,
  requiredKit,
  runSheetOf,
  writeKit,
  writeStaff,
  type PlanDraft,
} from './planning';

const full: PlanDraft = {
  ...blankPlan,
  communityId: 'c-1',
  spotKind: 'GATE',
  spot: '南门',
  spotReason: '人人必经',
  day: '2026-11-28',
  kit: writeKit(requiredKit('21:00', false).map((kind) => ({ kind, assetId: '', ready: true }))),
  staff: writeStaff([
    { staffId: 'u-1', name: '', role: 'LEAD' },
    { staffId: 'u-2', name: '张维民', role: 'TECHNICIAN' },
  ]),
  agreement: 'XY-1',
  rainPlan: '改到物业大厅',
};

function other(changes: Partial<Roadshow['plan']>, status = 'CONFIRMED'): Roadshow {
  return roadshow(
    {
      id: 'r-2',
      communityId: 'c-2',
      communityName: '光华里',
      gridPath: '/13',
      status,
      version: 1,
      plan: {
        spotKind: 'GATE',
        spot: '北门',
        spotReason: 'x',
        separatedEntrances: false,
        day: '2026-11-28',
        from: '20:00',
        until: '21:30',
        kit: [{ kind: 'BANNER', assetId: 'tent-1', ready: true }],
        staff: [{ staffId: 'u-2', name: '张维民', role: 'TECHNICIAN' }],
        ...changes,
      },
    },
    '',
  );
}

describe('a plan (CP-30)', () => {
  it('needs lighting in the evening and leaflets where cars enter apart', () => {
    expect(requiredKit('18:00', false)).not.toContain('LIGHTING');
    expect(requiredKit('21:00', false)).toContain('LIGHTING');
    expect(requiredKit('18:00', true)).toContain('CAR_ENTRANCE_LEAFLETS');
  });

  it('can be confirmed when nothing is open, and says all that is', () => {
    expect(gapsOf(full, '2026-11-22')).toEqual([]);
    const open = { ...full, agreement: ' ', rainPlan: '', staff: '', kit: '', spotKind: 'CAR_ENTRANCE' };
    expect(gapsOf(open, '2026-11-29').map((one) => one.kind)).toEqual([
      'past',
      'carEntrance',
      'kit',
      'kit',
      'kit',
      'kit',
      'kit',
      'kit',
      'technician',
      'agreement',
      'rain',
    ]);
    expect(gapsOf({ ...full, from: '21:00' }, '2026-11-22')).toEqual([{ kind: 'times' }]);
  });

  it('clashes with another show over people, kit and place at the same time only', () => {
    expect(clashesOf(full, null, [other({})]).map((one) => [one.what, one.name])).toEqual([
      ['staff', '张维民'],
    ]);
    const withTent = { ...full, kit: writeKit([{ kind: 'BANNER', assetId: 'tent-1', ready: false }]) };
    expect(clashesOf(withTent, null, [other({ staff: [] })]).map((one) => one.what)).toEqual(['asset']);
    expect(
      clashesOf({ ...full, communityId: 'c-2', spot: '北门 ', staff: '' }, null, [other({})]),
    ).toMatchObject([{ what: 'spot', community: '光华里', status: 'CONFIRMED' }]);
    expect(clashesOf(full, null, [other({ from: '21:00', until: '22:00' })])).toEqual([]);
    expect(clashesOf(full, null, [other({ day: '2026-11-29' })])).toEqual([]);
    expect(clashesOf(full, null, [other({}, 'CANCELLED')])).toEqual([]);
    expect(clashesOf(full, 'r-2', [other({})])).toEqual([]);
  });

  it('is sent whole, without what is not told, and comes back as it was', () => {
    const body = planOf(full);
    if (Array.isArray(body)) throw new Error('incomplete');
    expect(body).toMatchObject({ spotKind: 'GATE', separatedEntrances: false, agreement: 'XY-1' });
    expect(body.permit).toBeUndefined();
    expect(body.kit).toHaveLength(6);
    expect(planOf({ ...full, spot: ' ', day: '' })).toEqual(['spot', 'day']);
    const again = draftOf(other({}));
    expect(readKit(again.kit)).toEqual([{ kind: 'BANNER', assetId: 'tent-1', ready: true }]);
  });
});

it('the run sheet puts every step in its time', () => {
  expect(runSheetOf({ from: '17:30', until: '20:00', separatedEntrances: true })).toEqual([
    { at: '16:00', what: 'arrive' },
    { at: '16:30', what: 'setUp' },
    { at: '17:15', what: 'carEntrance' },
    { at: '17:30', what: 'begin' },
    { at: '18:30', what: 'light' },
    { at: '19:30', what: 'draw' },
    { at: '20:00', what: 'pack' },
  ]);
});
