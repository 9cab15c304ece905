/** 成果：测试报告、技术文档、介质内容说明、汇编. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { compilation } from './compilation.ts';
import { mediaContents } from './mediaContents.ts';
import {
  databaseDesign,
  installationManual,
  operationManual,
  softwareDesign,
  systemSettings,
} from './manuals.ts';
import { technicalDocs } from './technicalDocs.ts';
import { testReport } from './testReport.ts';

export const RESULTS: readonly DocumentKind[] = [
  testReport,
  softwareDesign,
  databaseDesign,
  installationManual,
  systemSettings,
  operationManual,
  technicalDocs,
  mediaContents,
  compilation,
];
