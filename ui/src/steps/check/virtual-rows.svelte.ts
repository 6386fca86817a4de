import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

type Options = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  | 'count'
  | 'estimateSize'
  | 'getItemKey'
  | 'getScrollElement'
  | 'rangeExtractor'
  | 'scrollMargin'
  | 'scrollPaddingStart'
>;

/** TanStack's virtual list in runes: `options` is read again whenever something in it changes. */
export class VirtualRows {
  readonly #instance: Virtualizer<HTMLElement, HTMLElement>;
  #changes = 0;
  #version = $state(0);
  readonly #options: () => Options;

  /** Call it while a component initialises. */
  constructor(options: () => Options) {
    this.#options = options;
    this.#instance = new Virtualizer(this.#complete());
    $effect(() => this.#instance._didMount());
    $effect(() => {
      void this.drawn;
      this.#instance._willUpdate();
    });
  }

  /** The rows to draw now and the height of all rows, in CSS pixels. */
  readonly drawn: { items: VirtualItem[]; height: number } = $derived.by(() => {
    void this.#version;
    this.#instance.setOptions(this.#complete());
    return { items: this.#instance.getVirtualItems(), height: this.#instance.getTotalSize() };
  });

  /** Measures a row while it is on the page: `{@attach rows.measure}`. */
  readonly measure = (row: HTMLElement): (() => void) => {
    this.#instance.measureElement(row);
    return () => this.#instance.measureElement(null);
  };

  scrollTo(index: number): void {
    this.#instance.scrollToIndex(index, { align: 'auto' });
  }

  /** Scrolls until this row is the first in sight. */
  scrollToTopOf(index: number): void {
    this.#instance.scrollToIndex(index, { align: 'start' });
  }

  /** Distance from the top of the scrolled page to this row, as measured so far. */
  startOf(index: number): number | undefined {
    return this.#instance.measurementsCache[index]?.start;
  }

  /** The first row below this distance from the top of the scrolled page. */
  rowAt(offset: number): VirtualItem | undefined {
    return this.#instance.getVirtualItemForOffset(offset);
  }

  #complete(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      ...this.#options(),
      overscan: 6,
      // With both this and frames in our own observer WebKit reports no ResizeObserver loop.
      useAnimationFrameWithResizeObserver: true,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => {
        this.#changes += 1;
        this.#version = this.#changes;
      },
    };
  }
}
