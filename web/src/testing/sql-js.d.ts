/** The part of sql.js that writes and reads the databases of tests. */
declare module 'sql.js' {
  type Parameter = string | number | Uint8Array | null;
  export type Database = {
    run: (sql: string, parameters?: Parameter[]) => void;
    exec: (sql: string) => { values: Parameter[][] }[];
    prepare: (sql: string) => { run: (parameters: Parameter[]) => void; free: () => void };
    export: () => Uint8Array;
    close: () => void;
  };
  export default function initSqlJs(): Promise<{ Database: new (bytes?: Uint8Array) => Database }>;
}
