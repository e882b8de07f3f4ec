import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The symbol that is pointed at or has the focus, in a formula or in a picture. */
export const lit = createStore<{ readonly symbol: string | null }>(() => ({ symbol: null }));

function light(symbol: string): void {
  lit.setState({ symbol });
}

function darken(): void {
  lit.setState({ symbol: null });
}

/** Whether a symbol is lit, and what to spread on the element of the picture that it stands for. */
export function useLit(symbol: string) {
  const on = useMemo(
    () => ({
      onPointerEnter: () => light(symbol),
      onPointerLeave: darken,
      onFocus: () => light(symbol),
      onBlur: darken,
    }),
    [symbol],
  );
  return { lit: useStore(lit, (state) => state.symbol === symbol), on };
}

/** Follows the symbols in the formulas within an element, both ways; returns how to stop. */
export function followSymbols(element: HTMLElement): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const symbolAt = ({ target }: Event) =>
    target instanceof Element ? target.closest('[data-symbol]')?.getAttribute('data-symbol') : null;
  const enter = (event: Event) => {
    const symbol = symbolAt(event);
    if (symbol != null) light(symbol);
  };
  const leave = (event: Event) => {
    if (symbolAt(event) != null) darken();
  };
  element.addEventListener('pointerover', enter, { signal });
  element.addEventListener('focusin', enter, { signal });
  element.addEventListener('pointerout', leave, { signal });
  element.addEventListener('focusout', leave, { signal });
  const mark = ({ symbol }: { symbol: string | null }) => {
    for (const each of element.querySelectorAll('[data-symbol]')) {
      each.toggleAttribute('data-lit', each.getAttribute('data-symbol') === symbol);
    }
  };
  const stopMarking = lit.subscribe(mark);
  return () => {
    stopping.abort();
    stopMarking();
    darken();
  };
}
