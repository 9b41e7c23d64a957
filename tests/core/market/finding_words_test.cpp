// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/finding_words.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace qd::market {
namespace {

QualityFinding found(FindingKind kind, FindingSeverity severity) {
    QualityFinding finding{};
    finding.kind = kind;
    finding.severity = severity;
    return finding;
}

TEST(FindingWords, EveryKindHasATitleAndAMeaningOfItsOwn) {
    std::set<std::string> words;
    for (int kind = 0; kind <= static_cast<int>(FindingKind::CopiedBar); ++kind) {
        const Message title = findingTitle(static_cast<FindingKind>(kind));
        const Message meaning = findingMeaning(static_cast<FindingKind>(kind));
        EXPECT_FALSE(title.id.empty()) << "can be translated";
        EXPECT_TRUE(meaning.text.ends_with('.')) << "a sentence";
        words.insert({title.text, meaning.text});
    }
    EXPECT_EQ(words.size(), 16U);
    EXPECT_NE(severityTitle(FindingSeverity::Warning).text, severityTitle(FindingSeverity::Info).text);
}

TEST(FindingWords, CountsAreWorstFirstThenMostFrequent) {
    using Kind = FindingKind;
    using Severity = FindingSeverity;
    const std::vector<QualityFinding> findings{
        found(Kind::StaleRun, Severity::Info), found(Kind::Gap, Severity::Warning),
        found(Kind::Gap, Severity::Info),      found(Kind::PhantomBar, Severity::Warning),
        found(Kind::Gap, Severity::Info),      found(Kind::WrongClose, Severity::Error)};
    EXPECT_EQ(countFindings(findings), (std::vector<FindingCount>{{Kind::WrongClose, Severity::Error, 1},
                                                                  {Kind::Gap, Severity::Warning, 3},
                                                                  {Kind::PhantomBar, Severity::Warning, 1},
                                                                  {Kind::StaleRun, Severity::Info, 1}}));
    EXPECT_EQ(countOf(findings, Severity::Warning), 2);
    EXPECT_TRUE(countFindings({}).empty());
}

}  // namespace
}  // namespace qd::market
