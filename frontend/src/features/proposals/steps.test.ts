import { describe, expect, it } from 'vitest';
import proposals from '@/shared/i18n/locales/zh-CN/proposals.json';
import { fill, type Params } from '@/shared/i18n/message';
import type { Translate } from '@/shared/i18n/useText';
import { stepText } from './steps';

const texts: Readonly<Record<string, unknown>> = proposals;
const t: Translate<'proposals'> = (key: string, params?: Params) => {
  const [section = '', name = ''] = key.split('.');
  const found = Object.entries(texts[section] ?? {}).find(([one]) => one === name);
  return fill(String(found?.[1]), 'zh-CN', params);
};

describe('an explanation', () => {
  it('is told in words, whole yuan without fen', () => {
    const step = {
      ruleId: 'PR-01',
      code: 'undercut',
      params: { theirSpeed: '1', theirFee: '50.00', difference: '5.00', ourSpeed: '1', target: '45.00' },
    };
    expect(stepText(step, t)).toBe('对手 1M 月费 50 元，同速低 5 元：我方 1M 为 45 元');
  });

  it('shows a step it has no words for as it came', () => {
    expect(stepText({ ruleId: 'PR-99', code: 'brand-new', params: { fee: '1.50' } }, t)).toContain(
      'brand-new：fee 1.50',
    );
  });
});
