// The tools beside the text: a bar of buttons and one open panel. Fetched after the first paint.
import finishCss from '../../styles/finish.css';
import modesCss from '../../styles/modes.css';
import sideCss from '../../styles/side.css';
import { Actions } from '../copying/actions.js';
import { Marks } from '../copying/marks.js';
import type { Desk } from '../desk.js';
import { follow } from '../display/choices.js';
import { element } from '../element.js';
import { sayEmpty } from '../empty.js';
import { goToField } from '../go-to/field.js';
import { followKeys } from '../keys/shortcuts.js';
import { followPageMarks } from '../pages/page-marks.js';
import { readyForPaper } from '../printing.js';
import { styleSheet } from '../style-sheets.js';
import type { Panel, SideState, Tool } from './panel.js';
import { words } from './strings.js';
import { nameText } from './text-landmark.js';
import { tools } from './tools.js';
import { ViewChoice } from './view-choice.js';

const adoptSheet = styleSheet(sideCss, modesCss);
/** For the text: most of its style comes before it. */
const adoptFinish = styleSheet(finishCss);

/** The table of documents, which stands over all: it has its button elsewhere, and is kept like a panel. */
const documents = 'documents';

export class Side {
  #desk: Desk;
  #place = element('div', { class: 'panel', part: 'panel', id: 'polto-panel', hidden: '' });
  #status = element('p', { class: 'bar-status', role: 'status' });
  #buttons = new Map<string, HTMLElement>();
  #tools = new Map<string, Tool>();
  #panels = new Map<string, Panel>();
  #actions: Actions;
  #marks: Marks;
  #scrolled = new Map<string, number>();
  #open = '';
  /** There was room beside the text when it was opened, or closed. */
  #beside = false;
  /** States of panels that have not been made since the page was loaded. */
  #kept: Record<string, unknown> = {};
  #choice: ViewChoice | undefined;

  /** Fills `home`, the place that the frame has kept. */
  constructor(home: HTMLElement, desk: Desk) {
    this.#desk = desk;
    follow(desk.viewer, desk.closed);
    for (const tool of tools.filter((one) => one.serves(desk))) {
      this.#tools.set(tool.name, tool);
      this.#buttons.set(tool.name, this.#button(tool));
    }
    adoptSheet(desk.root);
    adoptFinish(desk.text.home.getRootNode());
    const bar = { class: 'bar', part: 'bar', role: 'group', 'aria-label': words.tools };
    if (desk.frame.units.length > 1) this.#choice = new ViewChoice(desk);
    const row = element('div', bar, [...this.#buttons.values()], this.#choice?.root ?? null, goToField(desk));
    home.replaceChildren(row, this.#status, this.#place);
    this.#actions = new Actions(desk, row);
    this.#marks = new Marks(desk);
    this.#serve();
    home.addEventListener('keydown', this.#onKey);
    readyForPaper(desk);
    followKeys(desk, this);
    followPageMarks(desk, () => void this.open('facsimile', false));
  }

  /** Name of the tool whose panel is open; "" when none is. */
  get opened(): string {
    return this.#open;
  }

  /** Another division is shown or, in the whole text, read. */
  show(id: string): void {
    this.#choice?.shown();
    for (const panel of this.#panels.values()) panel.shown?.(id);
    this.#serve();
  }

  /** What belongs to the unit shown: its name, actions, links of its pages, what reference managers read. */
  #serve(): void {
    nameText(this.#desk);
    this.#actions.shown();
    this.#marks.shown();
    sayEmpty(this.#desk);
    void import('../citations/coins.js').then(({ describe }) => describe(this.#desk), () => {});
  }

  /** Whether this edition has anything for a tool. */
  has(name: string): boolean {
    return this.#tools.has(name);
  }

  /**
   * Opens the panel of a tool, and in it the thing with this id; null when this edition has nothing for
   * it, or it cannot be had.
   */
  async open(name: string, focus = true, id?: string): Promise<Panel | null> {
    const panel = await this.#panel(name);
    if (!panel) return null;
    this.#leave();
    this.#open = name;
    this.#beside = this.#desk.roomy;
    this.#place.hidden = false;
    this.#place.dataset.tool = name;
    if (panel.root.parentNode !== this.#place) this.#place.replaceChildren(panel.root);
    // Setting it lays out everything: not for the first panel, which stands at its head.
    if (this.#scrolled.size) this.#place.scrollTop = this.#scrolled.get(name) ?? 0;
    this.#mark();
    panel.entered?.(focus);
    if (id !== undefined) panel.seek?.(id);
    return panel;
  }

  /** Makes way for the text above which the tools stand; true when the focus was inside and needs a new place. */
  fold(): boolean {
    return !this.#panels.get(this.#open)?.stays && this.#close();
  }

  /** Closes what is open; true when the focus was inside. */
  #close(): boolean {
    const inside = this.#place.contains(this.#desk.root.activeElement);
    this.#leave();
    this.#open = '';
    this.#beside = this.#desk.roomy;
    this.#place.hidden = true;
    this.#mark();
    return inside;
  }

  get state(): SideState {
    const panels = { ...this.#kept };
    for (const [name, panel] of this.#panels) if (panel.state) panels[name] = panel.state();
    return { open: this.#open, beside: this.#beside, panels };
  }

  /**
   * Opens what was open when the reader left, in a window of this kind; else what an edition begins with.
   * The other panels get their state when they are made.
   */
  async begin(kept: SideState | null): Promise<void> {
    const { roomy } = this.#desk;
    this.#kept = { ...kept?.panels };
    const open = kept?.beside === roomy ? kept.open : roomy && 'contents';
    if (open) await this.open(open, false);
    if (Object(this.#kept[documents]).open === true) this.#desk.showDocuments(null);
  }

  /** Keeps how far the panel that is open is scrolled. */
  #leave(): void {
    if (this.#open) this.#scrolled.set(this.#open, this.#place.scrollTop);
  }

  async #panel(name: string): Promise<Panel | null> {
    const tool = this.#tools.get(name);
    const made = this.#panels.get(name);
    if (made || !tool) return made ?? null;
    this.#status.textContent = '';
    try {
      const panel = await tool.make(this.#desk);
      // Two presses while it was on its way: the first counts.
      if (!this.#panels.has(name)) this.keep(name, panel);
      return this.#panels.get(name) ?? null;
    } catch {
      this.#status.textContent = words.unavailable(tool.label);
      return null;
    }
  }

  /** Has a reload bring back what this tool shows; gives it what the last one has brought. */
  keep(name: string, panel: Panel): void {
    this.#panels.set(name, panel);
    if (name in this.#kept) panel.restore?.(this.#kept[name]);
    delete this.#kept[name];
  }

  #button({ name, label }: Tool): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'bar-button', 'data-tool': name, 'aria-expanded': 'false' },
      label,
    );
    button.addEventListener('click', () => {
      if (this.#open === name) this.#close();
      else void this.open(name);
    });
    return button;
  }

  #mark(): void {
    for (const [name, button] of this.#buttons) {
      const open = name === this.#open;
      button.ariaExpanded = String(open);
      if (open) button.setAttribute('aria-controls', 'polto-panel');
      else button.removeAttribute('aria-controls');
    }
  }

  /** Where the panel stands above the text, Escape leads back to it. */
  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#desk.roomy || !this.#open) return;
    event.preventDefault();
    const button = this.#buttons.get(this.#open);
    if (this.#close()) button?.focus();
  };
}
