import { currentLanguage, hasChosen } from '@/shared/i18n/language';

/** Answers asked for before there was anybody to ask, by their address; each is taken once. */
const asked = new Map<string, Promise<Response>>();

/**
 * How an answer is read: in the user's language, and not from what the browser kept in another one, since its tag names a version and
 * no language.
 */
export function reading(): RequestInit {
  return hasChosen() ? { cache: 'reload' } : {};
}

/** Asks for a record while the code that will show it is still on its way. Whoever takes the answer sees the failure. */
export function askAhead(address: string): void {
  const headers = { Accept: 'application/json', 'Accept-Language': currentLanguage() };
  const answer = fetch(address, { headers, ...reading() });
  answer.catch(() => undefined);
  asked.set(address, answer);
}

/** The answer that was asked for early, once and in the language it was asked in; else null. */
export function takeEarly(request: Request): Promise<Response> | null {
  const { pathname, search } = new URL(request.url);
  const early = asked.get(pathname + search) ?? null;
  asked.delete(pathname + search);
  return early;
}
