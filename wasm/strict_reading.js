// How the module of editions reaches the module of strict reading, for emcc --js-library. The host
// gives Module.strictReading: see StrictReader in web/src/core/glue.d.ts.
mergeInto(LibraryManager.library, {
  polto_read_strictly: function (source, size, mend) {
    return Module.strictReading.read(HEAPU8.subarray(source, source + size), mend);
  },

  polto_take_reading: function (answer) {
    HEAPU8.set(Module.strictReading.answer(), answer);
  },
});
