type Pressed = Pick<PointerEvent, 'width' | 'height' | 'pressure' | 'pointerType' | 'detail'>;

/**
 * Did a screen reader or a switch make this press, and no finger? They press for a moment, without an extent, and nobody can
 * hold through them. (What `isVirtualPointerEvent` of React Aria goes by.)
 */
export function isAssistive({ width, height, pressure, pointerType, detail }: Pressed): boolean {
  if (width === 0 && height === 0) return true;
  return width === 1 && height === 1 && pressure === 0 && detail === 0 && pointerType === 'mouse';
}
