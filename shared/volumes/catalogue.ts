/**
 * 说明文件.TXT and 目录文件.XML (参照 DA/T 93-2022, 附录B). The number of 文件 entries equals 档案数量. Without the
 * buyer's 档号 our own item code stands in its place, and 内容描述 says so.
 */
import { archiveDate } from './volume.ts';
import type { Volume } from './volume.ts';
import type { ArchiveFacts } from './archiveFacts.ts';
import { gigabytes } from './archiveFacts.ts';

export interface CatalogueEntry {
  readonly code: string;
  readonly responsible: string;
  readonly title: string;
  readonly date: string;
  /** Null where pages mean nothing: media folders. */
  readonly pages: number | null;
  readonly remark: string;
}

/** Bound documents first, then what is on the medium only. */
export function catalogueEntries(
  volumes: readonly Volume[],
  mediumOnly: readonly {
    readonly code: string;
    readonly responsible: string;
    readonly title: string;
    readonly folder: string;
  }[],
): readonly CatalogueEntry[] {
  return [
    ...volumes.flatMap((volume) =>
      volume.documents.map((document) => ({
        code: document.code,
        responsible: document.responsible,
        title: document.title,
        date: archiveDate(document.date),
        pages: document.pages,
        remark: [`第${volume.number}卷序号${document.serial}`, document.remark]
          .filter((w) => w !== '')
          .join('；'),
      })),
    ),
    ...mediumOnly.map((entry) => ({
      code: entry.code,
      responsible: entry.responsible,
      title: entry.title,
      date: '',
      pages: null,
      remark: `仅电子介质：${entry.folder}`,
    })),
  ];
}

/** UTF-8 with an encoding declaration and no byte order mark; CRLF. */
export function catalogueXml(facts: ArchiveFacts, entries: readonly CatalogueEntry[]): string {
  const lines = entries.flatMap((entry, index) => [
    '  <文件>',
    field('顺序号', String(index + 1)),
    field('档号', entry.code),
    field('责任者', entry.responsible),
    field('题名', entry.title),
    field('日期', entry.date),
    field('保管期限', facts.retention),
    field('密级', facts.secrecy),
    ...(entry.pages === null ? [] : [field('页数', String(entry.pages))]),
    field('备注', entry.remark),
    '  </文件>',
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<文件目录>', ...lines, '</文件目录>', ''].join('\r\n');
}

function field(name: string, value: string): string {
  return `    <${name}>${escapeXml(value)}</${name}>`;
}

// oxlint-disable-next-line no-control-regex -- characters that XML 1.0 cannot hold
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escapeXml(value: string): string {
  return value
    .replaceAll(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Lines `键：值`, CRLF, with a byte order mark for old editors. */
export function readmeText(
  facts: ArchiveFacts,
  volumes: readonly Volume[],
  entries: readonly CatalogueEntry[],
  bytes: number,
): string {
  const codes = entries.map((entry) => entry.code).filter((code) => code !== '');
  const contents = volumes.map((volume) => `第${volume.number}卷${volume.content}`).join('；');
  const lines: readonly (readonly [string, string])[] = [
    ['移交单位', facts.vendor],
    [
      '内容描述',
      `${facts.project}${facts.stage}资料。${contents}。档号一栏为本项目文件编号，档号由接收单位编定`,
    ],
    ['起止档号', codes.length === 0 ? '' : `${codes[0]}—${codes.at(-1)}`],
    ['档案数量', String(entries.length)],
    ['软硬件环境', 'Windows 10及以上；PDF阅读软件，Word 2016及以上；目录见浏览.html，用浏览器打开'],
    ['离线载体参数', `数据约${gigabytes(bytes)}`],
    ['载体编号', facts.medium],
    ['载体数量', ''],
    ['制作单位', facts.vendor],
    ['检查单位', ''],
  ];
  return `\ufeff${lines.map(([key, value]) => `${key}：${value.replaceAll(/\s+/g, ' ')}`).join('\r\n')}\r\n`;
}
