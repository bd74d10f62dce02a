import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { Unreachable } from '@/shared/api/problem';
import { useText } from '@/shared/i18n/useText';
import { useUser } from '@/shared/session/session';
import { say } from '@/shared/ui/toast';
import { deliver, type Delivery } from './deliver';
import type { Entry, WorkKind } from './entry';
import { currentOutbox, keep } from './outbox';

type Fetch = (request: Request) => Promise<Response>;

type WorkOptions<In> = {
  kind: WorkKind;
  /** What it is about, and the page where that is. */
  name: string;
  place: string;
  /** Address of the record that is changed, and the part of it. */
  subject: string;
  part?: string;
  /** The typed call; it must use the given fetch, which only notes it down. */
  call: (input: In, key: string, fetch: Fetch) => Promise<unknown>;
  refresh?: readonly QueryKey[];
  /** Said when it arrived; it may depend on what the server said. Null where an undo says it. */
  done: string | null | ((answer: unknown) => string);
  /** Told which call it was, and what the server said; nothing when it is only kept. */
  onDone?: (id: string, sent: Delivery | null) => void;
};

type Outcome = { id: string; sent: Delivery | null };

/** Sends what was done in the field; without a network it is kept on the device and sent later. */
export function useWork<In>(options: WorkOptions<In>) {
  const client = useQueryClient();
  const user = useUser();
  const c = useText('common');
  const { keyFor, settled } = useIdempotencyKey();
  return useMutation({
    mutationFn: async (input: In): Promise<Outcome> => {
      const entry = await noted(options, input, keyFor(input), user.id);
      const before = currentOutbox().some((one) => one.subject === entry.subject && one.owner === user.id);
      if (before) return kept(entry);
      try {
        return { id: entry.id, sent: await deliver(entry) };
      } catch (error) {
        if (error instanceof Unreachable) return kept(entry);
        throw error;
      }
    },
    onSuccess: async ({ id, sent }) => {
      settled();
      const { done } = options;
      if (sent === null) say(c('outbox.kept'));
      else if (done !== null) say(typeof done === 'string' ? done : done(sent.answer));
      options.onDone?.(id, sent);
      if (sent !== null) {
        // What there is to do today is less by now, whatever it was.
        const old = [...(options.refresh ?? []), ['today']];
        await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })));
      }
    },
  });
}

async function kept(entry: Entry): Promise<Outcome> {
  await keep(entry);
  return { id: entry.id, sent: null };
}

/** Writes a call down as it would be sent. */
async function noted<In>(
  { kind, name, place, subject, part, call }: WorkOptions<In>,
  input: In,
  key: string,
  owner: string,
): Promise<Entry> {
  const requests: Request[] = [];
  await call(input, key, (request) => {
    requests.push(request.clone());
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  const [request] = requests;
  if (!request) throw new Error('the call was not made with the given fetch');
  const { pathname, search } = new URL(request.url);
  return {
    id: key,
    owner,
    kind,
    name,
    place,
    subject,
    part: part ?? null,
    method: request.method,
    url: pathname + search,
    etag: request.headers.get('If-Match'),
    body: await request.text(),
    queuedAt: new Date().toISOString(),
    state: 'waiting',
    complaints: [],
  };
}
