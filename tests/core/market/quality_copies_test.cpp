// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_copies.h"

#include <gtest/gtest.h>

#include "tests/core/market/quality_data.h"

namespace qd::market {
namespace {

TEST(QualityCopies, FindsADayFilledFromAnother) {
    Workshop w(60);
    for (std::size_t i = 0; i < 30; ++i) {
        w.at(PriceField::Close, 120, i) = w.at(PriceField::Close, 123, i);
        w.at(PriceField::Volume, 120, i) = w.at(PriceField::Volume, 123, i);
    }
    const auto found = checkQuality(w.panel(), TradingCalendar::nyse(), {});
    std::size_t onDay = 0;
    for (const QualityFinding& f : found) {
        EXPECT_TRUE(f.kind == FindingKind::WrongClose || f.kind == FindingKind::CopiedBar);
        if (f.date != w.dates[120]) continue;
        ++onDay;
        EXPECT_NE(f.explanation.find(w.dates[123].iso()), std::string::npos) << f.explanation;
    }
    EXPECT_EQ(onDay, 30U);
    EXPECT_EQ(found.size(), 30U);
}

TEST(QualityCopies, TellsWhichOfTwoAdjacentDaysIsTheCopy) {
    for (const bool laterIsCopy : {false, true}) {
        Workshop w(80);
        for (std::size_t i = 0; i < 60; ++i) {
            const std::size_t bad = laterIsCopy ? 121 : 120;
            const std::size_t good = laterIsCopy ? 120 : 121;
            w.at(PriceField::Close, bad, i) = w.at(PriceField::Close, good, i);
            w.at(PriceField::Volume, bad, i) = w.at(PriceField::Volume, good, i);
        }
        const auto series = unexplainedMoves(w.panel(), {});
        const auto marks = findCopies(series, w.dates.size());
        EXPECT_EQ(marks[0][laterIsCopy ? 121 : 120].evidence, CopyEvidence::Cluster) << laterIsCopy;
        EXPECT_NE(marks[0][laterIsCopy ? 120 : 121].evidence, CopyEvidence::Cluster) << laterIsCopy;
    }
}

TEST(QualityCopies, ChanceRepeatsAreNoCluster) {
    Workshop w(60);
    w.at(PriceField::Close, 120, 3) = w.at(PriceField::Close, 123, 3);
    w.at(PriceField::Volume, 120, 3) = w.at(PriceField::Volume, 123, 3);
    const auto marks = findCopies(unexplainedMoves(w.panel(), {}), w.dates.size());
    EXPECT_EQ(marks[3][120].evidence, CopyEvidence::Alone);
    EXPECT_EQ(marks[3][120].offset, 3);
    EXPECT_EQ(marks[3][123].offset, -3);
    EXPECT_EQ(marks[4][120].evidence, CopyEvidence::None);
}

}  // namespace
}  // namespace qd::market
