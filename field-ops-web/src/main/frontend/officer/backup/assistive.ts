type Pressed = Pick<PointerEvent, 'width' | 'height' | 'pressure' | 'pointerType' | 'detail'>;

/**
 * Did a screen reader or a switch make this press, and no finger? They press for a moment, without an extent, and nobody can
 * hold through them. (What `isVirtualPointerEvent` of React Aria goes by.)
 */
export function isAssistive({ width, height, pressure, pointerType, detail }: Pressed): boolean {
  if (width === 0 && height === 0) return true;
  return width === 1 && height === 1 && pressure === 0 && detail === 0 && pointerType === 'mouse';
}

/** Tells clicks that end a hold by hand from those of somebody who cannot hold: by voice, by a switch, by a key. */
export class Hand {
  private isAtIt = false;

  /** @returns whether it is a hand, whose hold now begins */
  press(event: Pressed): boolean {
    this.isAtIt = !isAssistive(event);
    return this.isAtIt;
  }

  /** @param detail how many clicks of a pointer it was; 0 for one that no pointer made, whatever was pressed before */
  hasClicked({ detail }: Pick<UIEvent, 'detail'>): boolean {
    return this.isAtIt && detail > 0;
  }
}
