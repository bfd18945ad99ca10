// The table of contents, and what a list of documents says of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"

namespace polto {

/// One line of the contents.
struct ContentsEntry {
  std::uint32_t division = none;
  std::uint32_t depth = 0;
  std::string title;      ///< the heading without its notes
  std::string_view date;  ///< ISO 8601, of a document's date line; empty where there is none
};

/// Every division with something to show, in order. Texts and groups without heading are left
/// out, and what they hold moves up.
std::vector<ContentsEntry> read_contents(const Edition& edition);

/// Somebody a document comes from, goes to or is signed by.
struct Party {
  std::string name;
  std::string_view ref;  ///< id in the lists of persons or terms; may be empty
};

/// What a document says at its head and foot.
struct DocumentInfo {
  std::string title;
  std::string_view date;  ///< ISO 8601
  std::string date_text;  ///< the date as printed
  std::string place;
  std::vector<Party> from;
  std::vector<Party> to;
  std::vector<Party> signed_by;
  std::uint32_t source_note = none;  ///< index of the source note among the edition's notes
};

/// Reads division `division`. O(its size).
DocumentInfo read_document(const Edition& edition, std::uint32_t division);

/// The divisions that the edition lists as its documents: those of kind document, or where it
/// has none its sections.
std::vector<std::uint32_t> list_documents(const Edition& edition);

/// Heading of a division without its notes; "Title page" for a title page.
std::string title_of(const Edition& edition, std::uint32_t division);

/// Where the image of a page is: what its page break says, or the image of the surface, zone or
/// graphic that it points to. Empty where it says nothing.
std::string_view image_of(const Edition& edition, pugi::xml_node page_break) noexcept;

/// Printed number of a page, or empty for `none`.
std::string_view page_number(const Edition& edition, std::uint32_t page) noexcept;

}  // namespace polto
