import { expect, it } from 'vitest';
import { matched, parametersOf } from './matching';

it('a label means one column, and a column has one label', () => {
  const first = matched({}, '编号', 'code');
  expect(first).toEqual({ code: '编号' });
  expect(matched(first, '编号', 'name')).toEqual({ name: '编号' });
  expect(matched(first, '小区号', 'code')).toEqual({ code: '小区号' });
  expect(matched(first, '编号', null)).toEqual({});
  expect(parametersOf(first)).toEqual({ 'column.code': '编号' });
});
