// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/return_window.h"

#include <gtest/gtest.h>

#include "tests/core/portfolio/reference_data.h"

namespace qd::portfolio {
namespace {

using market::PriceField;
using test::Returns;
using Indices = std::vector<std::size_t>;

TEST(ReturnWindow, HoldsTheLastReturnsUpToItsRow) {
    const Returns x = test::randomReturns(30, 5, 1);
    const auto panel = test::pricesOf(x);
    const ReturnWindow w = returnWindow(panel, 25, 10, PriceField::Close, {}).value();
    ASSERT_EQ(w.rows, 10U);
    EXPECT_EQ(w.symbols, (Indices{0, 1, 2, 3, 4}));
    EXPECT_TRUE(w.excluded.empty());
    for (std::size_t t = 0; t < 10; ++t) {
        for (std::size_t c = 0; c < 5; ++c)
            EXPECT_NEAR(w.view().row(t)[c], x.at(15 + t, c), 1e-14);
    }
    EXPECT_EQ(returnWindow(panel, 25, std::nullopt, PriceField::Close, {})->rows, 25U);
}

TEST(ReturnWindow, NamesTheSymbolsThatLackAPriceOfTheWindow) {
    // Row 20 is the price before the first return of the window, row 19 is outside it.
    const auto panel = test::pricesOf(test::randomReturns(30, 5, 1), {{20, 1}, {30, 3}, {19, 4}});
    const ReturnWindow w = returnWindow(panel, 30, 10, PriceField::Close, {}).value();
    EXPECT_EQ(w.symbols, (Indices{0, 2, 4}));
    EXPECT_EQ(w.excluded, (Indices{1, 3}));
    EXPECT_NEAR(w.view().row(9)[2], test::randomReturns(30, 5, 1).at(29, 4), 1e-14);
}

TEST(ReturnWindow, WhatIsNotEligibleIsNeitherUsedNorListed) {
    const auto panel = test::pricesOf(test::randomReturns(30, 4, 1), {{30, 0}, {30, 3}});
    const ReturnWindow w = returnWindow(panel, 30, 10, PriceField::Close, {false, true, false, true}).value();
    EXPECT_EQ(w.symbols, Indices{1});
    EXPECT_EQ(w.excluded, Indices{3});
}

TEST(ReturnWindow, RefusesWhatCannotBeFilled) {
    const auto panel = test::pricesOf(test::randomReturns(30, 2, 1), {{5, 0}, {6, 1}});
    const auto code = [&](std::size_t row, std::optional<std::size_t> lookback, PriceField field,
                          const std::vector<bool>& eligible) {
        const auto result = returnWindow(panel, row, lookback, field, eligible);
        return result.ok() ? ErrorCode::Internal : result.error().code;
    };
    EXPECT_EQ(code(31, 5, PriceField::Close, {}), ErrorCode::BadInput) << "beyond the last row";
    EXPECT_EQ(code(30, 1, PriceField::Close, {}), ErrorCode::BadInput) << "one return";
    EXPECT_EQ(code(1, std::nullopt, PriceField::Close, {}), ErrorCode::BadInput) << "one return";
    EXPECT_EQ(code(4, 5, PriceField::Close, {}), ErrorCode::BadInput) << "reaches back too far";
    EXPECT_EQ(code(30, 30, PriceField::Close, {}), ErrorCode::BadInput) << "no symbol complete";
    EXPECT_EQ(code(30, 5, PriceField::Close, {false, false}), ErrorCode::BadInput) << "none eligible";
    EXPECT_EQ(code(30, 5, PriceField::Close, {true}), ErrorCode::BadInput) << "mask of another length";
    EXPECT_EQ(code(30, 5, PriceField::AdjClose, {}), ErrorCode::BadInput) << "no such field";
    EXPECT_EQ(code(30, 5, PriceField::Volume, {}), ErrorCode::BadInput) << "not a price";
    EXPECT_TRUE(returnWindow(panel, 30, 5, PriceField::Close, {}).ok());
}

TEST(ReturnWindow, WithoutColumnsKeepsTheOthersAndSortsTheExcluded) {
    const Returns x = test::randomReturns(30, 5, 1);
    const auto panel = test::pricesOf(x, {{30, 2}});
    const ReturnWindow w = returnWindow(panel, 30, 10, PriceField::Close, {}).value();
    const ReturnWindow less = withoutColumns(w, {true, false, false, true});
    EXPECT_EQ(less.symbols, (Indices{1, 3}));
    EXPECT_EQ(less.excluded, (Indices{0, 2, 4}));
    EXPECT_EQ(less.rows, 10U);
    EXPECT_EQ(less.view().row(4)[1], w.view().row(4)[2]);
}

}  // namespace
}  // namespace qd::portfolio
