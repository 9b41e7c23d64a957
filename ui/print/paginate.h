// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace qd::print {

class Canvas;

/// Something that is not torn apart by a page break: a heading, a chart, one row of a table. Heights in
/// points.
struct Piece {
    double height = 0.0;
    double spaceBefore = 0.0;   ///< left out at the top of a page
    bool keepWithNext = false;  ///< never the last on a page
    bool startsPage = false;
    /// Painted again above this piece when it comes first on a page: a table's header. May be null.
    std::shared_ptr<const Piece> repeated = {};
    /// Paints with its top at `y`.
    std::function<void(Canvas&, double y)> paint = {};
};

/// A piece on a page, by its place in the list.
struct PlacedPiece {
    const Piece* piece;
    double y;  ///< below the top of the content area
};

using Page = std::vector<PlacedPiece>;

/// Lays the pieces on pages of `height`. A chain held together by keepWithNext moves as one unless it is
/// higher than a page; a piece higher than a page stands alone and overflows. At least one page. The result
/// points into `pieces`.
[[nodiscard]] std::vector<Page> paginate(const std::vector<Piece>& pieces, double height);

}  // namespace qd::print
