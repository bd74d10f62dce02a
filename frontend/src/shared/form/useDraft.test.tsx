import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { forgetDrafts, useDraft } from './useDraft';

const blank = { firmName: '', phone: '' };
const unkept = ['phone'] as const;
const draft = () => renderHook(() => useDraft('customer', blank, unkept));

describe('a draft', () => {
  it('survives leaving the page, but for personal data', () => {
    const first = draft();
    act(() => first.result.current.set({ firmName: '锦绣商贸', phone: '13812341234' }));
    expect(first.result.current.values.phone).toBe('13812341234');
    first.unmount();
    expect(draft().result.current.values).toEqual({ firmName: '锦绣商贸', phone: '' });
    expect(sessionStorage.getItem('gridline.draft.customer')).not.toContain('13812341234');
  });

  it('remembers that a field was emptied', () => {
    const known = { firmName: '锦绣商贸', phone: '' };
    const first = renderHook(() => useDraft('customer', known));
    act(() => first.result.current.set({ firmName: '' }));
    first.unmount();
    expect(renderHook(() => useDraft('customer', known)).result.current.values.firmName).toBe('');
    forgetDrafts();
  });

  it('leaves what was not touched as it stands by then', () => {
    const at = (firmName: string, phone: string) =>
      renderHook(() => useDraft('customer', { firmName, phone }));
    const first = at('锦绣商贸', '1');
    act(() => first.result.current.set({ firmName: '锦绣百货' }));
    first.unmount();
    expect(at('锦绣商贸', '2').result.current.values).toEqual({ firmName: '锦绣百货', phone: '2' });
    forgetDrafts();
  });

  it('is gone once sent', () => {
    const first = draft();
    act(() => first.result.current.set({ firmName: 'a' }));
    act(() => first.result.current.clear());
    expect(first.result.current.values).toEqual(blank);
    expect(draft().result.current.values).toEqual(blank);
  });

  it('is not left for the next user', () => {
    const first = draft();
    act(() => first.result.current.set({ firmName: 'a' }));
    sessionStorage.setItem('other', '1');
    forgetDrafts();
    expect(draft().result.current.values).toEqual(blank);
    expect(sessionStorage.getItem('other')).toBe('1');
  });

  it('ignores what it cannot read', () => {
    sessionStorage.setItem('gridline.draft.customer', '{"firmName": 3, "x": "y"');
    expect(draft().result.current.values).toEqual(blank);
    sessionStorage.setItem('gridline.draft.customer', '{"firmName": 3, "x": "y"}');
    expect(draft().result.current.values).toEqual(blank);
  });
});
