/** The five technical documents, each a paper of its own. */
import type { DocumentKind, FactSource } from '../../../documents/kind.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { Chapter } from '../../manuals/chapter.ts';
import { withContractParts } from '../../manuals/contractParts.ts';
import { databaseChapters } from '../../manuals/database.ts';
import { designChapters } from '../../manuals/design.ts';
import { frontChapters } from '../../manuals/front.ts';
import { installationChapters } from '../../manuals/installation.ts';
import { manualKind } from '../../manuals/manualKind.ts';
import { operationChapters } from '../../manuals/operation.ts';
import { settingsChapters } from '../../manuals/settings.ts';

type Outline = (source: FactSource, span: DateSpan) => readonly Chapter[];

const manual = (id: string, outline: Outline): DocumentKind =>
  manualKind(id, (source, span) =>
    withContractParts([...frontChapters(source), ...outline(source, span)], source.item.requirement.parts),
  );

export const softwareDesign = manual('software-design', designChapters);
export const databaseDesign = manual('database-design', databaseChapters);
export const installationManual = manual('installation-manual', installationChapters);
export const systemSettings = manual('system-settings', settingsChapters);
export const operationManual = manual('operation-manual', operationChapters);
