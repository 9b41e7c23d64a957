// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pieces.h"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/report/sample_report.h"

namespace qd::print {
namespace {

const Sheet kSheet{};

std::vector<Page> pagesOf(const Pieces& pieces) {
    return paginate(pieces, kSheet.contentHeight());
}

TEST(Pieces, EveryPieceFitsAPage) {
    const TextMeasure measure;
    for (const auto& report : {report::sampleReport(600, 80), report::hostileReport(), report::Report{}}) {
        for (const Piece& piece : layOut(report, measure, kSheet)) {
            EXPECT_GE(piece.height, 0.0);
            EXPECT_LT(piece.height, kSheet.contentHeight());
        }
    }
}

TEST(Pieces, NoPageEndsWithAHeading) {
    const TextMeasure measure;
    for (std::size_t positions = 1; positions < 60; positions += 7) {
        const Pieces pieces = layOut(report::sampleReport(400, positions), measure, kSheet);
        for (const Page& page : pagesOf(pieces))
            EXPECT_FALSE(page.back().piece->keepWithNext) << positions;
    }
}

TEST(Pieces, LongTablesRepeatTheirHeader) {
    const TextMeasure measure;
    report::Table table{"T", {{"Name"}, {"Value", report::Format::Number2}}, {}, ""};
    for (int i = 0; i < 200; ++i)
        table.rows.push_back({{std::string("row")}, {1.0 * i}});
    Pieces pieces;
    addTable(pieces, table, measure, kSheet);
    const auto pages = pagesOf(pieces);
    ASSERT_GT(pages.size(), 3U);
    for (std::size_t p = 1; p < pages.size(); ++p) {
        EXPECT_EQ(pages[p][0].piece, pieces.back().repeated.get());
        EXPECT_GE(pages[p].size(), 3U);
    }
}

TEST(Pieces, TooManyColumnsStillStandInsideTheSheet) {
    const TextMeasure measure;
    report::Table table{"T", {}, {{}}, ""};
    for (int i = 0; i < 30; ++i) {
        table.columns.push_back({"A long heading " + std::to_string(i), report::Format::Money2, 1.0});
        table.rows[0].push_back({123456789.0});
    }
    Pieces pieces;
    addTable(pieces, table, measure, kSheet);
    EXPECT_EQ(pieces.size(), 3U);
    report::Table none{"T", {}, {{}}, ""};
    Pieces nothing;
    addTable(nothing, none, measure, kSheet);
    EXPECT_TRUE(nothing.empty());
}

TEST(Pieces, TilesAndNotes) {
    const TextMeasure measure;
    constexpr std::size_t kRows[] = {1, 1, 1, 1, 1, 2, 2, 2, 3, 2, 3, 3};
    for (std::size_t count = 1; count <= 12; ++count) {
        report::Report report;
        report.tiles.assign(count, {"Label", {0.1}, report::Format::Percent2, "context"});
        Pieces pieces;
        addTiles(pieces, report, measure, kSheet);
        EXPECT_EQ(pieces.size(), kRows[count - 1]) << count;
    }
    Pieces pieces;
    addParagraph(pieces, QStringLiteral("text"), measure, kSheet);
    addNote(pieces, QStringLiteral("note"), measure, kSheet);
    EXPECT_TRUE(pieces[0].keepWithNext);
    addNote(pieces, QString(), measure, kSheet);
    EXPECT_EQ(pieces.size(), 2U);
}

}  // namespace
}  // namespace qd::print
