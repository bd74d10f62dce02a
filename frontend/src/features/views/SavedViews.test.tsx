import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CommunityListFilter } from '@/features/communities/listFilter';
import { keeps, keepsFor, mine, showList, showListOf, team } from '@/testing/savedViews';
import { startServer } from '@/testing/server';
import type { SavedView } from './model';
import { viewsOfCommunities } from './viewsOfCommunities';

startServer();

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('saved views', () => {
  it('apply by one tap, and say which one is in sight', async () => {
    keeps(mine, team);
    showList({});
    await userEvent.click(await button('我的意向'));
    expect(screen.getByText('{"stage":"INTENTION","whose":"mine","sort":"-updatedAt"}')).toBeDefined();
    expect((await button('我的意向')).getAttribute('aria-pressed')).toBe('true');
    expect(await button('删除视图')).toBeDefined();

    await userEvent.click(await button('本格公海'));
    expect((await button('本格公海')).getAttribute('aria-pressed')).toBe('true');
    // Somebody else's: applied and preferred, not changed.
    expect(screen.queryByRole('button', { name: '删除视图' })).toBeNull();
    expect(await button('打开列表时使用')).toBeDefined();
  });

  it('open the list with the preferred one, without an entry in the history', async () => {
    keeps(mine, { ...team, preferred: true });
    const applied = showList();
    await waitFor(() => expect(applied).toEqual([['v-2', true]]));
    expect(await button(/^本格公海/)).toBeDefined();
    // The list as it is can still be had.
    await userEvent.click(await button('全部客户'));
    expect(applied.at(-1)).toEqual(['all', false]);
  });

  it('keep a filter under a name, and nothing that was searched for', async () => {
    const asked = keeps();
    showList({ stage: 'TARGET' });
    await userEvent.click(await button('保存为视图'));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    // A view without a name is not sent.
    expect(await within(dialog).findByRole('alert')).toBeDefined();
    await userEvent.type(within(dialog).getByLabelText('名称'), '新视图');
    expect(within(dialog).queryByRole('option', { name: '团队中的一个角色' })).toBeNull();
    await userEvent.selectOptions(within(dialog).getByLabelText('谁能看到'), 'TEAM');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({
        list: 'CUSTOMERS',
        name: '新视图',
        filter: { stage: 'TARGET' },
        visibility: 'TEAM',
        gridPath: '/13/1301',
      }),
    );
    await waitFor(async () => expect((await button('新视图')).getAttribute('aria-pressed')).toBe('true'));
  });

  it('are taken away as they were seen, and brought back', async () => {
    const asked = keeps(mine);
    showList({ stage: 'INTENTION', whose: 'mine', sort: '-updatedAt' });
    await userEvent.click(await button('删除视图'));
    await screen.findByText('已删除视图“我的意向”');
    expect(asked[0]).toMatchObject({ method: 'DELETE', path: '/saved-views/v-1', match: '"3"' });
    await waitFor(() => expect(screen.queryByRole('button', { name: '我的意向' })).toBeNull());
    await userEvent.click(await button('撤销'));
    expect(await button('我的意向')).toBeDefined();
    expect(asked[1]).toMatchObject({ method: 'POST', path: '/saved-views/v-1/restoration' });
  });

  it('are preferred by who uses them', async () => {
    const asked = keeps(team);
    showList({ whose: 'pool' });
    await userEvent.click(await button('打开列表时使用'));
    await waitFor(() => expect(asked[0]?.body).toEqual({ viewId: 'v-2' }));
    await userEvent.click(await button('撤销：以后打开列表先用“本格公海”'));
    await waitFor(() => expect(asked[1]?.body).toEqual({}));
  });

  it('keep a preference that was chosen since an undo was offered', async () => {
    const asked = keeps(mine, team);
    showList({ whose: 'pool' });
    await userEvent.click(await button('打开列表时使用'));
    const undo = await button('撤销：以后打开列表先用“本格公海”');
    asked.overtake({ preferred: false });
    await userEvent.click(undo);
    expect(await screen.findByText('这之后又有人改动过，没有撤销。')).toBeDefined();
    expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  /** Gives the view in sight another name. */
  async function rename(name: string) {
    await userEvent.click(await button('修改视图'));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText('名称');
    await userEvent.clear(field);
    await userEvent.type(field, name);
    return dialog;
  }

  it('are changed, and put back as they were', async () => {
    const asked = keeps(mine);
    showList({ stage: 'INTENTION', whose: 'mine', sort: '-updatedAt' });
    const dialog = await rename('我的重点');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await userEvent.click(await button('撤销：已修改视图“我的重点”'));
    expect(await button('我的意向')).toBeDefined();
    expect(asked.map(({ match }) => match)).toEqual(['"3"', '"4"']);
    expect(asked[1]?.body).toEqual({
      list: 'CUSTOMERS',
      name: '我的意向',
      filter: mine.filter,
      sort: '-updatedAt',
      visibility: 'PERSONAL',
    });
  });

  it('show both sides when somebody else was faster, and keep what is chosen', async () => {
    const asked = keeps(mine);
    showList({ stage: 'INTENTION', whose: 'mine', sort: '-updatedAt' });
    const dialog = await rename('我的重点');
    asked.overtake({ name: '意向客户' });
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    const table = await within(dialog).findByRole('table');
    expect(within(table).getByText('意向客户')).toBeDefined();
    expect(within(table).getByText('我的重点')).toBeDefined();
    await userEvent.click(within(dialog).getByRole('button', { name: '用我的' }));
    await waitFor(() => expect(asked.map(({ match }) => match)).toEqual(['"3"', '"4"']));
    expect(await button('我的重点')).toBeDefined();
  });
});

describe('views of the list of communities', () => {
  const opening: SavedView = {
    ...mine,
    id: 'v-3',
    name: '将开通',
    filter: { marketingState: 'ABOUT_TO_OPEN', buildState: 'IN_BUILD' },
    sort: 'plannedOpening',
  };

  it('apply by one tap, and are kept by their own service', async () => {
    const asked = keepsFor('community', [opening]);
    showListOf(viewsOfCommunities, {});
    expect(await button('全部小区')).toBeDefined();
    await userEvent.click(await button('将开通'));
    expect(
      screen.getByText('{"state":"ABOUT_TO_OPEN","build":"IN_BUILD","sort":"plannedOpening"}'),
    ).toBeDefined();
    await userEvent.click(await button('打开列表时使用'));
    await waitFor(() =>
      expect(asked[0]).toMatchObject({ path: '/default-views/COMMUNITIES', body: { viewId: 'v-3' } }),
    );
  });

  it('can be for a role that sees communities and no customers', async () => {
    const asked = keepsFor('community', [], ['GRID_MANAGER']);
    showListOf<CommunityListFilter>(viewsOfCommunities, { state: 'OPENED', sort: '-households' });
    await userEvent.click(await button('保存为视图'));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('名称'), '大厅用');
    await userEvent.selectOptions(within(dialog).getByLabelText('谁能看到'), 'ROLE');
    await userEvent.selectOptions(within(dialog).getByLabelText('角色'), 'HALL_CLERK');
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({
        list: 'COMMUNITIES',
        name: '大厅用',
        filter: { marketingState: 'OPENED' },
        sort: '-households',
        visibility: 'ROLE',
        gridPath: '/13/1301',
        role: 'HALL_CLERK',
      }),
    );
  });
});
