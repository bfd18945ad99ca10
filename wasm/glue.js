// The JavaScript of the module, for emcc --js-library: the half of Embind that bindings.cpp uses,
// and the start.
//
// Emscripten's own (--bind, with its usual shell) is 7.0 KB after Brotli, a tenth of what a reader
// downloads; this is less than 1 KB. It leaves out what one class with plain methods never needs:
// inheritance and casts, smart pointers, overloads, properties, enums, value objects, functions and
// classes as arguments, floats, 64-bit and wide strings, results that are std::string, counts of
// arguments, messages with C++ types; and the fetching of the module, which is the host's.
//
// A registration that is missing here is an error of the linker; a type that builtin_types.cpp does
// not register is an error as soon as the module starts. The signatures are those of
// <emscripten/bind.h> in Emscripten 3.1.6; `cmake -DPOLTO_SLIM_GLUE=OFF` links Emscripten's own.
//
// A type is an object that converts between "wires", the numbers of WebAssembly, and values:
// toWire(value, allocations), fromWire(wire), fromMemory(address).
mergeInto(LibraryManager.library, {
  /** Types by their TypeID; classes too. */
  $embindTypes: {},

  $embindType__deps: ['$embindTypes'],
  $embindType: function (id) {
    if (!embindTypes[id]) throw new TypeError('a binding has an unknown type');
    return embindTypes[id];
  },

  /** The C string, which is ASCII, at an address. */
  $embindName: function (address) {
    return String.fromCharCode(...HEAPU8.subarray(address, HEAPU8.indexOf(0, address)));
  },

  _embind_register_void__deps: ['$embindTypes'],
  _embind_register_void: function (id) {
    embindTypes[id] = { fromWire() {} };
  },

  _embind_register_bool__deps: ['$embindTypes'],
  _embind_register_bool: function (id) {
    embindTypes[id] = { fromWire: Boolean, toWire: Boolean };
  },

  /** WebAssembly knows no sign: what comes out has one until it is taken off. */
  _embind_register_integer__deps: ['$embindTypes'],
  _embind_register_integer: function (id, name, size, minimum) {
    embindTypes[id] = { fromWire: (wire) => (minimum ? wire : wire >>> 0), toWire: Number };
  },

  /** Arguments only. The wire is the address of the length and the bytes; the caller frees it. */
  _embind_register_std_string__deps: ['$embindTypes', '$embindAllocate'],
  _embind_register_std_string: function (id) {
    const encoder = new TextEncoder();
    embindTypes[id] = {
      toWire(value, allocations) {
        if (typeof value != 'string') throw new TypeError('not a string: ' + value);
        const utf8 = encoder.encode(value);
        const wire = embindAllocate(4 + utf8.length, allocations);
        HEAPU32[wire >> 2] = utf8.length;
        HEAPU8.set(utf8, wire + 4);
        return wire;
      },
    };
  },

  $embindAllocate: function (size, allocations) {
    const address = _malloc(size);
    if (!address) throw new RangeError('out of memory');
    allocations.push(address);
    return address;
  },

  /** Views of bytes, as contents of a val. In memory: how many, and the address of the first. */
  _embind_register_memory_view__deps: ['$embindTypes'],
  _embind_register_memory_view: function (id) {
    embindTypes[id] = {
      fromMemory: (at) => new Uint8Array(buffer, HEAPU32[(at >> 2) + 1], HEAPU32[at >> 2]),
    };
  },

  /** What C++ holds as val, by handle; the first five are fixed in <emscripten/val.h>. */
  $embindValues: [{}, { value: undefined }, { value: null }, { value: true }, { value: false }],
  $embindFreeHandles: [],

  /** Results only. C++ has given its handle away with the result. */
  _embind_register_emval__deps: ['$embindTypes', '$embindValues', '_emval_decref'],
  _embind_register_emval: function (id) {
    embindTypes[id] = {
      fromWire(handle) {
        const { value } = embindValues[handle];
        __emval_decref(handle);
        return value;
      },
    };
  },

  /** A new val from what lies in memory. */
  _emval_take_value__deps: ['$embindType', '$embindValues', '$embindFreeHandles'],
  _emval_take_value: function (id, address) {
    const handle = embindFreeHandles.pop() || embindValues.length;
    embindValues[handle] = { value: embindType(id).fromMemory(address), uses: 1 };
    return handle;
  },

  _emval_incref__deps: ['$embindValues'],
  _emval_incref: function (handle) {
    if (handle > 4) ++embindValues[handle].uses;
  },

  _emval_decref__deps: ['$embindValues', '$embindFreeHandles'],
  _emval_decref: function (handle) {
    if (handle > 4 && !--embindValues[handle].uses) {
      embindValues[handle] = 0;
      embindFreeHandles.push(handle);
    }
  },

  /** Without a base: only the type, the name and the destructor count. */
  _embind_register_class__deps: ['$embindTypes', '$embindName', '$WebAssembly'],
  _embind_register_class: function (
    id, pointer, constPointer, base, actualTypeSignature, actualType, upcastSignature, upcast,
    downcastSignature, downcast, name, destructorSignature, destructor,
  ) {
    const className = embindName(name);
    const Class = class {
      constructor() {
        this.address = Class.create();
      }
      delete() {
        const address = Class.addressOf(this);
        this.address = 0;
        wasmTable.get(destructor)(address);
      }
      static addressOf(object) {
        if (!object.address) throw new Error(className + ' is already deleted');
        return object.address;
      }
    };
    Module[className] = embindTypes[id] = Class;
  },

  /** Without arguments. */
  _embind_register_class_constructor__deps: ['$embindType'],
  _embind_register_class_constructor: function (id, count, types, signature, invoker, factory) {
    embindType(id).create = () => wasmTable.get(invoker)(factory);
  },

  /** The types are those of the result, of `this`, which is left out, and of the arguments. */
  _embind_register_class_function__deps: ['$embindType', '$embindName'],
  _embind_register_class_function: function (id, name, count, types, signature, invoker, method) {
    const Class = embindType(id);
    const [result, , ...parameters] = HEAPU32.slice(types >> 2, (types >> 2) + count);
    const { fromWire } = embindType(result);
    const converters = Array.from(parameters, embindType);
    const call = wasmTable.get(invoker);
    Class.prototype[embindName(name)] = function (...values) {
      const address = Class.addressOf(this);
      const allocations = [];
      try {
        const wires = converters.map((type, at) => type.toWire(values[at], allocations));
        return fromWire(call(method, address, ...wires));
      } finally {
        allocations.forEach(_free);
      }
    };
  },

  /**
   * The minimal shell starts with WebAssembly.instantiate(Module.wasm, imports).then(start)
   * and lets failures pass. This stands in its scope under that name: the host gives instantiateWasm,
   * as it would to the usual shell, and a failure of what follows rejects the factory's promise.
   */
  $WebAssembly: {
    instantiate: (unused, imports) => {
      const instantiated = new Promise((done) =>
        Module.instantiateWasm(imports, (instance) => done({ instance })),
      );
      return { then: (start) => instantiated.then(start).catch(readyPromiseReject) };
    },
  },

  /** A fifth more than there is, so that growing stays rare; if that fails, what is asked for. */
  emscripten_resize_heap: function (size) {
    const now = HEAPU8.length;
    for (const target of [Math.max(size >>> 0, now * 1.2), size >>> 0]) {
      try {
        wasmMemory.grow((target - now + 65535) >>> 16);
        updateGlobalBufferAndViews(wasmMemory.buffer);
        return 1;
      } catch {}
    }
    return 0;
  },

  /** Where the core ends when an allocation fails. */
  abort: function () {
    throw new RangeError('out of memory');
  },
});
