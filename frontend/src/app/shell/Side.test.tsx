import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { go } from '@/shared/router/location';
import type { User } from '@/shared/session/session';
import { Side } from './Side';

const supervisor: User = { id: 'u-1', name: '杨正平', roles: ['SUPERVISOR'], scopes: ['/13/1301'] };

beforeAll(() => loadTexts('zh-CN', 'common'));
beforeEach(() => localStorage.clear());
afterEach(() => go('/'));

const group = (name: string) => {
  const found = screen.getByText(name).closest('details');
  if (!found) throw new Error(`no group ${name}`);
  return found;
};

describe('the navigation of wide windows', () => {
  it('has the tabs of a phone first and everything else once, in groups', () => {
    render(<Side user={supervisor} />);
    const hrefs = [...screen.getByRole('navigation').querySelectorAll('a')].map((one) =>
      one.getAttribute('href'),
    );

    expect(hrefs.slice(0, 4)).toEqual(['/', '/communities', '/proposals', '/customers']);
    expect(hrefs.at(-1)).toBe('/more');
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs).toContain('/imports');
  });

  it('opens the group of the page that is shown, and no other', () => {
    go('/rule-sets/default:1');
    render(<Side user={supervisor} />);

    expect(group('定价与资费').open).toBe(true);
    expect(within(group('定价与资费')).getByRole('link', { current: 'page' }).textContent).toBe('定价规则');
    expect(group('营销活动').open).toBe(false);
  });

  it('leaves groups as a person has opened and closed them', async () => {
    const user = userEvent.setup();
    go('/tariffs');
    render(<Side user={supervisor} />);
    await user.click(screen.getByText('营销活动'));
    await user.click(screen.getByText('定价与资费'));
    cleanup();
    render(<Side user={supervisor} />);

    expect(group('营销活动').open).toBe(true);
    expect(group('定价与资费').open).toBe(false);
  });

  it('shows what it can when the browser keeps nonsense', () => {
    localStorage.setItem('gridline.navigation', '{"prices"');
    render(<Side user={supervisor} />);

    expect(group('定价与资费').open).toBe(false);
  });
});
