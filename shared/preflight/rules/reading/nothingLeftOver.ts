import type { Rule } from '../../rule.ts';
import { eachLine } from './readPapers.ts';

/** What a template, a form or Word leaves where something was to be written. Figures hidden for privacy (138****0000) are none. */
const LEFT: readonly (readonly [shape: RegExp, what: string])[] = [
  [
    /错误[!！]\s*(?:未找到引用源|未定义书签|文档中没有指定样式的文字|链接无效|不能识别的开关参数)|Error!\s*(?:Reference source not found|Bookmark not defined|No text of specified style)/iu,
    'Word 的域没有更新',
  ],
  [/\{\{[^{}]{1,40}\}\}|\$\{[^{}]{1,40}\}|«[^«»]{1,30}»/u, '模板的占位符没有填'],
  [
    /[（(【[<《](?:请)?(?:此处|在此|在这里)?(?:填写|填入|插入|补充|替换|输入)[^）)】\]>》]{0,20}[）)】\]>》]|(?:此处|在此处?)(?:填写|插入|补充|输入)|单击(?:此处|或点击此处)/u,
    '填写提示没有删去',
  ],
  [
    /(?:(?<![A-Za-z0-9])[Xx]{2,}|×{2,}|[○〇]{2,}|(?<![\d*])\*{2,})(?=公司|单位|项目|系统|平台|学校|中心|局|年|月|日|合同|采购)/u,
    '还是代替的符号',
  ],
  [/(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|待(?:补充|填写?)(?=[）)】\]]|$)|lorem ipsum/iu, '还没有写完'],
];

export const nothingLeftOver: Rule = {
  id: 'complete.leftOver',
  family: '完整性',
  property: '完整性',
  name: '文件里没有遗留的占位符、填写提示和没有更新的域',
  unit: '份文件',
  severity: 'warning',
  source: '参照DA/T 70 完整性：内容完整',
  check: (dossier) =>
    eachLine(dossier, ({ text }, paper) =>
      paper.as === 'scan'
        ? []
        : LEFT.flatMap(([shape, what]) => {
            const [said] = shape.exec(text) ?? [];
            return said === undefined
              ? []
              : [`写着“${said.replaceAll('！', '!')}”，${what}。填写实际内容或更新域`];
          }),
    ),
};
