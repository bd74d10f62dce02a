import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { isObject } from '@/shared/api/decode';
import { currentOutbox, flush, forgetOutbox } from '@/shared/outbox/outbox';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import { sessionOf, SignedIn } from '@/testing/signedIn';
import { arrived } from './captured';
import { CapturedCard } from './CapturedCard';
import { CaptureForm } from './CaptureForm';

startServer();
beforeEach(() => forgetOutbox());

const address = '*/api/campaign/v1/leads';
const user = { id: 'u-1', name: '王建北', roles: ['GRID_MANAGER'], scopes: ['/13'] };

/** Takes in leads as the service does: one for each number. */
function inbox() {
  const seen: { clientId: unknown; phone: unknown; consent: unknown }[] = [];
  server.use(
    sessionOf(user),
    http.post(address, async ({ request }) => {
      const body: unknown = await request.json();
      if (!isObject(body)) return HttpResponse.json({}, { status: 400 });
      const known = seen.some((one) => one.phone === body['phone']);
      seen.push({ clientId: body['clientId'], phone: body['phone'], consent: body['consent'] });
      return HttpResponse.json({
        outcome: known ? 'DUPLICATE' : 'NEW',
        lead: {
          id: 'l-1',
          campaignId: 'r-1',
          communityId: 'c-1',
          gridPath: '/13',
          kind: 'HOUSEHOLD',
          status: 'CAPTURED',
          interests: [],
          consent: body['consent'],
          touches: [],
          followUps: [],
          version: 1,
        },
      });
    }),
  );
  return seen;
}

async function open() {
  const campaign = { id: 'r-1', source: 'ROADSHOW', communityId: 'c-1', name: '光华里' } as const;
  show(
    <SignedIn>
      <CaptureForm campaign={campaign} buildings={[{ number: '3', name: '3 号楼' }]} competitors={[]} />
      <CapturedCard />
    </SignedIn>,
  );
  await screen.findByLabelText('电话');
}

async function fillIn(phone: string, name: string) {
  await userEvent.type(screen.getByLabelText('电话'), phone);
  await userEvent.type(screen.getByLabelText('称呼'), name);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: '保存，下一位' }));
}

describe('capturing', () => {
  it('tells everything that is missing, consent too, and sends nothing', async () => {
    const seen = inbox();
    await open();
    await userEvent.click(screen.getByRole('button', { name: '企业' }));
    await userEvent.click(screen.getByRole('button', { name: '保存，下一位' }));
    const told = screen.getByRole('alert').textContent;
    for (const text of ['11 位手机号', '称呼', '企业名称', '征得同意']) expect(told).toContain(text);
    expect(seen).toEqual([]);
  });

  it('sends one person after the other and tells who was known', async () => {
    const seen = inbox();
    await open();
    await fillIn('13812340001', '王女士');
    await waitFor(() => expect(screen.getByLabelText('电话')).toHaveProperty('value', ''));
    expect(document.activeElement).toBe(screen.getByLabelText('电话'));
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', false);
    await fillIn('138 1234 0001', '王女士');
    await screen.findByText('共 2 条：已送达 1 条，待发送 0 条，重复 1 条');
    expect(seen.map((one) => one.phone)).toEqual(['13812340001', '13812340001']);
    expect(new Set(seen.map((one) => one.clientId)).size).toBe(2);
    expect(seen[0]?.consent).toMatchObject({ textVersion: '2026-1' });
  });

  it('keeps what is captured without a network, warns of the same number, and sends each once', async () => {
    inbox();
    server.use(http.post(address, () => HttpResponse.error()));
    sessionStorage.clear();
    await open();
    await fillIn('13812340002', '李先生');
    await waitFor(() => expect(currentOutbox()).toHaveLength(1));
    await userEvent.type(screen.getByLabelText('电话'), '138-1234-0002');
    await screen.findByText('本机已登记过这个号码，送达后会记为同一人的再次接触');
    await userEvent.clear(screen.getByLabelText('电话'));
    await fillIn('13812340003', '赵女士');
    await waitFor(() => expect(currentOutbox()).toHaveLength(2));
    const seen = inbox();
    expect(await flush('u-1', (entry, answer) => arrived(entry.id, answer))).toBe(2);
    expect(seen.map((one) => one.phone)).toEqual(['13812340002', '13812340003']);
    expect(await flush('u-1')).toBe(0);
    await waitFor(() => expect(screen.queryByText('待发送')).toBeNull());
  });
});
