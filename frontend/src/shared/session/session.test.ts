import { describe, expect, it } from 'vitest';
import { covers, hasRole, loginHref, ownPath } from './session';

const user = { id: 'u', name: 'n', roles: ['GRID_MANAGER', 'SOMETHING_NEW'], scopes: ['/13/1301/130102'] };

describe('who is signed in', () => {
  it('sees a node and what is below it, and nothing beside it', () => {
    expect(covers(user, '/13/1301/130102')).toBe(true);
    expect(covers(user, '/13/1301/130102/130102001')).toBe(true);
    expect(covers(user, '/13/1301')).toBe(false);
    expect(covers(user, '/13/1301/1301021')).toBe(false);
  });

  it('is granted nothing by a role the page does not know', () => {
    expect(hasRole(user, 'GRID_MANAGER')).toBe(true);
    expect(hasRole(user, 'SUPERVISOR', 'ADMIN')).toBe(false);
  });
});

describe('coming back after signing in', () => {
  it('leads to a path of this site only', () => {
    expect(ownPath('/communities?q=a')).toBe('/communities?q=a');
    for (const away of ['https://evil.example', '//evil.example', '/\\evil.example', 'x', undefined]) {
      expect(ownPath(away)).toBe('/');
    }
    expect(loginHref('/customers?q=a&stage=LISTED')).toBe(
      '/bff/login?returnTo=%2Fcustomers%3Fq%3Da%26stage%3DLISTED',
    );
  });
});
