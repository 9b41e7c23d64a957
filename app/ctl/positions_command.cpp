// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/desk/views.h"

namespace qd::ctl {

namespace {

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json toJson(const desk::PositionRow& row) {
    Json item = Json::object();
    item.set("symbol", row.symbol).set("name", row.name).set("sector", row.sector);
    item.set("quantity", row.quantity).set("price", optional(row.price)).set("value", optional(row.value));
    item.set("weight", optional(row.weight)).set("day_change", optional(row.dayChange));
    item.set("cost", optional(row.cost)).set("unrealised", optional(row.unrealised));
    return item;
}

std::string toText(const desk::PositionsView& view) {
    using enum TextTable::Side;
    const auto money = [](const std::optional<double>& v) { return v ? groupedText(*v, 2) : "-"; };
    const auto percent = [](const std::optional<double>& v) { return v ? percentText(*v) : "-"; };
    if (view.rows.empty()) return "Nothing is held. Import holdings with: qdctl import holdings FILE\n";
    TextTable table({Left, Left, Left, Right, Right, Right, Right, Right, Right});
    table.row({"Symbol", "Name", "Sector", "Quantity", "Price", "Value", "Weight", "Day", "Unrealised"});
    for (const auto& row : view.rows) {
        const int places = row.quantity == std::floor(row.quantity) ? 0 : 6;
        table.row({row.symbol, row.name, row.sector, groupedText(row.quantity, places), money(row.price),
                   money(row.value), percent(row.weight), percent(row.dayChange), money(row.unrealised)});
    }
    table.row({"Total", "", "", "", "", groupedText(view.totalValue, 2)});
    std::string text = view.synthetic ? "SYNTHETIC\n" : "";
    if (view.asOf) text += "As of the close of " + view.asOf->iso() + "\n";
    return text + "\n" + table.text();
}

Result<Output> positions(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadPositions(*session));
    Output output;
    Json rows = Json::array();
    for (const auto& row : view->rows)
        rows.push(toJson(row));
    output.text = toText(*view);
    output.document.set("as_of", view->asOf ? Json(view->asOf->iso()) : Json(nullptr));
    output.document.set("total_value", view->totalValue).set("synthetic", view->synthetic);
    output.document.set("positions", std::move(rows));
    return output;
}

}  // namespace

void addPositions(CLI::App& app, Command& chosen) {
    auto* command = app.add_subcommand("positions", "What is held, at the last close");
    addExamples(*command, {"qdctl positions --workspace fund.qdw --json"});
    command->callback([&chosen] { chosen = positions; });
}

}  // namespace qd::ctl
