import { Suspense } from 'react';
import type { DialogProps } from './dialog-modal.tsx';
import { lazily } from './lazily.ts';

const DialogModal = lazily(() => import('./dialog-modal.tsx'), 'DialogModal');

interface Props extends DialogProps {
  readonly isOpen: boolean;
}

/** Stands above everything until it is left by Escape, beside it, or by its own buttons. */
export const Dialog = ({ isOpen, ...rest }: Props) => (
  <Suspense>{isOpen && <DialogModal {...rest} />}</Suspense>
);
