// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyDocument, BeginsWithWhatCameOut) {
    const std::string text = studyDocument(smallStudy(), "qdctl study");
    EXPECT_TRUE(text.starts_with("# A small study\n\n**No method beats Equal") ||
                text.starts_with("# A small study\n\n**"));
    EXPECT_LT(text.find(findingsOf(smallStudy()).headline.substr(0, 20)), text.find("## What came out"));
}

TEST(StudyDocument, LinksOnlyFilesThatAreWritten) {
    const auto files = studyFiles(smallStudy(), "qdctl study");
    const std::string& text = files.at("README.md");
    std::size_t links = 0;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
        const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
        EXPECT_TRUE(files.contains(target)) << target;
        ++links;
    }
    EXPECT_GE(links, 15U);
    for (const auto& [name, bytes] : files) {
        EXPECT_TRUE(name == "README.md" || text.find("(" + name + ")") != std::string::npos) << name;
    }
}

TEST(StudyDocument, SaysHowItWasMadeAndWhatIsNotKnown) {
    const std::string text = studyDocument(smallStudy(), "qdctl study --prices p.csv");
    for (const char* const words :
         {"qdctl study --prices p.csv", "### What is not known", "All of it.", "Made up.",
          "**Walk-forward.**", "**Costs.** Commission 5 bp and half spread 5 bp",
          "total returns: dividends count", "Left out as untrue: the dividend of S1 on 2020-06-01",
          "are never held: S6", "min-variance", "How much it flatters to know who stays"})
        EXPECT_NE(text.find(words), std::string::npos) << words;
    for (const auto& [part, hash] : smallStudy().hashes)
        EXPECT_NE(text.find(hash), std::string::npos) << part;
}

TEST(StudyDocument, TakesNamesAsWordsAndNotAsMarkup) {
    Study study = smallStudy();
    study.config.name = "A <b>study</b> | of";
    study.methods[1].name = "[x](y)";
    const std::string text = studyDocument(study, "c");
    EXPECT_TRUE(text.starts_with("# A \\<b\\>study\\</b\\> \\| of\n"));
    EXPECT_EQ(text.find("[x](y)"), std::string::npos);
}

}  // namespace
}  // namespace qd::desk
