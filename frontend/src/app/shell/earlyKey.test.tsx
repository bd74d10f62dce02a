import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { show } from '@/testing/page';
import { keepEarlyKeys, takeEarlyKey } from './earlyKey';
import { Keys } from './Keys';

beforeAll(() => loadTexts('zh-CN', 'keys'));
afterEach(() => takeEarlyKey());

describe('a key pressed before the keyboard is listened to', () => {
  it('is followed as soon as it is', async () => {
    keepEarlyKeys();
    // The browser's own search bar does not open instead.
    expect(fireEvent.keyDown(document.body, { key: '?' })).toBe(false);
    show(<Keys />);
    expect(await screen.findByRole('dialog')).toBeTruthy();
    expect(takeEarlyKey()).toBeNull();
  });

  it('is left alone when it is typed, or asks for nothing', () => {
    keepEarlyKeys();
    show(<input aria-label="q" />);
    expect(fireEvent.keyDown(screen.getByLabelText('q'), { key: 'j' })).toBe(true);
    expect(fireEvent.keyDown(document.body, { key: 'x' })).toBe(true);
    expect(takeEarlyKey()).toBeNull();
  });
});
