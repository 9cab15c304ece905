import { expect, it } from 'vitest';
import { excludedFile, excludedFolder, isProgram } from '../../../shared/volumes/excludedFromMedia.ts';

it.each([
  ['node_modules', '依赖包'],
  ['.git', '版本库'],
  ['Dist', '构建输出'],
  ['out', '构建输出'],
  ['src', null],
  ['distribution', null],
])('folder %s', (name, reason) => {
  expect(excludedFolder(name)).toBe(reason);
});

it.each([
  ['.env', '疑似密钥或口令'],
  ['.env.production', '疑似密钥或口令'],
  ['.env.example', null],
  ['id_rsa', '疑似密钥或口令'],
  ['id_rsa.pub', null],
  ['server.PEM', '疑似密钥或口令'],
  ['secrets.yaml', '疑似密钥或口令'],
  ['keyboard.ts', null],
  ['Thumbs.db', '系统临时文件'],
  ['~$报告.docx', '系统临时文件'],
  ['main.ts', null],
])('file %s', (name, reason) => {
  expect(excludedFile(name)).toBe(reason);
});

it.each([
  ['setup.EXE', true],
  ['macro.xlsm', true],
  ['table.xlsx', false],
])('program %s', (name, program) => {
  expect(isProgram(name)).toBe(program);
});
