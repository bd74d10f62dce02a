import { community as api, read } from '@/shared/api/client';
import { pagedQuery, pageOf } from '@/shared/api/page';
import { importRun } from '../model';

export const importsQuery = pagedQuery(['imports', 'list'], (cursor, signal) =>
  read(
    api.GET('/api/community/v1/imports', { params: { query: { cursor, limit: 20 } }, signal }),
    pageOf(importRun),
  ),
);
