import { QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { Suspense, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UndoToasts } from '@/shared/ui/UndoToasts';
import { show } from '@/testing/page';
import { server } from '@/testing/server';
import { startPage } from '@/testing/start';
import { ContactsCard } from '../CompanyCards';
import type { Company } from '../model';
import { AgreementDialog } from './AgreementDialog';
import { ContactDialog } from './ContactDialog';

startPage('property', 'outbox');

const company: Company = {
  id: 'pc-1',
  name: '万达物业',
  kind: 'PROPERTY_COMPANY',
  gridPath: '/13/1301',
  contacts: [{ number: 1, name: '张**', duty: '主任', phone: '138****1234', canDecide: true }],
  agreement: null,
  earlierAgreements: [],
  precedents: [],
  negotiations: [],
  grants: [],
};
/** Somebody else's change, which makes whoever is not over it too late. */
let newer: { etag: string; company: Company } | null = null;
const sent: { method: string; path: string; match: string | null; body: unknown }[] = [];
let after: Company = company;

beforeEach(() => {
  sent.length = 0;
  after = company;
  newer = null;
  server.use(
    http.all('*/api/community/v1/property-companies/*', async ({ request }) => {
      const text = await request.text();
      sent.push({
        method: request.method,
        path: new URL(request.url).pathname.replace('/api/community/v1/property-companies/', ''),
        match: request.headers.get('If-Match'),
        body: text === '' ? null : JSON.parse(text),
      });
      if (newer !== null && sent.at(-1)?.match !== newer.etag)
        return HttpResponse.json({ status: 412, title: 'stale' }, { status: 412 });
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

it('contacts that were revealed are masked again when the file has changed, and revealed anew to be changed', async () => {
  const full = { number: 1, name: '张大山', duty: '主任', phone: '13812341234' };
  const onEdit = vi.fn();
  const card = (version: string, name: string) => (
    <ContactsCard
      company={{ ...company, contacts: company.contacts.map((one) => ({ ...one, name })) }}
      version={version}
      mayReveal
      onEdit={onEdit}
      action={null}
    />
  );
  server.use(
    http.post('*/api/community/v1/property-companies/pc-1/reveal', () =>
      HttpResponse.json({ contacts: [full] }),
    ),
  );
  const { queries, rerender } = show(card('"1"', '张**'));
  await userEvent.click(await screen.findByRole('button', { name: '查看完整姓名电话' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('用途'), '约谈');
  await userEvent.click(within(dialog).getByRole('button', { name: '查看完整姓名电话' }));
  expect(await screen.findByText('张大山')).toBeDefined();
  rerender(
    <QueryClientProvider client={queries}>
      <Suspense>{card('"2"', '李**')}</Suspense>
    </QueryClientProvider>,
  );
  expect(screen.queryByText('张大山')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '修改 李**' }));
  expect(await screen.findByRole('dialog')).toBeDefined();
  expect(onEdit).not.toHaveBeenCalled();
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

/** The page around the dialog, which shows what stands there now when asked to read it again. */
function ContactPage() {
  const [current, setCurrent] = useState({ value: company, etag: '"1"' });
  const [open, setOpen] = useState(true);
  return (
    <>
      {open && (
        <ContactDialog
          company={current}
          contact={{ number: 1, name: '张大山', duty: '主任', phone: '13812341234', canDecide: true }}
          onReload={() => newer && setCurrent({ value: newer.company, etag: newer.etag })}
          onClose={() => setOpen(false)}
        />
      )}
      <UndoToasts />
    </>
  );
}

it('a contact somebody else changed meanwhile stands on both sides, masked, and is not undone from memory', async () => {
  newer = {
    etag: '"5"',
    company: {
      ...company,
      contacts: [{ number: 1, name: '李*', duty: '副主任', phone: '139****0000', canDecide: false }],
    },
  };
  show(<ContactPage />);
  const dialog = within(await screen.findByRole('dialog'));
  const duty = await dialog.findByLabelText('职务');
  await userEvent.clear(duty);
  await userEvent.type(duty, '经理');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  const sides = within(await dialog.findByRole('table'));
  expect(sides.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '项目我填写的现在的内容',
    '姓名张**李*',
    '职务经理副主任',
    '电话138****1234139****0000',
    '能拍板能拍板（空）',
  ]);
  expect(sent).toHaveLength(1);
  await userEvent.click(dialog.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.map((one) => one.match)).toEqual(['"1"', '"5"']);
  expect(sent[1]?.body).toMatchObject({ name: '张大山', duty: '经理', canDecide: true });
  expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
});

it('a number typed anew is told from the masked one that stands there, and can be saved over another change', async () => {
  newer = { etag: '"5"', company };
  show(<ContactPage />);
  const dialog = within(await screen.findByRole('dialog'));
  const phone = await dialog.findByLabelText(/^电话/);
  await userEvent.clear(phone);
  await userEvent.type(phone, '13912341234');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  const sides = within(await dialog.findByRole('table'));
  expect(sides.getAllByRole('row').map((row) => row.textContent)).toEqual([
    '项目我填写的现在的内容',
    '电话13912341234138****1234',
  ]);
  await userEvent.click(dialog.getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ name: '张大山', phone: '13912341234' }));
  expect(sent.at(-1)?.match).toBe('"5"');
});
