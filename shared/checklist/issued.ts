import type { Attachment } from '../domain/checklist.ts';
import type { Requirement, Signer } from '../domain/contract.ts';

/**
 * The buyer or the experts have issued their paper, be it our draft signed or one of their own: from then on it
 * stands for itself, whatever the draft would say now.
 */
export function isIssued(
  { form, issuer }: Requirement,
  attachments: readonly Pick<Attachment, 'role'>[],
): boolean {
  return (
    issuer !== 'vendor' &&
    (form === 'generated' || form === 'attached') &&
    attachments.some(({ role }) => role === 'scan' || role === 'paper')
  );
}

/** Whose signatures a paper waits for: 甲方代表、专家组. */
export function signerWords({ issuer, signers }: Requirement): string {
  if (signers.length > 0) return signers.map((signer: Signer) => signer.role).join('、');
  return issuer === 'experts' ? '专家组' : '甲方';
}
