// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paginate.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::print {
namespace {

Piece piece(double height, bool keep = false, double space = 0.0) {
    Piece p;
    p.height = height;
    p.keepWithNext = keep;
    p.spaceBefore = space;
    return p;
}

TEST(Paginate, NothingIsOnePage) {
    EXPECT_EQ(paginate({}, 100.0).size(), 1U);
}

TEST(Paginate, FillsPagesInOrder) {
    const std::vector<Piece> pieces(7, piece(40.0));
    const auto pages = paginate(pieces, 100.0);
    ASSERT_EQ(pages.size(), 4U);
    EXPECT_EQ(pages[0].size(), 2U);
    EXPECT_EQ(pages[3].size(), 1U);
    EXPECT_EQ(pages[1][1].y, 40.0);
}

TEST(Paginate, AHeadingIsNeverLeftBehind) {
    const std::vector<Piece> pieces{piece(70.0), piece(20.0, true), piece(20.0)};
    const auto pages = paginate(pieces, 100.0);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 1U);
    EXPECT_EQ(pages[1].size(), 2U);
}

TEST(Paginate, SpaceBeforeIsDroppedAtTheTop) {
    const std::vector<Piece> pieces{piece(90.0, false, 30.0), piece(50.0, false, 30.0)};
    const auto pages = paginate(pieces, 100.0);
    EXPECT_EQ(pages[0][0].y, 0.0);
    EXPECT_EQ(pages[1][0].y, 0.0);
}

TEST(Paginate, StartsPageAndHeadersRepeat) {
    std::vector<Piece> pieces{piece(10.0), piece(30.0), piece(30.0), piece(30.0), piece(30.0)};
    pieces[1].startsPage = true;
    const auto header = std::make_shared<const Piece>(piece(20.0));
    for (std::size_t i = 2; i < pieces.size(); ++i)
        pieces[i].repeated = header;
    const auto pages = paginate(pieces, 100.0);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[0].size(), 1U);
    ASSERT_EQ(pages[1].size(), 3U);
    ASSERT_EQ(pages[2].size(), 2U);
    EXPECT_EQ(pages[2][0].piece, header.get());
    EXPECT_EQ(pages[2][1].y, 20.0);
}

TEST(Paginate, AChainHigherThanAPageStillGoesOn) {
    std::vector<Piece> pieces(10, piece(30.0, true));
    const auto pages = paginate(pieces, 100.0);
    std::size_t placed = 0;
    for (const Page& page : pages)
        placed += page.size();
    EXPECT_EQ(placed, 10U);
    EXPECT_LE(pages.size(), 10U);
    EXPECT_EQ(paginate({piece(500.0), piece(10.0)}, 100.0).size(), 2U);
}

TEST(Paginate, EveryPieceOnceAndNoneOverTheEdge) {
    Rng rng(9);
    for (int round = 0; round < 200; ++round) {
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < 1 + rng.below(60); ++i) {
            pieces.push_back(piece(5.0 + rng.uniform() * 40.0, rng.uniform() < 0.3, rng.uniform() * 10.0));
            pieces.back().startsPage = rng.uniform() < 0.05;
        }
        const auto pages = paginate(pieces, 100.0);
        const Piece* next = pieces.data();
        for (const Page& page : pages) {
            double y = 0.0;
            for (const PlacedPiece& placed : page) {
                EXPECT_EQ(placed.piece, next++);
                EXPECT_GE(placed.y, y - 1e-9);
                y = placed.y + placed.piece->height;
                EXPECT_LE(y, 100.0 + 1e-6);
            }
        }
        EXPECT_EQ(next, pieces.data() + pieces.size());
    }
}

}  // namespace
}  // namespace qd::print
