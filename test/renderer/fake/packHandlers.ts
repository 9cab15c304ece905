import { fail } from '../../../shared/errors/appError.ts';
import type { Finding } from '../../../shared/preflight/finding.ts';
import type { Handlers } from '../fakeBridge.ts';
import type { FakeOptions } from './handlers.ts';
import type { World } from './world.ts';

const PHASES = [
  '正在生成合订本和交接材料',
  '正在写入正本和副本',
  '正在读回核对',
  '正在改成正式名称',
] as const;

export function packHandlers(
  world: World,
  options: FakeOptions,
  findings: () => readonly Finding[],
): Pick<Handlers, 'planPackage' | 'packDossier' | 'verifyPackage'> {
  const nameOf = (stage: string): string =>
    world.contract.stages.find((entry) => entry.id === stage)?.name ?? stage;
  return {
    planPackage: ({ stage, to }) => ({
      stage,
      folder: `${to === null ? '' : `${to}\\`}云课堂平台运维-${nameOf(stage)}-20260114`,
      blockers: findings().filter((finding) => finding.severity === 'blocker'),
      volumes: [
        { title: '第一卷 管理文件', documents: 3, pages: 86 },
        { title: '第二卷 过程记录与报告', documents: 6, pages: 61 },
        { title: '第三卷 技术文档与成果', documents: 3, pages: 142 },
      ],
      files: [
        ['data/第一卷 管理文件/合订本.pdf', 41],
        ['data/第一卷 管理文件/01-项目建设绩效实施方案.pdf', 61],
        ['data/第二卷 过程记录与报告/合订本.pdf', 44],
        ['data/第二卷 过程记录与报告/01-月工作记录单-2025年9月.pdf', 61],
        ['data/第二卷 过程记录与报告/01-月工作记录单-2025年9月-签字扫描件.pdf', 67],
        ['data/第三卷 技术文档与成果/合订本.pdf', 44],
        [
          'data/第三卷 技术文档与成果/数据介质/02 未编译全部源代码/src/main/java/LessonSegmentMergeServiceImplTest.java',
          231,
        ],
        ['data/浏览.html', 35],
        ['data/条款对照表.pdf', 36],
        ['bagit.txt', 30],
        ['manifest-sha256.txt', 38],
      ].map(([path, length]) => ({ path: String(path), length: Number(length) })),
      bytes: 1_974_613_902,
      freeBytes: to === null ? null : 29_500_000_000,
      longestPath: 231,
      renamed: [
        {
          from: '系统技术文档 附件3：直播网关、点播平台与资源库联合部署操作手册.pdf',
          to: '系统技术文档-附件3.pdf',
        },
      ],
      excluded: [{ path: 'node_modules', reason: '依赖，共 4,127 个文件' }],
    }),
    async packDossier({ stage, to }, job) {
      const pace = options.pace ?? 0;
      for (let step = 0; step <= 20; step += 1) {
        if (job.cancelled()) return fail('cancelled', '已取消，没有留下未完成的内容');
        job.progress(
          step / 20,
          PHASES[Math.min(3, Math.floor(step / 6))] ?? '',
          '第二卷 过程记录与报告/合订本.pdf',
        );
        if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace / 20));
      }
      const folder = `${to}\\云课堂平台运维-${nameOf(stage)}-20260114`;
      return {
        package: folder,
        copies: ['正本', '副本'].map((label) => ({
          label,
          path: `${folder}\\${label}`,
          files: 1286,
          bytes: 1_974_613_902,
        })),
        identical: true,
        asked: 1286,
        made: 1286,
        manifestSha256: '7c1e09b452fa83d61e40c7a9b86d2f3590e1a4c83b7f6d02a5c9e81f64d0b273',
        ms: 156_000,
      };
    },
    verifyPackage: () =>
      options.verifyDamaged
        ? {
            ok: false,
            depth: 'digests',
            files: 2572,
            changed: ['正本/data/第二卷 过程记录与报告/03-月工作记录单-2025年11月.pdf'],
            missing: ['副本/data/浏览.html'],
            extra: ['正本/data/新建文本文档.txt'],
            faults: [],
          }
        : { ok: true, depth: 'digests', files: 2572, changed: [], missing: [], extra: [], faults: [] },
  };
}
