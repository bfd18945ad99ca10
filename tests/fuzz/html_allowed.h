// What the HTML of the renderer may be made of. Written by hand, beside the tables of the core: a
// name that is added there has to be added here, and thought about.
#pragma once

#include <string_view>

namespace polto::fuzz {

// All lists: names between blanks.

/// Elements that may hold whatever may stand where they stand.
inline constexpr std::string_view phrase_elements =
    " a abbr b bdi bdo cite code del em i ins q rt ruby rp s small span strong sub sup time u var "
    "label ";

/// Elements without content.
inline constexpr std::string_view void_elements = " br hr input meta wbr ";

/// Elements whose start ends an open paragraph.
inline constexpr std::string_view block_elements =
    " article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 "
    "h2 h3 h4 h5 h6 head header html legend li main nav ol p pre section style summary table tbody td "
    "tfoot th thead title tr ul ";

/// MathML for presentation, as far as browsers have it.
inline constexpr std::string_view math_elements =
    " annotation annotation-xml math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom "
    "mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder "
    "munderover none semantics ";

/// Attributes besides data-* that may stand on any element.
inline constexpr std::string_view attributes =
    " aria-hidden aria-label aria-level class colspan datetime dir hidden href id lang "
    "role rowspan scope start tabindex title type value ";

inline constexpr std::string_view math_attributes =
    " accent accentunder columnalign columnspan depth display displaystyle encoding fence form "
    "height largeop linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace "
    "scriptlevel separator stretchy symmetric voffset width ";

/// Those of a page's own head and switches: they come from no text.
inline constexpr std::string_view page_attributes = " charset checked content name ";

/// How an address may begin that leads elsewhere. One without a scheme is relative.
inline constexpr std::string_view schemes = " http https mailto ";

}  // namespace polto::fuzz
