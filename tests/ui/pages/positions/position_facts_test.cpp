// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/position_facts.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/positions/positions_content.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::positions;

namespace {

KeyValue factOf(const QList<KeyValue>& facts, const QString& key) {
    for (const KeyValue& fact : facts)
        if (fact.key == key) return fact;
    KeyValue none;
    none.value = QStringLiteral("absent");
    return none;
}

}  // namespace

TEST(PositionFacts, ShowValuesWithTheirSigns) {
    const auto facts = factsOf(positionsContent(), 1);
    EXPECT_EQ(facts.symbol, QStringLiteral("BBB"));
    EXPECT_EQ(facts.name, QStringLiteral("Energy"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Value")).value, QStringLiteral("$300.00"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Day")).value, QStringLiteral("\u25B2\u20091.00\u2009%"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Day, in money")).value, QStringLiteral("+$3"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Unrealised")).value, QStringLiteral("\u2212$60"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Unrealised")).ink, TabularLabel::Ink::Loss);
    EXPECT_EQ(factOf(facts.values, QStringLiteral("On cost")).value,
              QStringLiteral("\u25BC\u200916.67\u2009%"));
}

TEST(PositionFacts, TheWeightHasItsPlaceAndItsBar) {
    const auto facts = factsOf(positionsContent(), 1);
    EXPECT_EQ(facts.weight, QStringLiteral("30.00\u2009%, number 2 of 3"));
    EXPECT_DOUBLE_EQ(facts.shareOfLargest, 0.6);
    EXPECT_EQ(facts.shareNote, QStringLiteral("Full bar: the largest position, AAA with 50.00\u2009%"));
    EXPECT_DOUBLE_EQ(factsOf(positionsContent(), 0).shareOfLargest, 1.0);
}

TEST(PositionFacts, LineageNamesDataSetHashAndDay) {
    const auto facts = factsOf(positionsContent(), 0);
    EXPECT_EQ(factOf(facts.lineage, QStringLiteral("Price as of")).value, QStringLiteral("31 Dec 2025"));
    EXPECT_EQ(factOf(facts.lineage, QStringLiteral("Data set")).value, QStringLiteral("Prices"));
    EXPECT_EQ(factOf(facts.lineage, QStringLiteral("Source")).value, QStringLiteral("prices.csv"));
    const KeyValue hash = factOf(facts.lineage, QStringLiteral("Content hash"));
    EXPECT_EQ(hash.value, QStringLiteral("0123\u2026cdef"));
    EXPECT_EQ(hash.toolTip, QStringLiteral("0123456789abcdef0123456789abcdef"));
    EXPECT_TRUE(hash.code);
}

TEST(PositionFacts, ADayThatIsNotKnownIsNotClaimed) {
    auto view = positionsView();
    view->rows[0].dayChange.reset();
    const auto facts = factsOf({view, datasetRecord()}, 0);
    EXPECT_EQ(factOf(facts.lineage, QStringLiteral("Price as of")).value,
              QStringLiteral("31 Dec 2025 or before"));
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Day")).value, QStringLiteral("absent"));
}

TEST(PositionFacts, WithoutAPriceTheReasonAndTheNextStepStandThere) {
    const auto facts = factsOf(positionsContent(), 3);
    EXPECT_TRUE(facts.problem.contains(QStringLiteral("no prices for this symbol")));
    EXPECT_TRUE(facts.weight.isEmpty());
    EXPECT_TRUE(facts.recentNote.isEmpty());
    EXPECT_EQ(factOf(facts.values, QStringLiteral("Value")).value, QStringLiteral("\u2013"));
    EXPECT_EQ(factOf(facts.lineage, QStringLiteral("Price as of")).value, QStringLiteral("no price"));
    EXPECT_TRUE(factsOf(positionsContent(), 0).problem.isEmpty());
    auto bare = positionsContent();
    bare.dataset.reset();
    EXPECT_TRUE(factsOf(bare, 3).problem.contains(QStringLiteral("no prices yet")));
    EXPECT_TRUE(factsOf(bare, 3).lineage.isEmpty());
}

TEST(PositionFacts, OnlyAMadeUpPriceIsSynthetic) {
    auto view = std::make_shared<desk::PositionsView>(*positionsContent().view);
    view->synthetic = true;
    EXPECT_TRUE(factsOf({view, datasetRecord()}, 0).synthetic);
    EXPECT_FALSE(factsOf({view, datasetRecord()}, 3).synthetic);
    EXPECT_FALSE(factsOf(positionsContent(), 0).synthetic);
}

TEST(PositionFacts, TheLastClosesHaveTheirRange) {
    auto view = positionsView();
    view->rows[0].recent = {12.0, 10.5, 14.25};
    EXPECT_EQ(factsOf({view, std::nullopt}, 0).recentNote, QStringLiteral("3 closes, $10.50 to $14.25"));
}

TEST(PositionFacts, TheCurveHasADateForEachClose) {
    auto view = positionsView();
    view->rows[0].recent = {12.0, 10.5};
    EXPECT_EQ(factsOf({view, std::nullopt}, 0).recent, nullptr) << "without dates there is no axis";
    view->rows[0].recentDates = {Date::create(2025, 12, 30).value(), Date::create(2025, 12, 31).value()};
    const auto facts = factsOf({view, datasetRecord()}, 0);
    ASSERT_NE(facts.recent, nullptr);
    EXPECT_EQ(facts.recent->dates.back(), QDate(2025, 12, 31));
    EXPECT_EQ(facts.recent->lines[0].values, view->rows[0].recent);
    EXPECT_EQ(facts.dataItem, QStringLiteral("1"));
}

TEST(PositionFacts, ThePriceHasTheDayOfItsClose) {
    auto view = positionsView();
    view->rows[0].dayChange.reset();
    view->rows[0].recentDates = {Date::create(2025, 12, 29).value(), Date::create(2025, 12, 30).value()};
    EXPECT_EQ(factOf(factsOf({view, datasetRecord()}, 0).lineage, QStringLiteral("Price as of")).value,
              QStringLiteral("30 Dec 2025"));
}

TEST(PositionFacts, EachNumberThatHasALineageNamesIt) {
    const auto facts = factsOf(positionsContent(), 1);
    ASSERT_EQ(facts.values.size(), facts.numbers.size());
    QStringList fields;
    for (const MetricFacts& number : facts.numbers)
        if (!number.number.isEmpty()) fields.append(number.number.section(QLatin1Char('/'), 1));
    EXPECT_EQ(fields.join(QLatin1Char(' ')),
              QStringLiteral("BBB/value BBB/quantity BBB/price BBB/day_change BBB/cost BBB/unrealised"));
    EXPECT_EQ(facts.weightNumber.number, QStringLiteral("position/BBB/weight"));
    const auto unpriced = factsOf(positionsContent(), 3);
    for (const MetricFacts& number : unpriced.numbers)
        EXPECT_FALSE(number.number.endsWith(QLatin1String("/value"))) << "there is none to explain";
    EXPECT_TRUE(unpriced.weightNumber.isEmpty());
}
