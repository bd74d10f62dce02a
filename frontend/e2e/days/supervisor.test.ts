import { describe, expect, it } from 'vitest';
import { picture } from '../browser';
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
    const places = await offers(supervisor, size);
    expect(places).toContain('/org-units');
    expect(places).not.toContain('/leads/capture');
    await finish(supervisor);
  });
});
