import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Fetched } from './Fetched';
import { fetchEarly, part } from './part';
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

  it('is fetched anew after a failure', async () => {
    const load = vi.fn(() => Promise.resolve(Name)).mockRejectedValueOnce(new Error('no network'));
    const name = part(load);
    await expect(name()).rejects.toThrow('no network');
    expect(await name()).toBe(Name);
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
