import { describe, expect, it } from 'vitest';
import { actionsOf, services } from './model';
import { subjectOf } from './subject';
import { recordId } from './TrailFilters';

describe('what a row of the trail is about', () => {
  it('leads to the page that shows it', () => {
    const address = (action: string, subjectId: string) => subjectOf({ action, subjectId }).address;
    expect(address('customer.reveal', 'k-1')).toBe('/customers/k-1');
    expect(address('survey.reveal', 'c-130102001001')).toBe('/communities/c-130102001001?part=survey');
    expect(address('building.reveal', 'b-130102001001-3')).toBe(
      '/communities/c-130102001001?part=buildings&building=3',
    );
    expect(address('property-grant.approve', 'p-1')).toBe('/property-companies/p-1');
    expect(address('special-offer.withdraw', 's-1')).toBe('/special-offers/s-1');
    expect(address('lead.erase', 'l-1')).toBe('/leads/l-1');
    expect(address('courtesy.declare', 'bu-1/e-2')).toBe('/budgets/bu-1');
    expect(address('customer.export', 'pool')).toBe('/work?view=pool');
  });

  it('is named also where no page shows it', () => {
    expect(subjectOf({ action: 'photo.remove', subjectId: 'f-1' })).toEqual({
      kind: 'photo',
      id: 'f-1',
      address: null,
    });
    expect(subjectOf({ action: 'customer.export', subjectId: 'j-1' })).toMatchObject({ kind: 'bulk' });
    expect(subjectOf({ action: 'brand.new', subjectId: 'x-1' })).toMatchObject({ kind: 'other', id: 'x-1' });
    expect(subjectOf({ action: 'building.reveal', subjectId: 'odd' }).address).toBeNull();
  });

  it('is known for each action that a service writes down', () => {
    for (const service of services)
      for (const { action } of actionsOf(service))
        expect(subjectOf({ action, subjectId: 'x' }).kind, action).not.toBe('other');
  });

  it('is looked for by its id only', () => {
    expect(recordId(' c-130102001001 ')).toBe('c-130102001001');
    expect(recordId('13812341234')).toBeUndefined();
    expect(recordId('王建北')).toBeUndefined();
    expect(recordId('')).toBeUndefined();
  });
});
