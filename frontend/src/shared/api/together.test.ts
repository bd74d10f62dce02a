import { expect, it } from 'vitest';
import { together } from './together';

const asked: string[][] = [];

function finder() {
  asked.length = 0;
  return together(({ ids, limit }) => {
    const some = ids.split(',');
    expect(limit).toBe(some.length);
    asked.push(some);
    return Promise.resolve(some.filter((id) => id !== 'gone').map((id) => ({ id, name: `n-${id}` })));
  });
}

it('asks once for all that are wanted in one moment, each once', async () => {
  const find = finder();
  const found = await Promise.all(['a', 'b', 'a', 'gone'].map(find));
  expect(found.map((one) => one?.name ?? null)).toEqual(['n-a', 'n-b', 'n-a', null]);
  expect(asked).toEqual([['a', 'b', 'gone']]);
  expect(await find('a')).toEqual({ id: 'a', name: 'n-a' });
  expect(asked).toHaveLength(2);
});

it('asks for no more at a time than a list takes', async () => {
  const find = finder();
  const ids = Array.from({ length: 250 }, (_, at) => `x-${at}`);
  const found = await Promise.all(ids.map(find));
  expect(found.map((one) => one?.id)).toEqual(ids);
  expect(asked.map((some) => some.length)).toEqual([100, 100, 50]);
});

it('leaves out what is no id, for which a list would refuse all others', async () => {
  const find = finder();
  expect(await Promise.all(['a,b', '', '王 老师', 'x'.repeat(101), 'ok'].map(find))).toEqual([
    null,
    null,
    null,
    null,
    { id: 'ok', name: 'n-ok' },
  ]);
  expect(asked).toEqual([['ok']]);
});

it('tells everybody who waits when the list cannot be asked, and asks again later', async () => {
  let away = true;
  const find = together(({ ids }) =>
    away ? Promise.reject(new Error('away')) : Promise.resolve([{ id: ids }]),
  );
  const both = await Promise.allSettled([find('a'), find('b')]);
  expect(both.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  away = false;
  expect(await find('a')).toEqual({ id: 'a' });
});
