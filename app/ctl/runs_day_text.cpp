// SPDX-License-Identifier: GPL-3.0-or-later
// A day of a run as JSON and as words.
#include "app/ctl/runs_text.h"
#include "app/ctl/text_table.h"

namespace qd::ctl {

namespace {

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

const char* stateName(desk::DayLimit::State state) {
    switch (state) {
        case desk::DayLimit::State::Kept:
            return "kept";
        case desk::DayLimit::State::AtLimit:
            return "at_limit";
        case desk::DayLimit::State::Drifted:
            return "drifted";
        case desk::DayLimit::State::Exceeded:
            return "exceeded";
        case desk::DayLimit::State::Unknown:
            break;
    }
    return "unknown";
}

Json toJson(const desk::DayPosition& position) {
    Json item = Json::object();
    item.set("symbol", position.name).set("sector", position.sector).set("units", position.units);
    item.set("price", optional(position.price)).set("price_date", position.priceDate.iso());
    item.set("value", position.value).set("weight", position.weight);
    item.set("target", optional(position.target)).set("drift", optional(position.drift));
    item.set("cost", optional(position.cost)).set("unrealised", optional(position.unrealised));
    return item;
}

Json toJson(const desk::DayLimit& limit) {
    Json names = Json::array();
    for (const auto& name : limit.names)
        names.push(name);
    Json item = Json::object();
    item.set("rule", rules::name(limit.kind)).set("limit_text", limit.label.text);
    item.set("state", stateName(limit.state)).set("value", optional(limit.today));
    item.set("limit", optional(limit.limit)).set("slack", optional(limit.slack));
    item.set("at_target", optional(limit.atTarget)).set("names", std::move(names));
    return item;
}

Json toJson(const desk::DayTrade& trade) {
    Json item = Json::object();
    item.set("symbol", trade.symbol).set("units", trade.units).set("price", trade.price);
    item.set("notional", trade.notional).set("cost", trade.cost).set("reason", std::string(trade.reason));
    return item;
}

Json toJson(const desk::SectorWeight& sector) {
    Json item = Json::object();
    item.set("sector", sector.sector).set("weight", sector.weight).set("target", optional(sector.target));
    item.set("names", static_cast<std::int64_t>(sector.positions));
    return item;
}

template <class Row>
Json arrayOf(const std::vector<Row>& rows) {
    Json out = Json::array();
    for (const auto& row : rows)
        out.push(toJson(row));
    return out;
}

std::string limitValue(const desk::DayLimit& limit, const std::optional<double>& value) {
    if (!value) return "-";
    return limit.share ? percentText(*value) : groupedText(*value, 0);
}

}  // namespace

Json dayJson(const desk::RunDay& day) {
    Json out = Json::object();
    out.set("date", day.date.iso()).set("equity", day.equity).set("cash", day.cash);
    out.set("cash_weight", day.cashWeight).set("long_exposure", day.longExposure);
    out.set("short_exposure", day.shortExposure).set("drawdown", day.drawdown);
    out.set("day_return", day.dayReturn).set("total_return", day.totalReturn);
    out.set("signal", day.signal ? Json(day.signal->iso()) : Json(nullptr));
    out.set("fill", day.fill ? Json(day.fill->iso()) : Json(nullptr));
    out.set("rebalance_turnover", day.rebalanceTurnover).set("turnover_since", day.turnoverSince);
    out.set("drift_turnover", day.driftTurnover);
    out.set("positions", arrayOf(day.positions)).set("sectors", arrayOf(day.sectors));
    out.set("limits", arrayOf(day.limits)).set("trades", arrayOf(day.trades));
    if (day.limitsUnknown) out.set("limits_unknown", day.limitsUnknown->message);
    return out;
}

std::string dayText(const desk::RunDay& day) {
    using enum TextTable::Side;
    std::string text = "Close of " + day.date.iso() + ": equity " + groupedText(day.equity, 2) + ", cash " +
                       percentText(day.cashWeight) + ", drawdown " + percentText(day.drawdown) +
                       ", drift from the targets " + percentText(day.driftTurnover) + "\n\n";
    if (day.positions.empty()) return text + "Everything is in cash.\n";
    const auto share = [](const std::optional<double>& v) { return v ? percentText(*v) : "-"; };
    TextTable table({Left, Left, Right, Right, Right, Right, Right});
    table.row({"Symbol", "Sector", "Units", "Price", "Value", "Weight", "Target"});
    for (const auto& position : day.positions)
        table.row({position.name, position.sector, groupedText(position.units, 4),
                   position.price ? groupedText(*position.price, 2) : "-", groupedText(position.value, 2),
                   percentText(position.weight), share(position.target)});
    text += table.text();
    if (day.limitsUnknown) text += "\nThe limits cannot be said: " + day.limitsUnknown->message + "\n";
    if (day.limits.empty()) return text;
    TextTable limits({Left, Right, Right, Right, Left});
    limits.row({"Limit", "This day", "Room", "At target", "State"});
    for (const auto& limit : day.limits)
        limits.row({limit.label.text, limitValue(limit, limit.today), limitValue(limit, limit.slack),
                    limitValue(limit, limit.atTarget), stateName(limit.state)});
    return text + "\n" + limits.text();
}

}  // namespace qd::ctl
