// polto_generate BYTES: writes a volume of that size to standard output, for benchmarks of the
// module and the page on the same bytes as those of the core.
#include <cstdio>
#include <cstdlib>

#include "generator.h"
#include "polto/limits.h"

int main(int count, char** words) {
  char* end = nullptr;
  const unsigned long bytes = count == 2 ? std::strtoul(words[1], &end, 10) : 0;
  const bool number = end != nullptr && *end == '\0';
  if (!number || bytes < polto::bench::least_volume_bytes || bytes > polto::limits::source_bytes) {
    std::fprintf(stderr, "usage: polto_generate BYTES   from %zu to %zu\n",
                 polto::bench::least_volume_bytes, polto::limits::source_bytes);
    return 2;
  }
  const polto::bench::GeneratedVolume volume = polto::bench::generate_volume(bytes);
  return std::fwrite(volume.xml.data(), 1, volume.xml.size(), stdout) == bytes ? 0 : 1;
}
