import { partName } from '../domain/partNames.ts';
import type { OwedItem } from '../domain/checklist.ts';
import { isIssued } from './issued.ts';
import type { ItemMaterial } from './itemMaterial.ts';

export interface StaleReason {
  /** One sentence for the user. */
  readonly reason: string;
  /** The paper or a text of it has to be made again; otherwise only the signature, approval or package. */
  readonly remake: boolean;
}

/** Why an item is out of date (需更新), the earliest step to repeat first; null when it is not. */
export function staleReason(owed: OwedItem, material: ItemMaterial): StaleReason | null {
  const { document, currentInputDigest, signOff, contentDigest, packedDigest } = material;
  const issued = isIssued(owed.requirement, material.attachments);
  if (!issued && document && currentInputDigest !== null && currentInputDigest !== document.inputDigest) {
    return { reason: `${since(material)}，所用的记录、文字或版式有改动，需要重新生成`, remake: true };
  }
  const outdated = issued ? null : outdatedText(owed, material);
  if (outdated !== null) {
    return { reason: `“${outdated}”确认后，所依据的数据有改动，需要重新核对这段文字`, remake: true };
  }
  const scans = material.attachments.filter((file) => file.role === 'scan' && file.documentDigest !== null);
  if (
    !issued &&
    document &&
    scans.length > 0 &&
    !scans.some((scan) => scan.documentDigest === document.inputDigest)
  ) {
    return { reason: '签字扫描件属于旧版本，需要打印现在的版本重新签字', remake: false };
  }
  if (packedDigest !== null && packedDigest !== contentDigest) {
    return { reason: '装卷后内容有改动，需要重新核签和打包', remake: false };
  }
  if (signOff !== null && signOff.contentDigest !== contentDigest) {
    return { reason: '核签后内容有改动，需要重新核签', remake: false };
  }
  return null;
}

function since({ document, attachments, signOff, packedDigest }: ItemMaterial): string {
  if (packedDigest !== null) return '装卷后';
  if (signOff !== null) return '核签后';
  const signed = attachments.some(
    (file) => file.role === 'scan' && file.documentDigest === document?.inputDigest,
  );
  return signed ? '签字后' : '生成后';
}

/** Name of the first confirmed part whose draft would read differently now. */
function outdatedText({ requirement }: OwedItem, { narratives, drafts }: ItemMaterial): string | null {
  const text = narratives.find((narrative) => {
    const draft = drafts[narrative.part];
    return narrative.confirmedAt !== null && draft !== undefined && draft !== narrative.basis;
  });
  if (!text) return null;
  return partName(requirement, text.part);
}
