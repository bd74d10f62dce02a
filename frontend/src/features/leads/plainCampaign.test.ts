import { expect, it } from 'vitest';
import { campaignOf } from './capturing';
import { leadSources } from './model';
import { plainCampaign } from './plainCampaign';

it('reads from the id of a campaign without a roadshow how and in which month it met people', () => {
  for (const source of leadSources) {
    const id = campaignOf(source, 'c-130102001001', '2026-03-05');
    expect(plainCampaign(id)).toEqual({ source, month: '2026-03' });
  }
});

it.each(['r-0b6e', 'c-130102001001-2026-03', 'door-2026-03', 'window-c-1-2026-03', 'door-c-1-2026'])(
  'reads nothing from %s',
  (id) => {
    expect(plainCampaign(id)).toBeNull();
  },
);
