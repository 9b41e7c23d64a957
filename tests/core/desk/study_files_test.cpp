// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyFiles, AreTheSameBytesForTheSameStudy) {
    const auto again = runStudy(test::studyConfig(), test::studyInputs(), 1, test::studyJob()).value();
    EXPECT_EQ(studyFiles(again, "command"), studyFiles(smallStudy(), "command"));
}

TEST(StudyFiles, HoldADocumentItsPicturesAndItsNumbers) {
    const auto files = studyFiles(smallStudy(), "command");
    std::size_t pictures = 0;
    std::size_t tables = 0;
    for (const auto& [name, bytes] : files) {
        EXPECT_FALSE(bytes.empty()) << name;
        EXPECT_EQ(bytes.find("nan"), std::string::npos) << name;
        EXPECT_EQ(bytes.back(), '\n') << name;
        pictures += name.ends_with(".svg") ? 1U : 0U;
        tables += name.ends_with(".csv") ? 1U : 0U;
    }
    EXPECT_EQ(pictures, 5U);
    EXPECT_EQ(tables, 11U);
    EXPECT_TRUE(files.contains("README.md"));
}

TEST(StudyFiles, ReturnsAreThoseOfTheRun) {
    const std::string csv = returnsCsv(smallStudy());
    EXPECT_TRUE(csv.starts_with("date,Equal,Inverse,Calm\n"));
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')),
              smallStudy().dates.size() + 1);
}

TEST(StudyFiles, TheJsonSaysWhatWasTriedAndWhatCameOfIt) {
    const auto document = Json::parse(studyJson(smallStudy())).value();
    EXPECT_EQ(document.find("headline")->stringOr(""), findingsOf(smallStudy()).headline);
    EXPECT_EQ(document.find("overall")->find("trials")->intOr(0),
              static_cast<std::int64_t>(smallStudy().trials));
    EXPECT_EQ(document.find("inputs")->find("prices")->stringOr(""), smallStudy().hashes.at("prices"));
    for (const auto& method : smallStudy().methods) {
        EXPECT_EQ(document.find("folds")->find(method.name)->items().size(), method.folds.size());
        EXPECT_EQ(document.find("paths")->find(method.name)->items().size(),
                  method.combinations.sharpes.size());
    }
}

}  // namespace
}  // namespace qd::desk
