/** The command was used wrongly: exit code 2. */
export class UsageError extends Error {}

/** The command cannot do its work on this file: exit code 1. */
export class FileError extends Error {}
