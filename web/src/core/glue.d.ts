// The bindings of wasm/bindings.cpp. A Uint8Array is a view of the module's memory: valid until the
// next call into the module, so decode it in the same statement.
declare module 'polto-module' {
  export interface NativeEdition {
    reserve(size: number): Uint8Array | null;
    /** The number of an ErrorCode; 0: it is open. */
    open(recover: boolean): number;
    faultOffset(): number;
    configure(idPrefix: string, refTemplate: string, facsimileTemplate: string): void;
    json(part: string): Uint8Array;
    document(id: string): Uint8Array | null;
    header(): Uint8Array;
    html(id: string): Uint8Array | null;
    text(id: string): Uint8Array | null;
    note(id: string): Uint8Array | null;
    sourceNote(id: string): Uint8Array | null;
    hasSourceNotes(): boolean;
    unitOf(id: string): Uint8Array | null;
    diagnostics(): Uint8Array;
    page(id: string, css: string): Uint8Array | null;
    sourceNotes(): Uint8Array;
    delete(): void;
  }

  /** Answers requests of wasm/source_note_request.h, called by wasm/source_notes.js. */
  export interface SourceNoteReader {
    /** How long the answer is; 0 where there is none. */
    read(request: Uint8Array): number;
    answer(): Uint8Array;
  }

  /** Reads what a quick look does not settle, called by wasm/strict_reading.js. */
  export interface StrictReader {
    /** How long the answer is, in the form of wasm/strict_reading_answer.h; 0 where there is none. */
    read(source: Uint8Array, mend: boolean): number;
    answer(): Uint8Array;
  }

  export interface NativeModule {
    Edition: new () => NativeEdition;
  }

  export interface ModuleOptions {
    sourceNotes: SourceNoteReader;
    strictReading: StrictReader;
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }

  export default function createModule(options: ModuleOptions): Promise<NativeModule>;
}
