// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/table_fixture.h"

using namespace qd::ui;
using namespace qd::ui::models;

TableSnapshotPtr makeTable(std::vector<TestRow> rows) {
    auto owner = std::make_shared<const std::vector<TestRow>>(std::move(rows));
    TableBuilder<TestRow> t(owner, *owner);
    t.strong("symbol", QStringLiteral("Symbol"), 70, [](const TestRow& r) { return r.symbol; });
    t.text("sector", QStringLiteral("Sector"), 120, [](const TestRow& r) { return r.sector; });
    t.percent("weight", QStringLiteral("Weight"), 80, [](const TestRow& r) { return r.weight; }).total =
        Total::Sum;
    Column& day = t.change("day", QStringLiteral("Day"), 80, [](const TestRow& r) { return r.day; });
    day.total = Total::WeightedMean;
    day.weight = t.reader<double>([](const TestRow& r) { return r.weight; });
    t.sparkline("recent", QStringLiteral("60 days"), 80,
                [](const TestRow& r) -> const std::vector<double>& { return r.recent; });
    t.date("since", QStringLiteral("Since"), 90, [](const TestRow& r) { return r.since; });
    t.chip("limits", QStringLiteral("Limits"), 90, [](const TestRow& r) { return r.chip; });
    t.key([](const TestRow& r) { return r.symbol; });
    return t.build();
}

std::vector<TestRow> fourRows() {
    return {{QStringLiteral("NVX"), QStringLiteral("Technology"), 0.4, 0.01, {1, 2}, QDate(2024, 1, 2), {}},
            {QStringLiteral("hld"),
             QStringLiteral("Health care"),
             0.3,
             std::nullopt,
             {2, 1},
             QDate(),
             {Severity::Warn, QStringLiteral("Liquidity")}},
            {QStringLiteral("ORB"),
             QStringLiteral("Industrials"),
             0.2,
             -0.02,
             {},
             QDate(2023, 5, 1),
             {Severity::Hard, QStringLiteral("Energy cap")}},
            {QStringLiteral("KES"), QString(), 0.1, 0.03, {1, 3}, QDate(2025, 2, 3), {}}};
}
