// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/engine_config.h"

#include <array>

#include "core/base/message.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

constexpr std::array<std::string_view, 3> kExposures{"fully_invested", "long_cash", "long_short"};
constexpr std::array<std::string_view, 2> kUniverses{"all", "members"};
constexpr std::array<std::string_view, 2> kUnits{"fractional", "whole"};
constexpr std::array<std::string_view, 2> kRemainders{"cancel", "carry"};
constexpr std::array<std::string_view, 4> kLots{"fifo", "lifo", "hifo", "average"};
constexpr std::array<std::string_view, 2> kDividends{"cash", "reinvest"};
constexpr NumberRange kGross{0.0, 10.0, true};
constexpr NumberRange kShare{0.0, 1.0};
constexpr NumberRange kShareAboveNothing{0.0, 1.0, true};
constexpr NumberRange kAmount{0.0, 1e9};
constexpr NumberRange kImpact{0.0, 10.0};
constexpr NumberRange kRate{0.0, 1.0};
constexpr std::int64_t kLongestWindow = 2520;

Status readOrders(const YamlMap& document, EngineConfig& config) {
    QD_TRY(const auto orders, document.map("orders"));
    if (!orders) return Ok{};
    QD_CHECK(orders->onlyKeys({"units", "participation", "remainder"}));
    QD_TRY(config.units, YamlMap::orElse(config.units, orders->choice("units", kUnits)));
    QD_TRY(config.participation, orders->number("participation", kShareAboveNothing));
    QD_TRY(const auto remainder, orders->choice("remainder", kRemainders));
    if (remainder && !config.participation)
        return orders->errorAt("remainder",
                               say("'orders.remainder': found %1 without a participation, expected "
                                   "both or none",
                                   *remainder),
                               say("orders leave a remainder only under a participation"));
    if (remainder) config.remainder = *remainder;
    return Ok{};
}

}  // namespace

Status readEngine(const YamlMap& document, EngineConfig& config) {
    QD_TRY(config.exposure, YamlMap::orElse(config.exposure, document.choice("exposure", kExposures)));
    QD_TRY(const auto gross, document.number("max_gross", kGross));
    if (gross && config.exposure != "long_short")
        return document.errorAt("max_gross",
                                say("'max_gross': found a limit without short positions, expected "
                                    "it with 'exposure: long_short' only"));
    if (gross) config.maxGross = *gross;
    QD_TRY(config.universe, YamlMap::orElse(config.universe, document.choice("universe", kUniverses)));
    QD_CHECK(readOrders(document, config));
    QD_TRY(config.lots, document.choice("lots", kLots));
    QD_TRY(config.dividends, YamlMap::orElse(config.dividends, document.choice("dividends", kDividends)));
    QD_TRY(config.delistingRecovery,
           YamlMap::orElse(config.delistingRecovery, document.number("delisting_recovery", kShare)));
    return Ok{};
}

Status readCosts(const std::optional<YamlMap>& costs, EngineConfig& config) {
    if (!costs) return Ok{};
    QD_TRY(config.commissionPerUnit, YamlMap::orElse(0.0, costs->number("commission_per_unit", kAmount)));
    QD_TRY(config.commissionPerOrder, YamlMap::orElse(0.0, costs->number("commission_per_order", kAmount)));
    QD_TRY(config.commissionMin, YamlMap::orElse(0.0, costs->number("commission_min", kAmount)));
    QD_TRY(config.commissionMax, costs->number("commission_max", kAmount));
    if (config.commissionMax && *config.commissionMax < config.commissionMin)
        return costs->errorAt("commission_max",
                              say("'costs.commission_max': found %1, expected at least commission_min %2",
                                  *config.commissionMax, config.commissionMin));
    QD_TRY(config.impact, YamlMap::orElse(0.0, costs->number("impact", kImpact)));
    QD_TRY(config.impactSessions,
           YamlMap::orElse(config.impactSessions, costs->integer("impact_sessions", 2, kLongestWindow)));
    return Ok{};
}

Status readCash(const std::optional<YamlMap>& cash, EngineConfig& config) {
    if (!cash) return Ok{};
    QD_TRY(config.marginRateAnnual, YamlMap::orElse(0.0, cash->number("margin_rate_annual", kRate)));
    QD_TRY(config.borrowFeeAnnual, YamlMap::orElse(0.0, cash->number("borrow_fee_annual", kRate)));
    return Ok{};
}

std::string writeEngine(const EngineConfig& config) {
    const EngineConfig plain;
    YamlText orders(2);
    if (config.units != plain.units) orders.text("units", config.units);
    orders.number("participation", config.participation);
    if (config.participation) orders.text("remainder", config.remainder);
    YamlText out;
    if (config.exposure != plain.exposure) out.text("exposure", config.exposure);
    if (config.exposure == "long_short") out.number("max_gross", config.maxGross);
    if (config.universe != plain.universe) out.text("universe", config.universe);
    out.section("orders", orders.str());
    if (config.lots) out.text("lots", *config.lots);
    if (config.dividends != plain.dividends) out.text("dividends", config.dividends);
    if (config.delistingRecovery != plain.delistingRecovery)
        out.number("delisting_recovery", config.delistingRecovery);
    return out.str();
}

std::string writeCosts(const EngineConfig& config) {
    YamlText out(2);
    if (config.commissionPerUnit != 0.0) out.number("commission_per_unit", config.commissionPerUnit);
    if (config.commissionPerOrder != 0.0) out.number("commission_per_order", config.commissionPerOrder);
    if (config.commissionMin != 0.0) out.number("commission_min", config.commissionMin);
    out.number("commission_max", config.commissionMax);
    if (config.impact != 0.0) out.number("impact", config.impact);
    if (config.impactSessions != EngineConfig().impactSessions)
        out.integer("impact_sessions", config.impactSessions);
    return out.str();
}

std::string writeCash(const EngineConfig& config) {
    YamlText out(2);
    if (config.marginRateAnnual != 0.0) out.number("margin_rate_annual", config.marginRateAnnual);
    if (config.borrowFeeAnnual != 0.0) out.number("borrow_fee_annual", config.borrowFeeAnnual);
    return out.str();
}

}  // namespace qd::config
