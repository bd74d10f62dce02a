/** Every page of the site; `$name` stands for a part of the address. */
export type Path =
  | '/'
  | '/login'
  | '/communities'
  | '/communities/$communityId'
  | '/map'
  | '/work-order'
  | '/work-order/compare'
  | '/work-order/what-if'
  | '/property-companies'
  | '/property-companies/$companyId'
  | '/incidents'
  | '/incidents/$incidentId'
  | '/lists'
  | '/org-units'
  | '/org-units/$unitId'
  | '/outbox'
  | '/figures'
  | '/figures/$part'
  | '/imports'
  | '/imports/$importId'
  | '/proposals'
  | '/proposals/$proposalId'
  | '/tariffs'
  | '/catalogue'
  | '/special-offers'
  | '/special-offers/$specialId'
  | '/bundles'
  | '/quotes'
  | '/quotes/$quoteId'
  | '/rule-sets'
  | '/rule-sets/$ruleSetId'
  | '/stock'
  | '/stock/$stockId'
  | '/draws'
  | '/draws/$drawId'
  | '/leads'
  | '/leads/capture'
  | '/leads/figures'
  | '/leads/$leadId'
  | '/roadshows'
  | '/roadshows/new'
  | '/roadshows/$roadshowId'
  | '/roadshows/$roadshowId/plan'
  | '/budgets'
  | '/budgets/$budgetId'
  | '/posters'
  | '/word-of-mouth'
  | '/vines'
  | '/joining-groups'
  | '/joining-groups/$groupId'
  | '/contract-end-visits'
  | '/commissions'
  | '/calendar-feeds'
  | '/schedule-templates'
  | '/progress'
  | '/audit'
  | '/competitors'
  | '/schedules'
  | '/schedules/$communityId'
  | '/customers'
  | '/customers/new'
  | '/customers/import'
  | '/customers/inbox'
  | '/customers/look-up'
  | '/customers/$customerId'
  | '/work'
  | '/contract-ends'
  | '/bulk'
  | '/bulk/$jobId'
  | '/registration-settings'
  | '/more';

type ParamNames<P extends string> = P extends `${string}$${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}$${infer Name}`
    ? Name
    : never;

/** The parts that an address of this page names. */
export type ParamsOf<P extends Path> = Record<ParamNames<P>, string>;

export type Search = Readonly<Record<string, string | undefined>>;

/** A place to go, checked by the compiler: a page, its parts, and what stands behind the question mark. */
export type Target<P extends Path> = { to: P; search?: Search } & (ParamNames<P> extends never
  ? { params?: undefined }
  : { params: ParamsOf<P> });

export function href<P extends Path>(target: Target<P>): string {
  const params: Readonly<Record<string, string>> = target.params ?? {};
  const path = target.to.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(target.search ?? {})) if (value) search.set(name, value);
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The parts of an address that belongs to a page, or null when it does not. */
export function paramsOf<P extends Path>(path: P, pathname: string): ParamsOf<P> | null {
  const names: string[] = [];
  const pattern = path.replace(/\$(\w+)/g, (_, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  const found = new RegExp(`^${pattern}/?$`).exec(pathname);
  if (!found) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) params[name] = decoded(found[index + 1] ?? '');
  return hasAll<P>(params, names) ? params : null;
}

function hasAll<P extends Path>(params: Record<string, string>, names: string[]): params is ParamsOf<P> {
  return names.every((name) => params[name] !== undefined);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
