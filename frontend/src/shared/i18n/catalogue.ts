import type audit from './locales/zh-CN/audit.json';
import type bundles from './locales/zh-CN/bundles.json';
import type catalogue from './locales/zh-CN/catalogue.json';
import type competitors from './locales/zh-CN/competitors.json';
import type communities from './locales/zh-CN/communities.json';
import common from './locales/zh-CN/common.json';
import type customerImport from './locales/zh-CN/customerImport.json';
import type customers from './locales/zh-CN/customers.json';
import type bulk from './locales/zh-CN/bulk.json';
import type contracts from './locales/zh-CN/contracts.json';
import type live from './locales/zh-CN/live.json';
import type map from './locales/zh-CN/map.json';
import type merge from './locales/zh-CN/merge.json';
import type terms from './locales/zh-CN/terms.json';
import type draws from './locales/zh-CN/draws.json';
import type firms from './locales/zh-CN/firms.json';
import type grades from './locales/zh-CN/grades.json';
import type figures from './locales/zh-CN/figures.json';
import type home from './locales/zh-CN/home.json';
import type imports from './locales/zh-CN/imports.json';
import type passes from './locales/zh-CN/passes.json';
import type proposals from './locales/zh-CN/proposals.json';
import type quotes from './locales/zh-CN/quotes.json';
import type rulesets from './locales/zh-CN/rulesets.json';
import type schedules from './locales/zh-CN/schedules.json';
import type specials from './locales/zh-CN/specials.json';
import type stock from './locales/zh-CN/stock.json';
import type tariffs from './locales/zh-CN/tariffs.json';
import type work from './locales/zh-CN/work.json';
import type assessment from './locales/zh-CN/assessment.json';
import type buildings from './locales/zh-CN/buildings.json';
import type incidents from './locales/zh-CN/incidents.json';
import type leads from './locales/zh-CN/leads.json';
import type leadFigures from './locales/zh-CN/leadFigures.json';
import type roadshows from './locales/zh-CN/roadshows.json';
import type budgets from './locales/zh-CN/budgets.json';
import type views from './locales/zh-CN/views.json';
import type weapons from './locales/zh-CN/weapons.json';
import type keys from './locales/zh-CN/keys.json';
import type people from './locales/zh-CN/people.json';
import type orgunits from './locales/zh-CN/orgunits.json';
import type outbox from './locales/zh-CN/outbox.json';
import type property from './locales/zh-CN/property.json';
import type survey from './locales/zh-CN/survey.json';
import type joining from './locales/zh-CN/joining.json';
import type rollout from './locales/zh-CN/rollout.json';
import type { Language } from './language';

/** Texts by area; all but the common one are loaded with the page that needs them. */
export type Catalogues = {
  common: typeof common;
  audit: typeof audit;
  bundles: typeof bundles;
  catalogue: typeof catalogue;
  communities: typeof communities;
  competitors: typeof competitors;
  customerImport: typeof customerImport;
  customers: typeof customers;
  bulk: typeof bulk;
  contracts: typeof contracts;
  live: typeof live;
  map: typeof map;
  merge: typeof merge;
  terms: typeof terms;
  draws: typeof draws;
  figures: typeof figures;
  firms: typeof firms;
  grades: typeof grades;
  home: typeof home;
  imports: typeof imports;
  passes: typeof passes;
  proposals: typeof proposals;
  quotes: typeof quotes;
  rulesets: typeof rulesets;
  schedules: typeof schedules;
  specials: typeof specials;
  stock: typeof stock;
  tariffs: typeof tariffs;
  work: typeof work;
  survey: typeof survey;
  property: typeof property;
  leads: typeof leads;
  leadFigures: typeof leadFigures;
  roadshows: typeof roadshows;
  budgets: typeof budgets;
  views: typeof views;
  weapons: typeof weapons;
  keys: typeof keys;
  orgunits: typeof orgunits;
  people: typeof people;
  outbox: typeof outbox;
  incidents: typeof incidents;
  buildings: typeof buildings;
  assessment: typeof assessment;
  rollout: typeof rollout;
  joining: typeof joining;
};
export type Area = keyof Catalogues;

type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: Leaves<T[K]> extends '' ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** The keys of an area, `section.text`: a key without a text does not compile. */
export type Key<A extends Area> = Leaves<Catalogues[A]>;

export type Texts = { [key: string]: string | Texts };

type Load = () => Promise<{ default: Texts }>;

/** Chinese at once; the list of the other language's files weighs on nobody who does not read it. */
const chinese = import.meta.glob<{ default: Texts }>([
  './locales/zh-CN/*.json',
  '!./locales/zh-CN/common.json',
]);
/**
 * One promise per language and area, so that a component suspended on it finds the same one again: for ever when the texts came,
 * until somebody tries again when they did not.
 */
const fetched = new Map<string, Promise<Texts>>([['zh-CN/common', settled(Promise.resolve(common), common)]]);

/** What could not be fetched: whoever shows it has to meet the failure, not a new attempt with each rendering. */
const failed = new Set<string>();

export function loadTexts(language: Language, area: Area): Promise<Texts> {
  const name = `${language}/${area}`;
  const known = fetched.get(name);
  if (known) return known;
  const fetching = fileOf(language, area).then((file) => file.default);
  fetched.set(name, fetching);
  fetching.then(
    (texts) => settled(fetching, texts),
    () => failed.add(name),
  );
  return fetching;
}

/** The common texts that are shown, by language: the failure itself is told in them, so that they never fail. */
const commons = new Map<Language, Promise<Texts>>();

/** The texts to show: those that were asked for, or Chinese ones where the common ones of another language cannot be fetched. */
export function shownTexts(language: Language, area: Area): Promise<Texts> {
  const loading = loadTexts(language, area);
  if (area !== 'common' || 'status' in loading) return loading;
  const known = commons.get(language);
  if (known) return known;
  const shown = loading.catch(() => common);
  commons.set(language, shown);
  void shown.then((texts) => settled(shown, texts));
  return shown;
}

/** Has texts that could not be fetched fetched anew when they are next asked for. */
export function forgetFailedTexts(): void {
  for (const name of failed) fetched.delete(name);
  if (failed.size > 0) commons.clear();
  failed.clear();
}

async function fileOf(language: Language, area: Area): Promise<{ default: Texts }> {
  const load: Load | undefined =
    language === 'en'
      ? (await import('./english')).english[`./locales/en/${area}.json`]
      : chinese[`./locales/zh-CN/${area}.json`];
  if (!load) throw new Error(`no texts for ${language}/${area}`);
  return load();
}

/** Marks a promise the way React does, so that texts at hand are read without suspending. */
function settled(promise: Promise<Texts>, texts: Texts): Promise<Texts> {
  return Object.assign(promise, { status: 'fulfilled', value: texts });
}
