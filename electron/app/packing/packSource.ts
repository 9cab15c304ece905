/** What packing is given: the stage's items as they stand, where their files lie, and the tools that make papers. */
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Contract, Stage } from '../../../shared/domain/contract.ts';
import type { DocTree } from '../../../shared/documents/tree.ts';
import type { JudgedPreflight } from '../../../shared/preflight/waivers.ts';
import type { BindRequest, BoundVolume } from '../../archive/types.ts';
import type { BrowseTemplate } from '../../../shared/volumes/browsePage.ts';

export interface PackSource {
  readonly contract: Contract;
  readonly stage: Stage;
  /** The stage and those packed with it, in the order of the package. */
  readonly stages: readonly Stage[];
  /** Items of these stages in the order of the checklist. */
  readonly items: readonly ChecklistItem[];
  /** Item id → date printed on its generated paper. */
  readonly dates: ReadonlyMap<string, CivilDate>;
  readonly check: JudgedPreflight;
  readonly today: CivilDate;
  /** `验收卷宗 0.1.0`. */
  readonly program: string;
  /** Workspace folder; paths of generated documents count from it. */
  readonly dir: string;
  readonly attachmentFile: (sha256: string) => string;
  readonly settings: PackSettings;
}

export interface PackSettings {
  /** 保管期限. */
  readonly retention: string;
  /** 密级; '' = none. */
  readonly secrecy: string;
  /** 载体编号 given by the vendor; '' = written by hand. */
  readonly medium: string;
  readonly maxPages: number;
  readonly duplex: boolean;
  readonly corner: 'lower' | 'upper';
  /** Take dependencies, build output and secrets of source trees as well. */
  readonly everything: boolean;
}

export const DEFAULT_PACK_SETTINGS: PackSettings = {
  retention: '30年',
  secrecy: '',
  medium: '',
  maxPages: 180,
  duplex: false,
  corner: 'lower',
  everything: false,
};

export interface PackTools {
  readonly renderForm: (tree: DocTree) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  /** Runs in the engine itself, or on a worker of the pool. */
  readonly bind: (request: BindRequest) => Promise<BoundVolume>;
  readonly browse: BrowseTemplate;
  /** Font of the archive page numbers. */
  readonly stampFont: string;
}
