import { commandError, type Backend } from '../../backend/backend';
import type {
  CommandError,
  ExportPlace,
  ExportRun,
  ExportScript,
  FileSummary,
  Powershell,
  Registration,
  Scope,
} from '../../backend/bindings';
import { announce } from '../../components/status.svelte';
import { namesOf } from '../../files/words';
import { t } from '../../i18n/index.svelte';
import { choice } from './choice.svelte';

export type RunPhase = 'idle' | 'running' | 'stopping';

/** How many of the last lines are shown: a run over 20,000 rooms prints thousands. */
const LINES = 500;

/**
 * The script for PowerShell, its run on this computer and the files that came of it. It outlives the
 * step, so that a run goes on while the person looks at another one.
 */
export class PowerShell {
  place = $state<ExportPlace>('computer');
  script = $state.raw<ExportScript | null>(null);
  /** The PowerShell of this computer; null: there is none; undefined: it is still looked for. */
  installed = $state.raw<Powershell | null>();
  /** Where the script was saved, as it is now. */
  savedTo = $state<string | null>(null);
  /** The script is in sight. */
  open = $state(false);
  phase = $state<RunPhase>('idle');
  lines = $state.raw<readonly string[]>([]);
  /** How the last run ended. */
  ended = $state.raw<ExportRun | null>(null);
  choosing = $state(false);
  /** A file of another tenant or without any room, which is not used. */
  refused = $state.raw<FileSummary | null>(null);
  error = $state.raw<CommandError | null>(null);
  #wanted = '';
  #of: Registration | null = null;

  /** What was run or refused belongs to one connection, and ends with it. */
  follow(registration: Registration | null): void {
    if (this.#of === registration) return;
    this.#of = registration;
    this.#wanted = '';
    this.script = null;
    this.savedTo = null;
    this.open = false;
    this.lines = [];
    this.ended = null;
    this.refused = null;
    this.error = null;
  }

  /** Looks for PowerShell, once: that starts it, which takes seconds. */
  async find(backend: Backend): Promise<void> {
    if (this.installed !== undefined) return;
    // Without an answer it can still be run by hand, as on a computer without PowerShell.
    this.installed = await backend.powershell().catch(() => null);
  }

  /** Writes the script for these rooms. */
  async write(backend: Backend, scope: Scope): Promise<void> {
    const wanted = JSON.stringify([this.place, scope]);
    this.#wanted = wanted;
    await this.#attempt(async () => {
      const script = await backend.exportScript(this.place, scope);
      if (wanted !== this.#wanted) return;
      // A script that was written anew is not the one in the file.
      if (script.text !== this.script?.text) this.savedTo = null;
      this.script = script;
    });
  }

  async save(backend: Backend, scope: Scope): Promise<void> {
    await this.#attempt(async () => {
      const path = await backend.saveExportScript(this.place, scope);
      if (path === null) return;
      this.savedTo = path;
      announce(t('files-saved', { path }));
    });
  }

  async run(backend: Backend, scope: Scope): Promise<void> {
    if (this.phase !== 'idle') return;
    this.phase = 'running';
    await this.#attempt(async () => {
      const lines: string[] = [];
      const ended = await backend.runExportScript(scope, (line) => {
        lines.push(line);
        if (lines.length === 1) announce(t('files-running'));
        this.lines = lines.slice(-LINES);
      });
      // No folder was chosen, so nothing ran.
      if (ended === null) return;
      this.ended = ended;
      await this.#take(backend, ended.file);
    });
    this.phase = 'idle';
  }

  async stop(backend: Backend): Promise<void> {
    this.phase = 'stopping';
    await this.#attempt(() => backend.stopExportScript());
    // It could not be told to stop, so it still runs.
    if (this.error !== null) this.phase = 'running';
  }

  /** Reads the files that the person chooses. */
  async choose(backend: Backend): Promise<void> {
    this.choosing = true;
    await this.#attempt(async () => this.#take(backend, await backend.importFiles()));
    this.choosing = false;
  }

  async forget(backend: Backend): Promise<void> {
    await this.#attempt(async () => {
      await backend.forgetFile();
      choice.file = null;
      announce(t('files-removed'));
      await choice.lookAgain(backend);
    });
  }

  async #take(backend: Backend, file: FileSummary | null): Promise<void> {
    if (file === null) return;
    const isUsed = !file.otherTenant && file.rooms > 0;
    this.refused = isUsed ? null : file;
    if (!isUsed) {
      announce(
        file.otherTenant
          ? t('file-other-tenant.unnamed', { names: namesOf(file) })
          : t('file-none'),
      );
      return;
    }
    choice.file = file;
    announce(t('files-read', { count: file.rooms }));
    await choice.lookAgain(backend);
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await action();
    } catch (thrown) {
      this.error = commandError(thrown);
    }
  }
}

export const powershell = new PowerShell();
