/** The frame around every page: title bar, sidebar inside a contract, status bar, and what floats. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { COMMANDS } from '../commands/index.ts';
import { commandFor } from '../commands/keys.ts';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { Loading, Problem } from '../components/Situations.tsx';
import { Toasts } from '../components/Toasts.tsx';
import { useSession, useWindowModel, WorkspaceContext } from '../state/context.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { Palette } from './Palette.tsx';
import { PageOf } from './PageOf.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';

export function Frame() {
  const window_ = useWindowModel();
  const { services, frame, workspace } = window_;
  const { model } = useStore(workspace);
  const visit = useStore(services.navigation.store, (state) => state.current);
  const floating = useStore(frame, (state) => state.floating);
  const narrow = useStore(frame, (state) => state.narrow);
  const info = useSession((state) => state.info);
  const infoError = useSession((state) => state.infoError);
  const start = useSession((state) => state.start);

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const found = commandFor(COMMANDS, event);
      if (!found) return;
      const context = {
        window: window_,
        model: workspace.getState().model,
        place: services.navigation.store.getState().current.place,
      };
      event.preventDefault();
      if (found.unavailable(context) === null) found.run(context);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [window_, services, workspace]);

  return (
    <WorkspaceContext value={model}>
      <div className="frame">
        <TitleBar />
        <div className="frame-middle">
          {model ? <Sidebar narrow={narrow} /> : null}
          <main className="frame-page" key={visit.id}>
            <ErrorBoundary>
              {infoError ? (
                <div className="page">
                  <Problem error={infoError} retry={() => void start()} />
                </div>
              ) : info ? (
                <PageOf place={visit.place} />
              ) : (
                <div className="page">
                  <Loading />
                </div>
              )}
            </ErrorBoundary>
          </main>
        </div>
        <StatusBar />
      </div>
      {floating === 'palette' ? <Palette /> : null}
      {floating === 'keys' ? <KeyHelp /> : null}
      <Toasts />
    </WorkspaceContext>
  );
}
