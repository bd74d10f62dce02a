import { useQuery } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import type { ReactNode } from 'react';
import { sessionQuery, type User } from '@/shared/session/session';

/** The gateway knows who is there. */
export function sessionOf(user: User) {
  return http.get('*/bff/session', () => HttpResponse.json({ authenticated: true, user }));
}

/** Shows something to whoever is signed in, once that is known. */
export function SignedIn({ children }: { children: ReactNode }) {
  return useQuery(sessionQuery).data ? children : null;
}
