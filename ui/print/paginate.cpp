// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paginate.h"

namespace qd::print {

namespace {

/// Height of the chain that begins at `first`, without its leading space; stops counting beyond a page.
double chainHeight(const std::vector<Piece>& pieces, std::size_t first, double pageHeight) {
    double sum = pieces[first].height;
    for (std::size_t i = first; pieces[i].keepWithNext && i + 1 < pieces.size(); ++i) {
        const double next = sum + pieces[i + 1].spaceBefore + pieces[i + 1].height;
        if (next > pageHeight || pieces[i + 1].startsPage) break;
        sum = next;
    }
    return sum;
}

}  // namespace

std::vector<Page> paginate(const std::vector<Piece>& pieces, double height) {
    std::vector<Page> pages(1);
    double y = 0.0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const bool fresh = pages.back().empty();
        const double needed = piece.spaceBefore + chainHeight(pieces, i, height);
        if (!fresh && (piece.startsPage || y + needed > height + 1e-6)) {
            pages.emplace_back();
            y = 0.0;
        }
        if (pages.back().empty()) {
            if (piece.repeated && i > 0) {
                pages.back().push_back({piece.repeated.get(), 0.0});
                y = piece.repeated->height;
            }
        } else {
            y += piece.spaceBefore;
        }
        pages.back().push_back({&piece, y});
        y += piece.height;
    }
    return pages;
}

}  // namespace qd::print
