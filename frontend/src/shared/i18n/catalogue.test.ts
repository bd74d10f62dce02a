import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetFailedTexts, loadTexts, shownTexts } from './catalogue';

const load = vi.hoisted(() => vi.fn());
const loadCommon = vi.hoisted(() => vi.fn());
vi.mock('./english', () => ({
  english: { './locales/en/home.json': load, './locales/en/common.json': loadCommon },
}));

afterEach(() => load.mockReset());

describe('texts that cannot be fetched', () => {
  it('are tried once, however often they are shown, and anew when somebody tries again', async () => {
    load.mockRejectedValueOnce(new Error('no network')).mockResolvedValue({ default: { title: 'Today' } });
    const first = loadTexts('en', 'home');
    await expect(first).rejects.toThrow('no network');
    expect(loadTexts('en', 'home')).toBe(first);
    expect(load).toHaveBeenCalledOnce();
    forgetFailedTexts();
    expect(await loadTexts('en', 'home')).toEqual({ title: 'Today' });
    expect(loadTexts('en', 'home')).toBe(loadTexts('en', 'home'));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('are Chinese where the failure itself is told in them', async () => {
    loadCommon.mockRejectedValueOnce(new Error('no network')).mockResolvedValue({ default: { brand: 'G' } });
    const shown = shownTexts('en', 'common');
    expect(await shown).toBe(await loadTexts('zh-CN', 'common'));
    expect(shownTexts('en', 'common')).toBe(shown);
    await expect(loadTexts('en', 'common')).rejects.toThrow('no network');
    forgetFailedTexts();
    expect(await shownTexts('en', 'common')).toEqual({ brand: 'G' });
    expect(loadCommon).toHaveBeenCalledTimes(2);
  });
});
