import { describe, expect, it } from 'vitest';
import { actOf, moved } from './plan-keys';

const kinds = [{ letter: 'f' }, { letter: 's' }];
const pressed = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('a key in the plan', () => {
  it('assigns by the letter of a kind, large or small', () => {
    expect(actOf(pressed('s'), kinds)).toEqual({ kind: 1 });
    expect(actOf(pressed('F'), kinds)).toEqual({ kind: 0 });
    expect(actOf(pressed('x'), kinds)).toBeUndefined();
  });
  it('copies, pastes and undoes with Ctrl or Command', () => {
    expect(actOf(pressed('c', { ctrlKey: true }), kinds)).toEqual({ name: 'copy' });
    expect(actOf(pressed('V', { metaKey: true }), kinds)).toEqual({ name: 'paste' });
    expect(actOf(pressed('z', { ctrlKey: true }), kinds)).toEqual({ name: 'undo' });
    expect(actOf(pressed('s', { ctrlKey: true }), kinds)).toBeUndefined();
  });
  it('empties, opens the form, and leaves what is typed with Alt alone', () => {
    expect(actOf(pressed('Delete'), kinds)).toEqual({ name: 'clear' });
    expect(actOf(pressed('Enter'), kinds)).toEqual({ name: 'form' });
    expect(actOf(pressed('f', { altKey: true }), kinds)).toBeUndefined();
  });
});

describe('a movement', () => {
  it('skips the rows that the search left out', () => {
    expect(moved([2, 3], [1, 0], [0, 2, 7], 7)).toEqual([7, 3]);
    expect(moved([2, 3], [-1, 0], [0, 2, 7], 7)).toEqual([0, 3]);
  });
  it('never leads out of the plan', () => {
    expect(moved([7, 6], [10, 1], [0, 2, 7], 7)).toEqual([7, 6]);
    expect(moved([0, 0], [-1, -1], [0, 2, 7], 7)).toEqual([0, 0]);
    expect(moved([4, 0], [1, 0], [], 7)).toEqual([4, 0]);
  });
});
