import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadTexts } from '@/shared/i18n/catalogue';
import { show } from '@/testing/page';
import { MatchColumns } from './MatchColumns';

beforeAll(() => loadTexts('zh-CN', 'imports'));

const columns = [
  { name: 'code', label: '小区编码', required: true, from: null },
  { name: 'name', label: '小区名称', required: true, from: '小区名称' },
  { name: 'address', label: '地址', required: false, from: null },
];

it('offers only columns that the file lacks, says what is still missing, and tries with what was said', async () => {
  const onTry = vi.fn();
  show(<MatchColumns columns={columns} unknown={['编号', '备注']} before={{}} busy={false} onTry={onTry} />);
  expect(screen.getByText(/还缺：小区编码/)).toBeTruthy();
  const [label] = screen.getAllByRole('combobox');
  expect([...(label?.querySelectorAll('option') ?? [])].map((one) => one.textContent)).toEqual([
    '不导入',
    '小区编码',
    '地址',
  ]);
  await userEvent.selectOptions(screen.getByLabelText(/编号/), 'code');
  expect(screen.queryByText(/还缺/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '按此对应试跑' }));
  expect(onTry).toHaveBeenCalledWith({ code: '编号' });
});

it('is not there when every label is known', () => {
  show(<MatchColumns columns={columns} unknown={[]} before={{}} busy={false} onTry={vi.fn()} />);
  expect(screen.queryByRole('button')).toBeNull();
});
