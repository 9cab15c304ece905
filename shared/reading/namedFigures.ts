/** Figures that papers state by a name (有名称的数): 注册用户21,018人, 回收问卷120份. Two papers may say the same one. */

export interface NamedFigure {
  /** 注册用户数 */
  readonly name: string;
  /** As written, without thousands' commas. */
  readonly value: string;
  readonly text: string;
}

/** Name for messages, how texts put it, and what it is counted in. */
const NAMES: readonly (readonly [name: string, words: string, units: string])[] = [
  ['注册用户数', '(?:累计)?注册用户', '人|个|户|名'],
  ['活跃用户数', '活跃用户', '人|个|户|名'],
  ['访问量', '(?:累计)?访问量', '人次|次'],
  ['直播场次', '直播(?:课|场次)?', '场|节'],
  ['资源数量', '资源(?:数量|总数|总量)', '条|个|份'],
  ['发放问卷数', '(?:发放|发出)(?:调查)?问卷', '份|张'],
  ['回收问卷数', '(?:回收|收回)(?:有效)?(?:调查)?问卷', '份|张'],
  ['测试用例数', '测试用例|用例', '个|条|项'],
  ['缺陷数', '(?:发现)?缺陷', '个|条|项'],
  ['服务器数', '服务器', '台'],
  ['故障数', '故障', '件|次|起|个'],
  ['培训次数', '培训', '次|场|期'],
  ['培训人数', '(?:参训|培训)人(?:数|次)', '人|人次'],
  ['演练次数', '(?:应急)?演练', '次|场'],
  ['巡检次数', '(?:例行)?巡检', '次'],
  ['备份次数', '(?:数据库?)?备份', '次|份'],
  ['变更次数', '(?:系统)?变更', '次|项|件'],
  ['投诉数', '(?:用户)?投诉', '件|次|起'],
  ['满意度', '(?:总体|用户|总)?满意(?:度|率)', '%'],
  ['通过率', '(?:用例|测试)?通过率', '%'],
];

const JOINT =
  '(?:总数|总量|总计|数量|次数|件数|人数|场次|数|量|共计|合计|共|为|是|达到|达|约|[:：\\t]|（[^）]{1,4}）){0,3}';
const SHAPES = NAMES.map(
  ([name, words, units]) =>
    [name, new RegExp(`(?:${words})${JOINT}(\\d[\\d,]*(?:\\.\\d+)?)(?:${units})`, 'gu')] as const,
);

export function namedFigures(text: string): NamedFigure[] {
  if (!/\d/.test(text)) return [];
  return SHAPES.flatMap(([name, shape]) =>
    [...text.matchAll(shape)].map((match) => ({
      name,
      value: (match[1] ?? '')
        .replaceAll(',', '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, ''),
      text: match[0].replaceAll('\t', ''),
    })),
  );
}
