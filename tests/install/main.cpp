// Ten lines with the library: the HTML of a TEI file.
#include <polto/html.h>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int, char** arguments) {
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string tei(std::istreambuf_iterator<char>(file), {});
  polto::Edition edition;
  if (!edition.open(tei)) return 1;
  polto::HtmlBuffer html;
  render_html(edition, {}, html);
  std::fwrite(html.view().data(), 1, html.view().size(), stdout);
}
