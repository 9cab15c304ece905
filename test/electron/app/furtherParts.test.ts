/** What a document asks a person to write beyond the parts that the contract names can be seen, written, confirmed. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confirmNarratives, saveNarrative } from '../../../electron/app/changeItem.ts';
import { getItem } from '../../../electron/app/getItem.ts';
import { plainItem, presetContract } from '../../shared/facts/material.ts';
import { entry, newStore } from '../store/workspace.ts';
import { importParts } from './importParts.ts';

it('lists such a part by its heading and takes its text', async () => {
  const store = await newStore();
  const plain = importParts(store);
  const parts = { ...plain, roots: { ...plain.roots, templates: join(process.cwd(), 'templates') } };
  const contract = presetContract();
  const { requirement } = plainItem(contract, 'system-settings', { name: '系统参数设置', stage: 'final' });
  store.write(entry(), (tx) =>
    tx.saveContract({ ...contract, requirements: [...contract.requirements, requirement] }),
  );
  const itemId = 'system-settings';
  expect(getItem(parts, { itemId }).parts.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    '系统概述 written',
    '参数清单 written',
    '参数的变更 written',
    '账号与权限 written',
  ]);
  expect(() => confirmNarratives(parts, { itemId })).toThrow('“参数清单、参数的变更、账号与权限”还没有文字');
  for (const part of ['parameters', 'changes', 'accounts']) {
    saveNarrative(parts, { itemId, part, text: '按部署记录填写。', confirm: true });
  }
  expect(confirmNarratives(parts, { itemId }).item.unconfirmed).toEqual([]);
});
