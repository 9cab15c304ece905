/** Puts the fake workspace into the middle of its year: finished, signed, waiting, late and outdated papers. */
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import { attachment, draftsOf, emptyPapers, TODAY } from './world.ts';
import type { Papers, World } from './world.ts';

type Depth = 'drafted' | 'confirmed' | 'scanned' | 'signed';

/** Brings one item so far. */
export function advance(world: World, item: OwedItem, depth: Depth): Papers {
  const papers = world.papers.get(item.id) ?? emptyPapers();
  world.papers.set(item.id, papers);
  const { form, signers } = item.requirement;
  const say = (at: string, text: string): void => void papers.history.unshift({ at, who: '叶南枝', text });
  if (form === 'generated' || form === 'photos') {
    if (form === 'photos' && papers.attachments.length === 0) {
      for (let n = 1; n <= 8; n += 1) {
        const photo = attachment(item.id, 'photo', `IMG_20251202_${n}.jpg`, n);
        papers.attachments.push(
          n <= 6
            ? {
                ...photo,
                photo: { caption: `直播保障现场 ${n}`, takenOn: '2025-12-02', place: '', photographer: '' },
              }
            : photo,
        );
      }
    }
    papers.version = Math.max(1, papers.version);
    say('2026-01-04 17:02', '生成第1版');
  } else if (form === 'media') papers.attachments.push(attachment(item.id, 'media', 'D:\\移交\\源代码', 1));
  else papers.attachments.push(attachment(item.id, 'paper', `${item.requirement.name}.pdf`, 1));
  if (depth === 'drafted') return papers;
  for (const part of Object.keys(draftsOf(item))) papers.confirmed[part] = '2026-01-05 10:20';
  say('2026-01-05 10:20', '确认全部文字');
  if (depth === 'confirmed') return papers;
  if (signers.length > 0) {
    papers.scanned = papers.version;
    papers.attachments.push(attachment(item.id, 'scan', `${item.requirement.name}-签字.pdf`, 9));
    say('2026-01-07 09:12', '登记签字扫描件');
  }
  if (depth === 'scanned') return papers;
  papers.signedBy = '沈砚秋';
  say('2026-01-08 10:00', '核签');
  return papers;
}

export function settle(world: World): void {
  for (const item of world.owed()) {
    const { requirement, period } = item;
    if (requirement.form === 'covered') continue;
    if (period) {
      if (period.end >= TODAY) continue;
      const age = (Date.parse(TODAY) - Date.parse(period.end)) / 86_400_000;
      if (requirement.cadence.kind === 'weekly') {
        if (age < 6) advance(world, item, 'drafted');
        else if (age < 20) advance(world, item, 'scanned');
        else advance(world, item, 'signed').changed = period.index === 11;
      } else if (requirement.cadence.kind === 'monthly') {
        if (age < 20) advance(world, item, 'confirmed');
        else advance(world, item, 'signed').changed = age < 50;
      } else advance(world, item, 'drafted');
    } else if (item.due.known && item.due.date < '2025-12-31' && requirement.stage === 'stage-acceptance') {
      advance(world, item, ITEMS_LEFT.has(requirement.id) ? 'drafted' : 'signed');
    } else if (requirement.id === 'stage-summary' || requirement.id === 'stage-usage') {
      advance(world, item, 'drafted');
    }
  }
}

/** One-off papers of the first stage that are not finished yet. */
const ITEMS_LEFT: ReadonlySet<string> = new Set(['stage-summary', 'stage-usage', 'stage-usage-report']);

/** The texts of the first summary, confirmed when the records gave one incident less; one still says so. */
export function changeFigures(world: World): void {
  const item = world.owed().find(({ requirement }) => requirement.id === 'stage-summary');
  if (!item) return;
  const papers = advance(world, item, 'confirmed');
  for (const [part, draft] of Object.entries(draftsOf(item))) {
    papers.bases[part] = draft.replace('故障 7 起', '故障 6 起');
    papers.texts[part] = papers.bases[part];
  }
}
