import { queryOptions } from '@tanstack/react-query';
import { funnel as api, readTagged } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/funnel';
import { settings } from '../model';

export type NewSettings = components['schemas']['SettingsSettingsRequest'];

/** FN-13: the terms of a city, today and from tomorrow. */
export function settingsQuery(gridPath: string) {
  return queryOptions({
    queryKey: ['registration-settings', gridPath],
    queryFn: ({ signal }) =>
      readTagged(
        api.GET('/api/funnel/v1/registration-settings', { params: { query: { gridPath } }, signal }),
        settings,
      ),
  });
}

/** FN-13: counts from tomorrow, never at once. */
export function changeSettings(gridPath: string, etag: string, change: NewSettings) {
  return readTagged(
    api.PUT('/api/funnel/v1/registration-settings', {
      params: { query: { gridPath }, header: { 'If-Match': etag } },
      body: change,
    }),
    settings,
  );
}
