// The bindings of wasm/bindings.cpp. A Uint8Array is a view of the module's memory: valid until the
// next call into the module, so decode it in the same statement.
declare module 'polto-module' {
  export interface NativeEdition {
    reserve(size: number): Uint8Array | null;
    open(): boolean;
    fault(): Uint8Array;
    faultReport(name: string): Uint8Array;
    configure(idPrefix: string, refTemplate: string, facsimileTemplate: string): void;
    json(part: string): Uint8Array;
    document(id: string): Uint8Array | null;
    html(id: string): Uint8Array | null;
    text(id: string): Uint8Array | null;
    note(id: string): Uint8Array | null;
    sourceNote(id: string): Uint8Array | null;
    unitOf(id: string): Uint8Array | null;
    diagnostics(): Uint8Array;
    all(): Uint8Array;
    page(id: string, css: string): Uint8Array | null;
    sourceNotes(): Uint8Array;
    check(name: string): Uint8Array;
    checkFailed(): boolean;
    delete(): void;
  }

  export interface NativeSourceNotes {
    reserve(size: number): Uint8Array | null;
    read(): Uint8Array;
    unread(): number;
    delete(): void;
  }

  export interface NativeModule {
    Edition: new () => NativeEdition;
    SourceNotes: new () => NativeSourceNotes;
  }

  export interface ModuleOptions {
    wasmBinary?: BufferSource;
    instantiateWasm?(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }

  export default function createModule(options: ModuleOptions): Promise<NativeModule>;
}
