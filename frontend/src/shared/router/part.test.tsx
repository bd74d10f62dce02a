import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Fetched } from './Fetched';
import { Failsafe } from './Failsafe';
import { fetchEarly, forgetFailures, part } from './part';
import { pageAt, preload, preloadAmong, route } from './route';

const Name = ({ communityId }: { communityId: string }) => <p>{`小区 ${communityId}`}</p>;

describe('a part of the site', () => {
  it('is fetched once, however often it is asked for', async () => {
    const load = vi.fn(() => Promise.resolve(Name));
    const name = part(load, 'home');
    fetchEarly(name);
    expect(await name()).toBe(Name);
    expect(name()).toBe(name());
    expect(load).toHaveBeenCalledOnce();
  });

  it('is fetched anew once its failure is forgotten', async () => {
    const load = vi.fn(() => Promise.resolve(Name)).mockRejectedValueOnce(new Error('no network'));
    const name = part(load);
    await expect(name()).rejects.toThrow('no network');
    await expect(name()).rejects.toThrow('no network');
    forgetFailures();
    expect(await name()).toBe(Name);
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('a part that cannot be fetched', () => {
  it('is tried once and says so, and is shown after another try', async () => {
    const load = vi.fn(() => Promise.resolve(Name)).mockRejectedValueOnce(new Error('no network'));
    const name = part(load);
    const again = (reset: () => void) => {
      forgetFailures();
      reset();
    };
    await act(async () => {
      render(
        <Failsafe fallback={(_, reset) => <button onClick={() => again(reset)}>再试一次</button>}>
          <Suspense>
            <Fetched part={name} params={{ communityId: 'c-1' }} />
          </Suspense>
        </Failsafe>,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(load).toHaveBeenCalledOnce();
    await act(async () => {
      screen.getByRole('button', { name: '再试一次' }).click();
      await Promise.resolve();
    });
    expect(await screen.findByText('小区 c-1')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('a page', () => {
  const load = vi.fn(() => Promise.resolve(Name));
  const pages = [route('/communities/$communityId', load), route('/more', () => Promise.resolve(() => null))];

  it('is shown with the parts of its address', async () => {
    const shown = pageAt(pages, '/communities/c-1', (page, params) => (
      <Fetched part={page} params={params} />
    ));
    await act(async () => {
      render(<Suspense>{shown}</Suspense>);
      await Promise.resolve();
    });
    expect(await screen.findByText('小区 c-1')).toBeTruthy();
    expect(pageAt(pages, '/nowhere', () => true)).toBeNull();
  });

  it('is fetched before it is gone to, and no other with it', () => {
    load.mockClear();
    const other = vi.fn(() => Promise.resolve(() => null));
    preloadAmong([route('/work', other), route('/map', () => Promise.resolve(() => null))]);
    preload('/work?view=plans');
    preload('/nowhere');
    expect(other).toHaveBeenCalledOnce();
    expect(load).not.toHaveBeenCalled();
  });
});
