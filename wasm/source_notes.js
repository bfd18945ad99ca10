// How the module of editions reaches the module of source notes, for emcc --js-library. The host
// gives Module.sourceNotes: see SourceNoteReader in web/src/core/glue.d.ts.
mergeInto(LibraryManager.library, {
  polto_read_source_note: function (request, size) {
    return Module.sourceNotes.read(HEAPU8.subarray(request, request + size));
  },

  polto_take_source_note: function (fields) {
    HEAPU8.set(Module.sourceNotes.answer(), fields);
  },
});
