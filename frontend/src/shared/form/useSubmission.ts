import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useIdempotencyKey } from '@/shared/api/idempotency';

type SubmissionOptions<In, Out> = {
  /** The call; the key makes trying again safe. */
  send: (input: In, idempotencyKey: string) => Promise<Out>;
  /** Queries whose answers are old after it. */
  refresh?: readonly QueryKey[];
  onDone?: (out: Out, input: In) => void;
};

/** Sends what a user decided: once, however often it is tried. */
export function useSubmission<In, Out>({ send, refresh = [], onDone }: SubmissionOptions<In, Out>) {
  const client = useQueryClient();
  const { keyFor, settled } = useIdempotencyKey();
  return useMutation({
    mutationFn: (input: In) => send(input, keyFor(input)),
    onSuccess: async (out, input) => {
      settled();
      onDone?.(out, input);
      // What there is to do today is less by now, whatever it was.
      const old = [...refresh, ['today']];
      await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}
