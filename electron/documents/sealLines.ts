/** The name of a unit inside its sealing square: one line, or two broken at a word instead of one lone character. */

/** Characters that fit beside each other in the square. */
const MOST = 10;

/** Words that open the second line, longer ones before those that end alike. */
const BREAKS = [
  '股份有限公司',
  '有限责任公司',
  '有限公司',
  '保障中心',
  '服务中心',
  '信息中心',
  '事务中心',
  '管理中心',
  '研究中心',
  '管理委员会',
  '委员会',
  '管理局',
  '研究院',
  '中心',
];

export function sealLines(name: string): string[] {
  const characters = [...name];
  if (characters.length <= MOST) return [name];
  for (const word of BREAKS) {
    const at = name.lastIndexOf(word);
    if (at >= 4 && at <= MOST && name.length - at <= MOST) return [name.slice(0, at), name.slice(at)];
  }
  // Longer than two lines: left to the setting.
  if (characters.length > 2 * MOST) return [name];
  const middle = Math.ceil(characters.length / 2);
  return [characters.slice(0, middle).join(''), characters.slice(middle).join('')];
}
