// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/kit/format.h"
#include "ui/pages/overview/overview_presenter.h"

namespace qd::ui::pages::overview {
namespace {

using Row = desk::PositionRow;
using Builder = models::TableBuilder<Row>;

/// The last column of words takes the room that is left.
void addWords(Builder& t, const std::vector<Row>& rows) {
    const auto any = [&](auto has) { return std::any_of(rows.begin(), rows.end(), has); };
    models::Column* words = &t.strong("symbol", OverviewText::tr("Symbol"), 76,
                                      [](const Row& r) { return format::text(r.symbol); });
    const auto name = [](const Row& r) { return format::text(r.name); };
    const auto sector = [](const Row& r) { return format::text(r.sector); };
    if (any([](const Row& r) { return !r.name.empty(); })) {
        words = &t.text("name", OverviewText::tr("Name"), 152, name);
        words->cellToolTip = t.reader<QString>(name);
    }
    if (any([](const Row& r) { return !r.sector.empty(); })) {
        words = &t.text("sector", OverviewText::tr("Sector"), 128, sector);
        words->cellToolTip = t.reader<QString>(sector);
    }
    words->stretch = true;
}

void addNumbers(Builder& t) {
    t.percent("weight", OverviewText::tr("Weight"), 76, [](const Row& r) { return r.weight; });
    t.money("value", OverviewText::tr("Value, $"), 96, [](const Row& r) { return r.value; });
    t.change("day", OverviewText::tr("Day"), 84, [](const Row& r) { return r.dayChange; });
    t.money("gain", OverviewText::tr("Day, $"), 84, [](const Row& r) { return r.dayGain; }).toolTip =
        OverviewText::tr("Gain or loss of the last session in money");
    t.sparkline("recent", OverviewText::tr("60 days"), 96,
                [](const Row& r) -> const std::vector<double>& { return r.recent; });
}

QString shownShare(const desk::PositionsView& view, int count) {
    double share = 0.0;
    for (int i = 0; i < std::min(static_cast<int>(view.rows.size()), count); ++i)
        share += view.rows[static_cast<std::size_t>(i)].weight.value_or(0.0);
    if (share <= 0.0) return {};
    return OverviewText::tr("\u03A3 shown %1 of %2").arg(format::percent(share), format::percent(1.0, 0));
}

}  // namespace

LargestPositions largestOf(const std::shared_ptr<const desk::PositionsView>& view, int count) {
    if (!view || view->rows.empty()) return {};
    Builder t(view, view->rows);
    addWords(t, view->rows);
    addNumbers(t);
    t.key([](const Row& r) { return format::text(r.symbol); });
    auto table = std::make_shared<models::TableSnapshot>(*t.build());
    table->rows = std::min(table->rows, count);
    return {std::move(table), shownShare(*view, count)};
}

}  // namespace qd::ui::pages::overview
