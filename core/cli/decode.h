// What polto-native does where the page has TextDecoder.
#pragma once

#include <string>

namespace polto {

/// `source` in UTF-8, decoded by its byte-order mark or its XML declaration, with a byte-order
/// mark where it was another encoding; unchanged where it is UTF-8 or nobody knows the encoding.
/// Bytes that are no character become one that is not UTF-8 either, for the core to point at.
/// Names mean what the Encoding Standard says: ISO-8859-1 is windows-1252.
std::string in_utf8(std::string source);

}  // namespace polto
