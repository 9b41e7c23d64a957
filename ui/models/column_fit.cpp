// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/column_fit.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace qd::ui::models {
namespace {

constexpr int kNarrowWords = 84;
constexpr int kMostWords = 460;  ///< a sentence is not given more than this out of other columns

int needOf(const ColumnRoom& column) {
    return column.words ? std::min(column.need, kMostWords) : column.need;
}

int slackOf(const ColumnRoom& column, int width) {
    return column.chosen ? 0 : std::max(0, width - needOf(column));
}

int shortfallOf(const ColumnRoom& column, int width) {
    return column.chosen || !column.words ? 0 : std::max(0, needOf(column) - width);
}

/// Takes `wanted` px out of the slack, from each column by its share.
void takeSlack(const std::vector<ColumnRoom>& columns, std::vector<int>& widths, int wanted) {
    int slack = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        slack += slackOf(columns[i], widths[i]);
    wanted = std::min(wanted, slack);
    for (std::size_t i = 0; i < columns.size() && slack > 0; ++i) {
        const int own = slackOf(columns[i], widths[i]);
        const int part = static_cast<int>(static_cast<long long>(wanted) * own / slack);
        widths[i] -= part;
        wanted -= part;
        slack -= own;
    }
}

/// Gives `spare` px to columns of words that are too narrow; returns what is left.
int feedWords(const std::vector<ColumnRoom>& columns, std::vector<int>& widths, int spare) {
    std::vector<std::size_t> hungry;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (shortfallOf(columns[i], widths[i]) > 0) hungry.push_back(i);
    std::sort(hungry.begin(), hungry.end(), [&](std::size_t a, std::size_t b) {
        return shortfallOf(columns[a], widths[a]) < shortfallOf(columns[b], widths[b]);
    });
    auto left = static_cast<int>(hungry.size());
    for (const std::size_t i : hungry) {
        const int given = std::min(shortfallOf(columns[i], widths[i]), spare / left--);
        widths[i] += given;
        spare -= given;
    }
    return spare;
}

/// Takes up to `missing` px from words, widest first in order of the table.
void starveWords(const std::vector<ColumnRoom>& columns, std::vector<int>& widths, int missing) {
    for (std::size_t i = 0; i < columns.size() && missing > 0; ++i) {
        if (!columns[i].words || columns[i].chosen || widths[i] <= kNarrowWords) continue;
        const int given = std::min(missing, widths[i] - kNarrowWords);
        widths[i] -= given;
        missing -= given;
    }
}

}  // namespace

std::vector<int> fitColumns(const std::vector<ColumnRoom>& columns, int room) {
    std::vector<int> widths;
    int shortfall = 0;
    for (const ColumnRoom& column : columns) {
        widths.push_back(column.chosen || column.words ? column.width : std::max(column.width, column.need));
        shortfall += shortfallOf(column, widths.back());
    }
    int spare = room - std::accumulate(widths.begin(), widths.end(), 0);
    if (shortfall > spare) {
        takeSlack(columns, widths, shortfall - spare);
        spare = room - std::accumulate(widths.begin(), widths.end(), 0);
    }
    if (spare < 0) starveWords(columns, widths, -spare);
    if (spare > 0) spare = feedWords(columns, widths, spare);
    const auto stretch =
        std::find_if(columns.begin(), columns.end(), [](const auto& c) { return c.stretch; });
    if (spare > 0 && stretch != columns.end())
        widths[static_cast<std::size_t>(stretch - columns.begin())] += spare;
    return widths;
}

}  // namespace qd::ui::models
