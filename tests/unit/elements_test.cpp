#include "elements.h"

#include <fstream>
#include <string>

#include "attributes.h"
#include "catch.h"

using polto::El;
using polto::rule_of;
using polto::Shape;

TEST_CASE("an element is known by its exact name", "[elements]") {
  CHECK(rule_of("p").el == El::p);
  CHECK(rule_of("p").shape == Shape::paragraph);
  CHECK(rule_of("persName").known);
  CHECK_FALSE(rule_of("persname").known);
  CHECK_FALSE(rule_of("P").known);
  CHECK_FALSE(rule_of("").known);
  CHECK_FALSE(rule_of(std::string(10'000, 'p')).known);
}

TEST_CASE("an element without a rule is a phrase", "[elements]") {
  CHECK(rule_of("para").el == El::other);
  CHECK(rule_of("para").shape == Shape::phrase);
  CHECK(rule_of("para").tag.view() == "span");
}

TEST_CASE("divisions of P4 and of FRUS are divisions", "[elements]") {
  CHECK(rule_of("div1").el == El::div);
  CHECK(rule_of("div7").el == El::div);
  CHECK(rule_of("frus:attachment").el == El::attachment);
  CHECK(rule_of("TEI.2").el == El::TEI);
}

TEST_CASE("every element that the series uses has a rule", "[elements][shared]") {
  std::ifstream file(POLTO_SHARED_DIR "/reference/frus-elements.tsv");
  if (!file) {
    WARN("skipped: no " POLTO_SHARED_DIR "/reference/frus-elements.tsv");
    return;
  }
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::string name = line.substr(0, line.find('\t'));
    if (name.starts_with("xhtml:")) continue;
    INFO(name);
    CHECK(rule_of(name).known);
  }
}

TEST_CASE("an attribute of TEI becomes a data attribute", "[elements]") {
  CHECK(polto::data_attribute("rend").view() == "data-rend");
  CHECK(polto::data_attribute("notBefore").view() == "data-not-before");
  CHECK(polto::data_attribute("xml:id").empty());
  CHECK(polto::data_attribute("onclick").empty());
  CHECK(polto::data_attribute("style").empty());
  CHECK(polto::data_attribute("").empty());
}

TEST_CASE("languages have a direction", "[elements][language]") {
  CHECK(polto::is_right_to_left("ar"));
  CHECK(polto::is_right_to_left("he-IL"));
  CHECK(polto::is_right_to_left("az-Arab"));
  CHECK_FALSE(polto::is_right_to_left("ar-Latn"));
  CHECK_FALSE(polto::is_right_to_left("en"));
  CHECK_FALSE(polto::is_right_to_left("arn"));
  CHECK_FALSE(polto::is_right_to_left(""));
}
