import { configure } from '@testing-library/react';
import { beforeAll, vi } from 'vitest';
import { loadTexts, type Area } from '@/shared/i18n/catalogue';
import { startServer } from './server';

/**
 * What every test of a dialog or a page begins with: answers in the place of the gateway, patience on a busy machine, and the texts it
 * shows, at hand, since a test's render is not awaited and may be left with nothing to suspend for.
 */
export function startPage(...areas: readonly Area[]): void {
  startServer();
  configure({ asyncUtilTimeout: 30_000 });
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(async () => {
    await Promise.all(areas.map((area) => loadTexts('zh-CN', area)));
  });
}
