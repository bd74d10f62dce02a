import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server, startServer } from '@/testing/server';
import type { Company } from '../model';
import { AgreementDialog } from './AgreementDialog';
import { ContactDialog } from './ContactDialog';

startServer();
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });
beforeAll(() => Promise.all((['property', 'outbox'] as const).map((area) => loadTexts('zh-CN', area))));

const company: Company = {
  id: 'pc-1',
  name: '万达物业',
  kind: 'PROPERTY_COMPANY',
  gridPath: '/13/1301',
  contacts: [{ number: 1, name: '张**', duty: '主任', phone: null, canDecide: true }],
  agreement: null,
  earlierAgreements: [],
  precedents: [],
  negotiations: [],
  grants: [],
};
const sent: { method: string; path: string; match: string | null; body: unknown }[] = [];
let after: Company = company;

beforeEach(() => {
  sent.length = 0;
  after = company;
  server.use(
    http.all('*/api/community/v1/property-companies/*', async ({ request }) => {
      const text = await request.text();
      sent.push({
        method: request.method,
        path: new URL(request.url).pathname.replace('/api/community/v1/property-companies/', ''),
        match: request.headers.get('If-Match'),
        body: text === '' ? null : JSON.parse(text),
      });
      return HttpResponse.json(after, { headers: { ETag: `"${sent.length + 1}"` } });
    }),
  );
});

describe('an agreement', () => {
  const record = async () => {
    show(
      <>
        <AgreementDialog
          company={{ value: company, etag: '"1"' }}
          onReload={() => undefined}
          onClose={() => undefined}
        />
        <UndoToasts />
      </>,
    );
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
  };

  it('is recorded, and taken back over the version it left', async () => {
    after = { ...company, agreement: { signedOn: '2026-03-02', validUntil: null, note: null } };
    await record();
    await userEvent.click(await screen.findByRole('button', { name: '撤销：协议已登记' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toEqual({ method: 'DELETE', path: 'pc-1/agreement', match: '"2"', body: null });
  });

  it('is not taken back when nothing was recorded that was not on file', async () => {
    await record();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
  });
});

it('a contact is changed, and put back in full', async () => {
  show(
    <>
      <ContactDialog
        company={{ value: company, etag: '"1"' }}
        contact={{ number: 1, name: '张大山', duty: '主任', phone: '13812341234', canDecide: true }}
        onReload={() => undefined}
        onClose={() => undefined}
      />
      <UndoToasts />
    </>,
  );
  const duty = await screen.findByLabelText('职务');
  await userEvent.clear(duty);
  await userEvent.type(duty, '经理');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await userEvent.click(await screen.findByRole('button', { name: '撤销：联系人已修改' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  const person = { name: '张大山', phone: '13812341234', canDecide: true };
  expect(sent).toEqual([
    { method: 'PUT', path: 'pc-1/contacts/1', match: '"1"', body: { ...person, duty: '经理' } },
    { method: 'PUT', path: 'pc-1/contacts/1', match: '"2"', body: { ...person, duty: '主任' } },
  ]);
  // Kept nowhere on the device.
  expect(JSON.stringify(sessionStorage)).not.toContain('13812341234');
});
