/** Why a backup was refused or not written, each with what the person is told. Nothing of the record was changed then. */
export const BACKUP_PROBLEMS = {
  /** It is no zip, or none of ours. */
  foreign: 'backupForeign',
  /** A newer version of Rungs made it. */
  newer: 'backupNewer',
  /** It is sealed and no passphrase was given. */
  sealed: 'backupSealed',
  /** The passphrase does not open it. */
  passphrase: 'backupPassphrase',
  /** It is cut short, changed, or says something that cannot be. */
  damaged: 'backupDamaged',
  /** The folder chosen for backups is gone, full or closed to us. */
  folder: 'backupFolder',
} as const;

export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
  readonly kind: keyof typeof BACKUP_PROBLEMS;

  /** @param where file and line within the backup */
  constructor(kind: keyof typeof BACKUP_PROBLEMS, where = '', cause?: unknown) {
    super(where ? `${kind}: ${where}` : kind, { cause });
    this.kind = kind;
  }

  /** Key of the sentence in `public/_locales` that tells the person what happened and what to do. */
  get messageKey(): (typeof BACKUP_PROBLEMS)[keyof typeof BACKUP_PROBLEMS] {
    return BACKUP_PROBLEMS[this.kind];
  }
}
