import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Act } from '../../components/Act.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Marks.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { ROLE_NAMES } from '../../components/roleNames.ts';
import { useServices, useSession, useWindowModel } from '../../state/context.ts';
import { say, sayProblem } from '../../state/services.ts';
import { useThemeStore } from '../../theme/ThemeContext.ts';
import './settings.css';

/** 设置: who works here, how it looks, and what is to know about fonts. */
export function SettingsPage() {
  const services = useServices();
  const { frame } = useWindowModel();
  const info = useSession((state) => state.info);
  const inContract = useSession((state) => state.workspace !== null);
  const themes = useThemeStore();
  const choice = useStore(themes, (state) => state.choice);
  const choose = useStore(themes, (state) => state.choose);
  const [name, setName] = useState(info?.userName ?? '');
  const [role, setRole] = useState(info?.role ?? 'clerk');
  if (!info) return null;
  const changed = name.trim() !== info.userName || role !== info.role;

  async function save(): Promise<void> {
    const answer = await services.session.getState().setRole(role, name.trim());
    if (answer.ok) say(services, '已保存身份');
    else sayProblem(services, answer.error);
  }

  return (
    <div className="page">
      <PageHead
        title="设置"
        {...(inContract ? {} : { onBack: () => services.navigation.store.getState().back() })}
      />
      <div className="settings">
        <Panel title="身份">
          <div className="settings-body">
            <Field label="姓名" help="写进历史和核签；只存在这台电脑上">
              {(id, describedBy) => (
                <Input
                  id={id}
                  aria-describedby={describedBy}
                  maxLength={40}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <Radio.Group
              aria-label="角色"
              value={role}
              onChange={(event) => setRole(event.target.value === 'lead' ? 'lead' : 'clerk')}
              options={[
                { value: 'clerk', label: `${ROLE_NAMES.clerk}：打开合同先看要办的` },
                { value: 'lead', label: `${ROLE_NAMES.lead}：打开合同先看待核签的` },
              ]}
              className="settings-radios"
            />
            <p className="small soft">角色只决定先打开哪一页，不限制能做什么。</p>
            <div>
              <Act primary disabled={!changed || name.trim() === ''} onClick={() => void save()}>
                保存身份
              </Act>
            </div>
          </div>
        </Panel>
        <Panel title="外观">
          <div className="settings-body">
            <Radio.Group
              aria-label="外观"
              optionType="button"
              value={choice}
              onChange={(event) =>
                choose(
                  event.target.value === 'light'
                    ? 'light'
                    : event.target.value === 'dark'
                      ? 'dark'
                      : 'system',
                )
              }
              options={[
                { value: 'light', label: '浅色' },
                { value: 'dark', label: '深色' },
                { value: 'system', label: '跟随系统' },
              ]}
            />
            <p className="small soft">深色外观里，页面预览仍是白纸：看到的就是印出来的。</p>
          </div>
        </Panel>
        <Panel title="字体">
          <div className="settings-body small soft">
            <p>PDF 用随程序带的思源宋体、思源黑体，在每台电脑上生成的文件完全一样，不使用电脑上装的字体。</p>
            <p>
              要求仿宋的地方，PDF 用思源宋体代替：目前没有字数齐全、可自由嵌入的仿宋。Word
              文件里写的仍是仿宋，在装有仿宋的电脑上打开即显示仿宋。
            </p>
          </div>
        </Panel>
        <Panel title="关于">
          <div className="settings-body small">
            <p>
              验收卷宗 {info.version}
              {'　'}
              <span className="soft">{info.standIn ? '在浏览器替身窗口中运行' : '桌面程序'}</span>
            </p>
            <p className="soft">内容只在本机，不连接网络。新合同默认放在 {info.defaultFolder}</p>
            <div>
              <Act icon="keyboard" onClick={() => frame.getState().open('keys')}>
                看快捷键
              </Act>
            </div>
          </div>
        </Panel>
      </div>
    </div>
  );
}
