/** 履行中的过程文件：日志、周报至年报、巡检、故障、变更、备份、培训、演练. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { backupRecord } from './backupRecord.ts';
import { changeRecord } from './changeRecord.ts';
import { dailyLog } from './dailyLog.ts';
import { drillRecord } from './drillRecord.ts';
import { incidentReport } from './incidentReport.ts';
import { inspectionReport } from './inspectionReport.ts';
import { halfYearBrief, monthlyReport, quarterlyReport, yearlyReport } from './periodReports.ts';
import { trainingRecord } from './trainingRecord.ts';
import { weeklyReport } from './weeklyReport.ts';

export const RUNNING_PAPERS: readonly DocumentKind[] = [
  dailyLog,
  weeklyReport,
  monthlyReport,
  quarterlyReport,
  halfYearBrief,
  yearlyReport,
  inspectionReport,
  incidentReport,
  changeRecord,
  backupRecord,
  trainingRecord,
  drillRecord,
];
