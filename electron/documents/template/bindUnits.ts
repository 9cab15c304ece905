/** Word joiner: no width, no glyph, forbids a line break. */
const JOIN = '\u2060';

const chineseUnits = [
  '万人次|人次|学时|课时|分钟|小时|毫秒|个月|年度|季度|月份|万元|亿元|千米|公里|平方米',
  '年|月|日|天|周|时|分|秒|元|万|亿|个|件|次|人|名|位|场|所|台|套|份|项|条|款|页|卷|张|册|路|级|类|组',
  '期|例|处|批|版|号|倍|户|部|间|家|种|步|轮|盘|章|节|点|岁|轴|寸|度|米',
].join('|');
const latinUnits = 'GB|MB|TB|KB|Gbps|Mbps|Kbps|GHz|MHz|kW|ms|kg|km|mm|cm|s|m';

const numberUnit = new RegExp(
  `(\\d)( ?)(${chineseUnits})|(\\d)( ?)(${latinUnits})(?![A-Za-z])|(\\d)([%‰℃])`,
  'gu',
);
const ordinal = /第(?=\d)/gu;
const comparison = /([≥≤＞＜±＋－~])(?=\d)/gu;
/** GZ-042, BG-2026-007, QH-ZJ-027: letters first, up to 24 characters, no web address. */
const code = /(?<![A-Za-z0-9./_-])[A-Za-z]{1,6}(?:-[A-Za-z0-9]{1,8}){1,3}(?![A-Za-z0-9./_-])/gu;
const captionNumber = /[表图](?=\d)|附件(?=\d)/gu;

/**
 * 禁则 for running text and cells: binds number and unit, 第2项, ≥95%, 表2 and codes with word joiners, so that
 * all renderings break lines at the same places. Units of several characters are bound throughout.
 */
export function bindUnits(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(code, (match) => match.replaceAll('-', `-${JOIN}`))
    .replace(numberUnit, (match: string, d1, s1, u1, d2, s2, u2, d3, sign) => {
      if (d1 !== undefined) return `${d1}${s1}${JOIN}${[...String(u1)].join(JOIN)}`;
      if (d2 !== undefined) return `${d2}${s2}${JOIN}${u2}`;
      return d3 === undefined ? match : `${d3}${JOIN}${sign}`;
    })
    .replace(ordinal, `第${JOIN}`)
    .replace(captionNumber, (match) => `${match}${JOIN}`)
    .replace(comparison, `$1${JOIN}`);
}

/** The text as it is compared, searched and measured. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(JOIN, '');
}
