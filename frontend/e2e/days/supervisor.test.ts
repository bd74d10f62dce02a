import { describe, expect, it } from 'vitest';
import { picture, settled, type Desk } from '../browser';
import { offered } from '../tariffs';
import { at, duty, finish, lessOf, looks, offers, prepareDay, save } from './day';

const day = prepareDay();

describe.each(looks)('a day on a %s in %s', (size, language) => {
  it('of a supervisor: a proposal waits with its reasons, is sent back, and is one less', async () => {
    const manager = await at('manager.jianbei', 'desktop', 'zh-CN');
    const amount = (70 + (Date.now() % 900) / 100).toFixed(2);
    const proposal = await offered(manager, day.place.id, { speedMbps: 1, amount, ours: 1 });
    await manager.context.close();
    const supervisor = await at('supervisor.shijiazhuang', size, language);
    const { page, t } = supervisor;
    const { count, tile } = await duty(supervisor, 'approvals');
    expect(count).toBeGreaterThan(0);
    await picture(page, `day-supervisor-${size}`);
    await tile.click();
    await page
      .locator(`a[href="/proposals/${String(proposal['id'])}"]`)
      .first()
      .click();
    await page.getByRole('heading', { name: t('proposals', 'explanation.title') }).waitFor();
    await page.getByRole('button', { name: t('proposals', 'decide.reject'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('proposals', 'decide.reason')).fill('先复核对手单页');
    await save(dialog, t('proposals', 'decide.confirmReject'));
    await page.getByText(t('common', 'proposalStatus.REJECTED'), { exact: true }).first().waitFor();
    await lessOf(supervisor, 'approvals', count);
    await competitorChanged(supervisor);
    await trailRead(supervisor);
    const places = await offers(supervisor, size);
    expect(places).toContain('/org-units');
    expect(places).not.toContain('/leads/capture');
    await finish(supervisor);
  });
});

/** A competitor gets another name, and has its own again by an undo. */
async function competitorChanged({ page, t }: Desk): Promise<void> {
  await page.goto('/competitors');
  await settled(page);
  await page
    .getByRole('button', { name: /^(修改|Change) / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel(t('competitors', 'name'));
  const before = await name.inputValue();
  const after = `${before} 2`;
  await name.fill(after);
  await save(dialog, t('common', 'action.save'));
  await page.getByText(after, { exact: true }).waitFor();
  const what = t('competitors', 'changed', { name: after });
  await page.getByRole('button', { name: t('outbox', 'undo.of', { what }), exact: true }).click();
  await page.getByText(after, { exact: true }).waitFor({ state: 'detached' });
  await page.getByText(before, { exact: true }).first().waitFor();
}

/** The trail says whether it is whole, service by service. */
async function trailRead({ page, t }: Desk): Promise<void> {
  await page.goto('/audit');
  await settled(page);
  await page.getByRole('button', { name: t('audit', 'verify.start') }).click();
  const checks = page.getByRole('list', { name: t('audit', 'verify.title') }).getByRole('status');
  const whole = /还没有记录|全部完整|no records yet|is whole|are whole/;
  await expect
    .poll(async () => (await checks.allInnerTexts()).filter((one) => whole.test(one)).length, {
      timeout: 60_000,
    })
    .toBe(4);
}
