import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentHref, go } from '@/shared/router/location';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { NewCommunityDialog } from './NewCommunityDialog';

startPage('communities', 'imports');
beforeEach(() => {
  sessionStorage.clear();
  go('/communities');
});

describe('a community that no list has brought', () => {
  it('is put on file with everything wrong named first, and opened', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post('*/api/community/v1/communities', async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          {
            id: 'c-130102001099',
            code: '130102001099',
            name: '新华里',
            gridPath: '/13/1301/130102/130102001',
            buildState: 'NOT_COVERED',
            marketingState: 'NOT_OPENED',
            onNetFirms: 0,
            surveyFiguresInvented: false,
            version: 0,
          },
          { status: 201 },
        );
      }),
    );
    const user = userEvent.setup();
    show(<NewCommunityDialog onClose={() => undefined} />);
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('小区编码'), '130102');
    await user.type(dialog.getByLabelText(/总户数/), '很多');
    await user.click(dialog.getByRole('button', { name: '保存' }));
    expect(await dialog.findAllByText('编码为 12 位数字')).not.toHaveLength(0);
    expect(dialog.getAllByText('请填写“小区名称”')).not.toHaveLength(0);
    expect(dialog.getAllByText(/之间的整数/)).not.toHaveLength(0);
    expect(sent).toEqual([]);

    await user.type(dialog.getByLabelText('小区编码'), '001099');
    await user.type(dialog.getByLabelText('小区名称'), '新华里');
    await user.clear(dialog.getByLabelText(/总户数/));
    await user.click(dialog.getByRole('button', { name: '保存' }));

    await waitFor(() => expect(currentHref()).toBe('/communities/c-130102001099'));
    expect(sent).toEqual([{ code: '130102001099', name: '新华里' }]);
  });
});
