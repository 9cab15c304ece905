/** 方案、制度与计划. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { managementRules } from './managementRules.ts';
import { managementSystemPlan } from './managementSystemPlan.ts';
import { operationsPlan } from './operationsPlan.ts';
import { performancePlan } from './performancePlan.ts';
import { requirementsAnalysis } from './requirementsAnalysis.ts';
import { securedEventPlan } from './securedEventPlan.ts';
import { situationAnalysis } from './situationAnalysis.ts';
import { trainingPlan } from './trainingPlan.ts';

export const PLANS: readonly DocumentKind[] = [
  performancePlan,
  managementRules,
  requirementsAnalysis,
  operationsPlan,
  managementSystemPlan,
  securedEventPlan,
  trainingPlan,
  situationAnalysis,
];
