/** Whether there is a touch screen alone: its keyboard takes half of it, and has no Shift-Enter. */
export const isTouchOnly = (): boolean => matchMedia('(hover: none)').matches;

/** Whether this browser can record sound; pages that came by `http:` may not. */
export const canRecord = (): boolean =>
  'MediaRecorder' in globalThis && Boolean((navigator as Partial<Navigator>).mediaDevices);
