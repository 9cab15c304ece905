/** Which formula stands behind each kind of measure. */
import type { MetricKind } from '../../domain/contract.ts';
import type { Metric } from '../metric.ts';
import { availability } from './availability.ts';
import { callResponse, complaints, taskCompletion } from './calls.ts';
import { delivery } from './delivery.ts';
import { frequency } from './frequency.ts';
import { incidentCount } from './incidentCount.ts';
import { inspectedShare } from './inspectedShare.ts';
import { arrival, response, solution } from './longest.ts';
import { mtbf } from './mtbf.ts';
import { mttr } from './mttr.ts';
import { satisfaction } from './satisfaction.ts';
import { solvedShare } from './solvedShare.ts';
import { arrivalRate, resolutionRate, responseRate } from './timelyRate.ts';
import { unrecorded } from './unrecorded.ts';
import { weeklyReconciliation } from './weeklyReconciliation.ts';

export const METRICS: Readonly<Record<MetricKind, Metric>> = {
  'resolution-rate': resolutionRate,
  'response-rate': responseRate,
  'arrival-rate': arrivalRate,
  arrival,
  mtbf,
  mttr,
  availability,
  response,
  solution,
  'solved-share': solvedShare,
  stability: availability,
  satisfaction,
  'incident-count': incidentCount,
  'inspected-share': inspectedShare,
  'data-reliability': unrecorded,
  'security-incident-count': unrecorded,
  complaints,
  'call-response': callResponse,
  'task-completion': taskCompletion,
  delivery,
  'weekly-reconciliation': weeklyReconciliation,
  frequency,
  'log-retention': unrecorded,
  expansion: unrecorded,
};

/** Whether the program keeps records from which a measure of this kind is reckoned. */
export function isRecorded(metric: MetricKind): boolean {
  return METRICS[metric] !== unrecorded;
}
