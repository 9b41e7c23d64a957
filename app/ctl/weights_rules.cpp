// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/weights_rules.h"

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

Error usage(std::string message, std::string hint = {}) {
    return Error{ErrorCode::Usage, std::move(message), std::move(hint)};
}

bool isShare(double value) {
    return value >= 0.0 && value <= 1.0;
}

Status readSectorCaps(const WeightsRules& options, rules::SymbolicRules& rules) {
    for (const std::string& text : options.sectorCaps) {
        const auto plain = parseNumber(text);
        const auto named = plain ? std::nullopt : namedNumber(text);
        const double value = plain ? *plain : named ? named->value : -1.0;
        if (!isShare(value)) {
            return usage("'" + text + "' is not a value of --sector-cap",
                         "give a number from 0 to 1 for every sector, or SECTOR=number for one");
        }
        if (plain)
            rules.sectorCap = value;
        else
            rules.sectorLimits[named->name].cap = value;
    }
    return Ok{};
}

Status readSectorFloors(const WeightsRules& options, rules::SymbolicRules& rules) {
    for (const std::string& text : options.sectorFloors) {
        const auto named = namedNumber(text);
        if (!named || !isShare(named->value))
            return usage("'" + text + "' is not a value of --sector-floor",
                         "give SECTOR=number with a number from 0 to 1");
        rules.sectorLimits[named->name].floor = named->value;
    }
    return Ok{};
}

Status checkTogether(const WeightsRules& options, bool benchmark) {
    if (!options.sectorCaps.empty() && options.sectors.empty())
        return usage("--sector-cap needs --sectors", "give the file with the columns symbol, sector");
    if (!options.sectorFloors.empty() && options.sectors.empty())
        return usage("--sector-floor needs --sectors", "give the file with the columns symbol, sector");
    if (options.maxTurnover && options.previous.empty())
        return usage("--max-turnover needs --previous", "give the file with the columns symbol, weight");
    if (options.maxTrackingError && !benchmark)
        return usage("--max-tracking-error needs --benchmark",
                     "give the file with the columns symbol, weight");
    if (options.minCash && *options.minCash > options.maxCash.value_or(1.0))
        return usage("--min-cash is above --max-cash");
    return Ok{};
}

void addCapOptions(CLI::App& command, WeightsRules& options) {
    shows(command.add_option("--sectors", options.sectors, "CSV with the columns symbol, sector"), "FILE");
    shows(command
              .add_option("--sector-cap", options.sectorCaps,
                          "Greatest weight of every sector, or SECTOR=x of one; again for another")
              ->expected(1)
              ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
          "x|SECTOR=x");
    shows(
        command
            .add_option("--sector-floor", options.sectorFloors, "Least weight of a sector; again for another")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
        "SECTOR=x");
    shows(command.add_option("--previous", options.previous, "CSV with the weights now: symbol, weight"),
          "FILE");
    shows(command
              .add_option("--max-turnover", options.maxTurnover,
                          "Greatest turnover from there: half the sum of the changes")
              ->check(number(0.0, 10.0)),
          "x");
    shows(command
              .add_option("--max-tracking-error", options.maxTrackingError,
                          "Greatest tracking error against --benchmark, a year")
              ->check(number(0.0, 10.0)),
          "x");
}

}  // namespace

std::optional<NamedNumber> namedNumber(const std::string& text) {
    const auto at = text.rfind('=');
    if (at == std::string::npos || at == 0) return std::nullopt;
    const auto value = parseNumber(std::string_view(text).substr(at + 1));
    if (!value) return std::nullopt;
    return NamedNumber{text.substr(0, at), *value};
}

void addRuleOptions(CLI::App& command, WeightsRules& options) {
    shows(command.add_option("--max-weight", options.maxWeight, "Greatest weight of a symbol")
              ->check(number(0.0, 10.0)),
          "x");
    shows(command
              .add_option("--min-weight", options.minWeight,
                          "Least weight of a symbol; below 0 allows short positions; default 0")
              ->check(number(-10.0, 1.0)),
          "x");
    addCapOptions(command, options);
    shows(command.add_option("--min-cash", options.minCash, "Least share of cash; default 0")
              ->check(number(0.0, 1.0)),
          "x");
    shows(command.add_option("--max-cash", options.maxCash, "Greatest share of cash; default 0")
              ->check(number(0.0, 1.0)),
          "x");
    shows(command.add_option("--max-names", options.maxNames, "How many symbols may be held")
              ->check(wholeNumber(1, 100'000)),
          "N");
    shows(command.add_option("--min-holding", options.minHolding, "Least weight of a symbol that is held")
              ->check(number(0.0, 1.0)),
          "x");
    shows(command.add_option("--forbid", options.forbidden, "Symbols that may not be held"), "SYMBOL …");
    command.add_flag("--five-ten-forty", options.fiveTenForty,
                     "5/10/40 of UCITS: 10 % a symbol, 40 % in all of those above 5 %");
    command.add_flag("--diversified", options.diversified,
                     "75-5-10 of the 1940 Act: 25 % in all of those above 5 %");
}

Status readRules(const WeightsRules& options, bool benchmark, rules::SymbolicRules& rules) {
    QD_CHECK(checkTogether(options, benchmark));
    QD_CHECK(readSectorCaps(options, rules));
    QD_CHECK(readSectorFloors(options, rules));
    rules.maxWeight = options.maxWeight;
    rules.minWeight = options.minWeight;
    rules.maxTurnover = options.maxTurnover;
    rules.maxTrackingError = options.maxTrackingError;
    rules.minCash = options.minCash;
    rules.maxCash = options.maxCash;
    if (options.maxNames > 0) rules.maxNames = options.maxNames;
    rules.minHolding = options.minHolding;
    rules.forbidden = options.forbidden;
    rules.fiveTenForty = options.fiveTenForty;
    rules.diversified = options.diversified;
    return Ok{};
}

}  // namespace qd::ctl
