/** Column titles as clerks write them, compared without their trimmings. */
import { narrow } from './cells/text.ts';

const NUMBERING = /^(?:q?\d{1,3}\s*[.、:：)]|第\d{1,3}题[.、:：]?(?=.))/i;
const BRACKETS = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g;
const TRIMMINGS = /[\s*＊:：,，.。、;；?？!！_\-—/\\|"'“”‘’()[\]【】]/g;
/** Words between brackets that say something about the values, not about the title. */
const UNIT_WORDS = /^(?:单位[:：]?)?(万元|元|角|分|分钟|小时|MB|GB|TB|KB|[MGT]iB|万次|万人次|万)$/i;

/** A title for comparison: half-width, lower case, without spaces, line breaks, brackets, units and numbering. */
export function normalHeader(title: string): string {
  const plain = narrow(title).replace(NUMBERING, '');
  const bare = plain.replace(BRACKETS, '').replace(TRIMMINGS, '').toLowerCase();
  return bare === '' ? plain.replace(TRIMMINGS, '').toLowerCase() : bare;
}

/** Unit named in a title: `金额（万元）` → 万元; '' for none. */
export function headerUnit(title: string): string {
  const inBrackets = narrow(title).match(BRACKETS) ?? [];
  for (const part of inBrackets) {
    const unit = UNIT_WORDS.exec(part.slice(1, -1).trim())?.[1];
    if (unit !== undefined) return unit;
  }
  return /[/／]\s*(万元|元|分钟|小时|MB|GB|TB)$/i.exec(narrow(title))?.[1] ?? '';
}
