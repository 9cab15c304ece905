/** The whole way of the sample contract, from its dates to two sealed and verified copies (示例全流程). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { GenerateResult, ImportResult, PackResult, VerifyResult } from '../../../shared/ipc/views.ts';
import { projectLead } from '../../../shared/domain/contract.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Contract, Stage } from '../../../shared/domain/contract.ts';
import { itemsOfStage } from '../../../shared/checklist/itemsOfStage.ts';
import { silentJob } from '../../jobs/job.ts';
import type { StepPlan } from '../../jobs/job.ts';
import { ATTACH_STEPS } from '../attachFiles.ts';
import { CHECK_STEPS, checkDossier } from '../checkDossier.ts';
import { currentDossier } from '../currentDossier.ts';
import { GENERATE_STEPS, generateDocuments } from '../generateDocuments.ts';
import { PACK_STEPS, packDossier } from '../handover.ts';
import { IMPORT_STEPS } from '../importRecords.ts';
import type { Parts } from '../parts.ts';
import { VERIFY_STEPS, verifyPackage } from '../verifyPackage.ts';
import {
  attachSample,
  attachSampleScans,
  confirmSample,
  createSampleWorkspace,
  decideSample,
  importSample,
  renewSample,
  signOffSample,
  writeSampleMaterial,
} from './fillWorkspace.ts';

export interface DemoResult {
  readonly contract: string;
  readonly workspace: string;
  readonly items: number;
  readonly imported: ImportResult;
  readonly generated: GenerateResult;
  readonly findingsBefore: number;
  readonly findings: { readonly blocker: number; readonly warning: number; readonly manual: number };
  readonly signedOff: number;
  readonly packages: readonly {
    readonly stage: string;
    readonly packed: PackResult;
    readonly verified: VerifyResult;
  }[];
  /** Milliseconds: preparing the material is not part of the clerk's way. */
  readonly ms: {
    readonly prepare: number;
    readonly flow: number;
    readonly phases: Readonly<Record<string, number>>;
  };
}

export interface DemoOptions {
  readonly preset: string;
  /** Must not hold an earlier demo. */
  readonly out: string;
  /** Ends the sample's term early, for a shorter walk. */
  readonly lastDay?: CivilDate;
}

/** `say` gets one line a phase. */
export async function runDemo(
  parts: Parts,
  { preset, out, lastDay }: DemoOptions,
  say: (line: string) => void,
): Promise<DemoResult> {
  const workspace = join(out, '工作区');
  if (existsSync(workspace)) {
    throw new AppFailure('demo.exists', `“${out}”里已有一份示例。换一个 --out，或先删掉它`);
  }
  const phases: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const value = await work();
    phases[name] = Math.round(performance.now() - started);
    say(`${name}：${(phases[name] / 1000).toFixed(2)} 秒`);
    return value;
  };
  const job = (plan: StepPlan): ReturnType<typeof silentJob> => silentJob(plan);

  const contract = await timed('新建工作区', () => createSampleWorkspace(parts, workspace, preset, lastDay));
  const files = await timed('准备素材', () => writeSampleMaterial(parts, join(out, '素材'), contract));
  const flowStarted = performance.now();
  parts.pool.warm();
  const lead = projectLead(contract)?.name ?? '';
  decideSample(parts, contract, lead);
  const imported = await timed('导入记录', () => importSample(parts, files, job(IMPORT_STEPS)));
  const before = await timed('预检', () => checkDossier(parts, { stage: null }, job(CHECK_STEPS)));
  await timed('添加附件', () => attachSample(parts, files, job(ATTACH_STEPS)));
  await timed('确认文字', () => confirmSample(parts));
  const generated = await timed('生成全部文件', () =>
    generateDocuments(parts, { itemIds: null }, job(GENERATE_STEPS)),
  );
  const [failed] = generated.failed;
  if (failed) throw new AppFailure('demo.generate', failed.message);
  await timed('登记签字扫描件', () => attachSampleScans(parts, files, job(ATTACH_STEPS)));
  await timed('更新汇编', () => renewSample(parts, job(GENERATE_STEPS)));
  await attachSampleScans(parts, files, job(ATTACH_STEPS));
  const signedOff = await timed('核签', () => signOffAll(parts, lead));
  const after = await timed('再次预检', () => checkDossier(parts, { stage: null }, job(CHECK_STEPS)));
  const packages = [];
  for (const { id: stage, name } of handedOver(contract)) {
    const packed = await timed(`打包${name}`, () =>
      packDossier(parts, { stage, to: join(out, '验收包'), zip: false }, job(PACK_STEPS)),
    );
    const verified = await timed(`核验${name}`, () =>
      verifyPackage(parts, { path: packed.package }, job(VERIFY_STEPS)),
    );
    packages.push({ stage: name, packed, verified });
  }
  const count = (severity: string): number => after.findings.filter((f) => f.severity === severity).length;
  return {
    contract: contract.name,
    workspace,
    items: currentDossier(parts).items.length,
    imported,
    generated,
    findingsBefore: before.findings.length,
    findings: { blocker: count('blocker'), warning: count('warning'), manual: count('manual') },
    signedOff,
    packages,
    ms: {
      prepare: (phases['准备素材'] ?? 0) + (phases['新建工作区'] ?? 0),
      flow: Math.round(performance.now() - flowStarted),
      phases,
    },
  };
}

/** Stages that the vendor hands over: a review that yields only papers of others comes after the packages. */
function handedOver({ stages, requirements }: Contract): readonly Stage[] {
  return stages.filter(
    (stage) =>
      stage.packedWith === null &&
      requirements.some(
        ({ issuer, stage: id }) =>
          issuer === 'vendor' &&
          (id === stage.id || stages.find((entry) => entry.id === id)?.packedWith === stage.id),
      ),
  );
}

function signOffAll(parts: Parts, by: string): number {
  const { contract, calendar, items } = currentDossier(parts);
  const ids = new Set(
    handedOver(contract)
      .flatMap(({ id }) => itemsOfStage(contract, calendar, items, id))
      .map((item) => item.id),
  );
  return signOffSample(parts, by, (item) => ids.has(item.id));
}
