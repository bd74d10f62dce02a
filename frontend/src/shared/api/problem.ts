import { anything, fields, listOf, mapOf, maybe, number, text, withDefault } from './decode';

/** One thing that speaks against a request, in the caller's language. */
export type Violation = {
  code: string;
  field: string | null;
  message: string;
  params: Record<string, unknown>;
};

const body = fields({
  status: withDefault(number, 0),
  title: withDefault(text, ''),
  detail: withDefault(text, ''),
  code: withDefault(text, ''),
  traceId: withDefault(text, ''),
  violations: withDefault(
    listOf(
      fields({
        code: withDefault(text, ''),
        field: maybe(text),
        message: withDefault(text, ''),
        params: withDefault(mapOf(anything), {}),
      }),
    ),
    [],
  ),
});

/** The server refused: an RFC 9457 problem document. */
export class Problem extends Error {
  /** HTTP status. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string;
  readonly violations: readonly Violation[];

  constructor(status: number, document: unknown) {
    const decoded = body(document, 'problem');
    super(decoded.title || `HTTP ${status}`);
    this.status = status;
    this.name = 'Problem';
    this.code = decoded.code;
    this.title = decoded.title;
    this.detail = decoded.detail;
    this.traceId = decoded.traceId;
    this.violations = decoded.violations;
  }

  /** Reads the problem of an answer; one without a readable document still has its status. */
  static async of(response: Response): Promise<Problem> {
    const raw = await response.text();
    try {
      return new Problem(response.status, JSON.parse(raw));
    } catch {
      return new Problem(response.status, {});
    }
  }
}

/** No answer at all: the network or the gateway is away. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}
