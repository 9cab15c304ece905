import type { z } from 'zod';
import type { Mistake } from './mistake.ts';
import { MISSING } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** A schema issue in the words of the person who writes the file; unknown keys become one mistake each. */
export function explainIssue(issue: Issue): Mistake[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: '不是模板的字段，请删去或改正拼写' }));
  }
  return [{ path, message: messageOf(issue) }];
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少' : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? '缺少' : `应为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? '不能为空' : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不能超过 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
    case 'invalid_key':
      return '的名称应由小写字母、数字和连字符组成，以字母开头';
    case 'custom':
      return issue.message === MISSING ? '缺少' : issue.message;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（数字和冒号须加引号）',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
};
