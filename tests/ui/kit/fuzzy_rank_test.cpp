// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fuzzy_rank.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace qd::ui {
namespace {

std::vector<Findable> titles(std::initializer_list<const char*> words) {
    std::vector<Findable> items;
    for (const char* word : words)
        items.push_back({QString::fromUtf8(word)});
    return items;
}

/// Titles in the order in which they were found.
std::vector<std::string> found(const std::vector<Findable>& items, const char* query,
                               std::size_t limit = 100) {
    FuzzyIndex index(items);
    std::vector<std::string> out;
    for (const auto& hit : index.rank(QString::fromUtf8(query), limit))
        out.push_back(items[hit.item].title.toStdString());
    return out;
}

using Titles = std::vector<std::string>;

TEST(FuzzyRank, APrefixComesBeforeAWordComesBeforeScatteredLetters) {
    EXPECT_EQ(found(titles({"surplus items", "Make a report", "Report runs", "Re-open port"}), "report"),
              (Titles{"Report runs", "Make a report", "Re-open port"}));
}

TEST(FuzzyRank, FindsAcronymsAndCapitals) {
    EXPECT_EQ(found(titles({"slow air proxy", "Save as PDF", "Sap"}), "sap").front(), "Sap");
    EXPECT_EQ(found(titles({"subordinate apparatus", "Save as PDF"}), "sap").front(), "Save as PDF");
    EXPECT_EQ(found(titles({"carbon", "RunBacktest"}), "rb"), (Titles{"RunBacktest", "carbon"}));
}

TEST(FuzzyRank, ConsecutiveLettersComeBeforeGaps) {
    EXPECT_EQ(found(titles({"a-l-o-c-k", "unlock"}), "lock").front(), "unlock");
}

TEST(FuzzyRank, FoldsCaseDiacriticsAndLigatures) {
    EXPECT_EQ(found(titles({"Évian Énergie"}), "evian energie").size(), 1U);
    EXPECT_EQ(found(titles({"evian"}), "ÉVIAN").size(), 1U);
    EXPECT_EQ(found(titles({"Straße"}), "strasse").size(), 1U);
    EXPECT_EQ(found(titles({"Łódź"}), "lodz").size(), 1U);
    EXPECT_EQ(found(titles({"ﬁnance"}), "fin").size(), 1U);
    EXPECT_EQ(found(titles({"Cafe\u0301 Rouge"}), "café rouge").size(), 1U)
        << "composed and decomposed alike";
}

TEST(FuzzyRank, EveryWordHasToBeFoundInAnyOrder) {
    EXPECT_EQ(found(titles({"Theme: light", "Theme: dark"}), "light theme"), (Titles{"Theme: light"}));
    EXPECT_TRUE(found(titles({"Theme: light"}), "theme xyz").empty());
}

TEST(FuzzyRank, ATitleComesBeforeADetailAndADetailNeedsBeginningsOfWords) {
    std::vector<Findable> items{{QStringLiteral("AAA"), QStringLiteral("Northern Energy")},
                                {QStringLiteral("Power energy"), {}},
                                {QStringLiteral("BBB"), QStringLiteral("synergy of nothing")}};
    EXPECT_EQ(found(items, "energy"), (Titles{"Power energy", "AAA"}));
    EXPECT_EQ(found(items, "noen"), (Titles{"AAA"}))
        << "initials of the detail, and no letters from within its words";
}

TEST(FuzzyRank, ShorterTitlesComeFirstAndTiesKeepTheirOrder) {
    EXPECT_EQ(found(titles({"ABCD", "ABC", "ABD", "ABE"}), "ab"), (Titles{"ABC", "ABD", "ABE", "ABCD"}));
}

TEST(FuzzyRank, RecentUseLiftsAnItem) {
    FuzzyIndex index(titles({"Report one", "Report two"}));
    EXPECT_EQ(index.rank(QStringLiteral("report"), 9).front().item, 0U);
    index.setBoost(1, 10);
    EXPECT_EQ(index.rank(QStringLiteral("report"), 9).front().item, 1U);
}

TEST(FuzzyRank, LooksOnlyAtTheKindsAskedFor) {
    FuzzyIndex index({{QStringLiteral("alpha"), {}, 1}, {QStringLiteral("alps"), {}, 2}});
    ASSERT_EQ(index.rank(QStringLiteral("al"), 9, 2).size(), 1U);
    EXPECT_EQ(index.rank(QStringLiteral("al"), 9, 2).front().item, 1U);
    EXPECT_EQ(index.rank(QStringLiteral("al"), 9, 3).size(), 2U) << "other kinds, same letters";
    EXPECT_EQ(index.rank({}, 9, 2).size(), 1U);
}

TEST(FuzzyRank, NarrowingGivesWhatAFreshIndexGives) {
    std::vector<Findable> items;
    for (int i = 0; i < 2000; ++i) {
        QString word;
        for (int rest = i * 7919 + 13; rest > 0; rest /= 7)
            word += QChar(static_cast<char16_t>(u'a' + rest % 7));
        items.push_back({word, QString::number(i)});
    }
    FuzzyIndex kept(items);
    for (const char* query :
         {"a", "ab", "abc", "ab", "abd", "", "b", "ba", "ba c", "ba ce", "ba", "zz", "zzz", "a"}) {
        const QString text = QString::fromLatin1(query);
        FuzzyIndex fresh(items);
        EXPECT_EQ(kept.rank(text, 50), fresh.rank(text, 50)) << query;
    }
}

TEST(FuzzyRank, TheBestOfManyAreTheBestOfAll) {
    std::vector<Findable> items;
    for (int i = 0; i < 500; ++i)
        items.push_back({QStringLiteral("item %1 of many").arg(i)});
    FuzzyIndex index(items);
    const auto all = index.rank(QStringLiteral("item 4"), 500);
    const auto few = index.rank(QStringLiteral("item 4"), 7);
    ASSERT_EQ(few.size(), 7U);
    EXPECT_TRUE(std::equal(few.begin(), few.end(), all.begin()));
}

TEST(FuzzyRank, StrangeInputIsHarmless) {
    FuzzyIndex none;
    EXPECT_TRUE(none.rank(QStringLiteral("x"), 9).empty());
    const QString endless(100'000, QLatin1Char('a'));
    FuzzyIndex index({{QString(), QString()},
                      {endless, endless},
                      {QString(QChar(0xD800)), QStringLiteral("lone surrogate")},
                      {QString(300, QChar(0x0301)), QStringLiteral("marks only")},
                      {QString::fromUtf8("𝐀𝐁 𝟙𝟚"), {}}});
    EXPECT_EQ(index.rank({}, 99).size(), 5U);
    EXPECT_EQ(index.rank(QStringLiteral("   "), 99).size(), 5U);
    EXPECT_EQ(index.rank(QStringLiteral("aaaa"), 99).front().item, 1U);
    EXPECT_TRUE(index.rank(endless, 99).empty()) << "longer than what is looked at";
    EXPECT_EQ(index.rank(QStringLiteral("ab 12"), 99).size(), 1U) << "letters for mathematics are letters";
    EXPECT_EQ(index.rank(QString(QChar(0xD800)), 99).size(), 1U);
    EXPECT_TRUE(index.rank(QStringLiteral("aaaa"), 0).empty());
    for (int length = 1; length < 200; ++length)
        (void)index.rank(QString(length, QLatin1Char('a')), 9);  // deeper than what is kept
}

TEST(FuzzyRank, SaysWhereTheLettersStand) {
    const auto at = fuzzyPositions(QStringLiteral("sapd"), QStringLiteral("Save as PDF"), {});
    EXPECT_EQ(at.title, (QList<int>{0, 1, 8, 9}));
    const auto both = fuzzyPositions(QStringLiteral("aaa energy"), QStringLiteral("AAA"),
                                     QStringLiteral("Northern Énergy"));
    EXPECT_EQ(both.title, (QList<int>{0, 1, 2}));
    EXPECT_EQ(both.detail, (QList<int>{9, 10, 11, 12, 13, 14}));
}

TEST(FuzzyRank, PlacesAreThoseOfTheTextBeforeFolding) {
    EXPECT_EQ(fuzzyPositions(QStringLiteral("strasse"), QStringLiteral("Straße"), {}).title,
              (QList<int>{0, 1, 2, 3, 4, 5}));
    const QString decomposed = QStringLiteral("Cafe\u0301 R");
    EXPECT_EQ(fuzzyPositions(QStringLiteral("r"), decomposed, {}).title, (QList<int>{6}));
}

}  // namespace
}  // namespace qd::ui
