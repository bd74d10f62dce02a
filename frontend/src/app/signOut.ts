import { csrfToken } from '@/shared/session/credentials';
import { Problem } from '@/shared/api/problem';
import { isObject } from '@/shared/api/decode';
import { forgetDrafts } from '@/shared/form/useDraft';
import { forgetOutbox } from '@/shared/outbox/outbox';
import { forgetSeen } from './offline';

/** Ends the session here and at the gateway, then shows the entrance. */
export async function signOut(): Promise<void> {
  const response = await fetch('/bff/logout', {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': csrfToken(), Accept: 'application/json' },
  });
  if (!response.ok && response.status !== 401) throw await Problem.of(response);
  forgetDrafts();
  await forgetOutbox();
  await forgetSeen();
  const answer: unknown = response.status === 200 ? await response.json().catch(() => null) : null;
  const next = isObject(answer) && typeof answer['redirectTo'] === 'string' ? answer['redirectTo'] : '/login';
  window.location.assign(next);
}
