// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/ctl/commands.h"
#include "core/base/number_text.h"
#include "core/desk/views.h"

namespace qd::ctl {

namespace {

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Result<Output> positions(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadPositions(*session));
    Output output;
    Json rows = Json::array();
    for (const auto& row : view->rows) {
        Json item = Json::object();
        item.set("symbol", row.symbol)
            .set("name", row.name)
            .set("sector", row.sector)
            .set("quantity", row.quantity);
        item.set("price", optional(row.price))
            .set("value", optional(row.value))
            .set("weight", optional(row.weight));
        item.set("day_change", optional(row.dayChange)).set("cost", optional(row.cost));
        item.set("unrealised", optional(row.unrealised));
        output.text += row.symbol + "," + shortestText(row.quantity) + "," +
                       (row.value ? fixedText(*row.value, 2) : std::string()) + "\n";
        rows.push(std::move(item));
    }
    output.text = "symbol,quantity,value\n" + output.text;
    output.document.set("as_of", view->asOf ? Json(view->asOf->iso()) : Json(nullptr));
    output.document.set("total_value", view->totalValue).set("synthetic", view->synthetic);
    output.document.set("positions", std::move(rows));
    return output;
}

}  // namespace

void addPositions(CLI::App& app, Command& chosen) {
    app.add_subcommand("positions", "What is held, at the last close")->callback([&chosen] {
        chosen = positions;
    });
}

}  // namespace qd::ctl
