/** Templates of the fake workspace: ours from the contract's requirements, and whatever is copied. */
import { fail } from '../../../shared/errors/appError.ts';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import type { Handlers } from '../fakeBridge.ts';
import { fakePages } from './pages.ts';
import type { World } from './world.ts';

type Channels =
  'listTemplates' | 'copyTemplate' | 'addWordForm' | 'checkTemplate' | 'previewTemplate' | 'chooseTemplate';

export function templateHandlers(
  world: World,
  contractView: () => Awaited<ReturnType<Handlers['getContract']>>,
): Pick<Handlers, Channels> {
  const own: TemplateView[] = [
    template(world, {
      id: 'monthly-log-2',
      title: '月工作记录单（甲方格式）',
      owner: 'contract',
      basedOn: 'monthly-log',
      basedOnTitle: '月工作记录单',
      folder: 'D:\\验收卷宗\\云课堂2025\\templates\\monthly-log-2',
    }),
  ];
  const all = (): TemplateView[] => [...own.map((entry) => template(world, entry)), ...ours(world)];
  return {
    listTemplates: all,
    copyTemplate: ({ from, id, title, place }) => {
      const source = all().find((entry) => entry.id === from);
      if (!source) return fail('template.unknown', `没有名为“${from}”的模板`);
      const made = template(world, {
        ...source,
        id: id ?? `${from}-${own.length + 2}`,
        title: title || source.title,
        owner: place,
        folder: `D:\\验收卷宗\\云课堂2025\\templates\\${id ?? from}`,
      });
      own.unshift(made);
      return made;
    },
    addWordForm: ({ file, title, basedOn, place }) => {
      const source = all().find((entry) => entry.id === basedOn);
      const made = template(world, {
        id: `${basedOn}-form-2`,
        title: title || (file.split(/[\\/]/).at(-1) ?? file),
        owner: place,
        form: 'word',
        basedOn,
        basedOnTitle: source?.title ?? '',
        folder: `D:\\验收卷宗\\云课堂2025\\templates\\${basedOn}-form-2`,
      });
      own.unshift(made);
      return made;
    },
    checkTemplate: ({ id, owner }) =>
      owner === 'program'
        ? {
            ok: true,
            problem: null,
            tried: ['本合同的月工作记录单（2025年12月）', '一份没有任何记录的文件'],
            pages: 2,
            unshown: [],
          }
        : {
            ok: false,
            problem: {
              code: 'template.liquid',
              message: '模板 template.html 第38行：没有 facts.months 这个数据',
              place: { file: 'template.html', line: 38 },
            },
            tried: [`本合同的${id}`],
            pages: null,
            unshown: [],
          },
    previewTemplate: ({ id }) => ({
      what: '本合同的月工作记录单（2025年12月）',
      pages: fakePages(all().find((entry) => entry.id === id)?.title ?? id, world.contract.name, 2),
    }),
    chooseTemplate: ({ requirement, template: chosen }) => {
      world.contract = {
        ...world.contract,
        requirements: world.contract.requirements.map((entry) =>
          entry.id === requirement ? { ...entry, template: chosen } : entry,
        ),
      };
      return contractView();
    },
  };
}

function ours(world: World): TemplateView[] {
  const named = new Map(
    world.contract.requirements.flatMap(({ template: id, name }) =>
      id === null || id.endsWith('-2') ? [] : [[id, name] as const],
    ),
  );
  return [...named].map(([id, title]) => template(world, { id, title, basedOn: id, basedOnTitle: title }));
}

function template(world: World, some: Partial<TemplateView> & { readonly id: string }): TemplateView {
  const items = world.items().filter((item) => item.requirement.template === some.id);
  const requirements = new Map(items.map(({ requirement }) => [requirement.id, requirement.name]));
  return {
    title: '',
    owner: 'program',
    family: 'form',
    form: 'markup',
    basedOn: '',
    basedOnTitle: '',
    folder: null,
    replaced: false,
    fault: null,
    ...some,
    items: items.length,
    requirements: [...requirements].map(([id, name]) => ({ id, name })),
  };
}
