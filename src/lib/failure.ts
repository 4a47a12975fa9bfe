/** A build or a command that stops for a reason the reader can act on: the message is a Danish sentence. */
export class Failure extends Error {}

const reasons: Record<string, (path: string) => string> = {
  ENOSPC: () => 'disken er fuld. Gør plads, og prøv igen.',
  EDQUOT: () => 'din plads på disken er brugt. Gør plads, og prøv igen.',
  EIO: (path) => `disken svarer ikke, som den skal, ved ${path}; den er måske fuld. Gør plads, og prøv igen.`,
  EFBIG: (path) => `filen ${path} er større, end der må skrives her.`,
  EROFS: (path) => `der kan kun læses, ikke skrives, i ${path}. Byg et andet sted: npm run build -- --ud <mappe>`,
  EACCES: (path) =>
    `du har ikke lov til at skrive i ${path}. Ret mappens rettigheder, eller byg et andet sted: npm run build -- --ud <mappe>`,
  EPERM: (path) =>
    `du har ikke lov til at skrive i ${path}. Ret mappens rettigheder, eller byg et andet sted: npm run build -- --ud <mappe>`,
  EBUSY: (path) => `${path} er i brug af et andet program. Luk det, og prøv igen.`,
  EMFILE: () =>
    'der er for mange filer åbne på maskinen. Luk andre programmer, eller hæv grænsen (ulimit -n), og prøv igen.',
  ENOENT: (path) => `${path} findes ikke.`,
  ENOTDIR: (path) => `${path} er ikke en mappe.`,
};

/** Walks an error and what caused it. */
function* chain(error: unknown): Generator<NodeJS.ErrnoException> {
  for (let one = error; one instanceof Error; one = one.cause) yield one;
}

/**
 * What went wrong, as a Danish sentence for whoever runs the command.
 * @param error anything thrown; libraries wrap the system's own error, in `cause` or only in words
 */
export function sentence(error: unknown): string {
  for (const one of chain(error)) {
    if (one instanceof Failure) return one.message;
    const code =
      one.code ??
      /\b(ENOSPC|EDQUOT|EROFS|EACCES|EMFILE)\b/.exec(one.message)?.[1] ??
      (/os error 28/.test(one.message) ? 'ENOSPC' : undefined);
    const reason = code && reasons[code];
    if (reason) return reason(one.path ?? 'mappen');
  }
  return error instanceof Error ? error.message : String(error);
}
