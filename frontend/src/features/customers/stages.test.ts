import { describe, expect, it } from 'vitest';
import { evidenceKinds, originOf } from './evidence';
import { customerRow } from './row';
import { customerStages, stagesBefore, standing } from './stages';

describe('the path of a customer', () => {
  it('has six stages, each done, current or ahead', () => {
    expect(customerStages.map((step) => standing(step, 'POTENTIAL'))).toEqual([
      'done',
      'done',
      'current',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });

  it('leads back to any stage before', () => {
    expect(stagesBefore('INTENTION')).toEqual(['POTENTIAL', 'LISTED', 'TARGET']);
    expect(stagesBefore('TARGET')).toEqual([]);
  });

  it('refuses a customer at a stage it does not know', () => {
    const row = {
      id: 'k',
      firmName: 'f',
      communityId: 'c',
      communityName: 'c',
      gridPath: '/13',
      address: 'a',
      clusterKind: 'STREET_SHOP',
      people: 3,
      lost: false,
      version: 1,
      holder: null,
    };
    expect(customerRow({ ...row, stage: 'LISTED' }, '').stage).toBe('LISTED');
    expect(() => customerRow({ ...row, stage: 'WON' }, '')).toThrow(/stage.*“WON”/);
  });

  it('knows where each piece of evidence comes from', () => {
    expect(evidenceKinds.filter((kind) => originOf(kind) === 'RECORD')).toEqual([
      'VISIT',
      'LATENT_NEED',
      'PURCHASING_POWER',
      'DIFFICULTY_LEVEL',
      'STATED_INTENT',
      'PLAN_AGREED',
    ]);
  });
});
