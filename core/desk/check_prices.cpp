// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check_prices.h"

#include <iterator>
#include <utility>

namespace qd::desk {

namespace {

constexpr double kFirstRead = 0.4;  // shares of the time
constexpr double kBothRead = 0.7;

using Read = ValueWithIssues<market::PricePanel, market::ImportIssue>;

std::size_t sharedSymbols(const market::PricePanel& panel, const market::PricePanel& second) {
    std::size_t shared = 0;
    for (const auto& symbol : panel.symbols())
        shared += second.symbolIndex(symbol) ? 1U : 0U;
    return shared;
}

/// Error BadInput when the two have nothing to compare.
Result<Read> readSecond(const FileSystem& files, const CheckPricesRequest& request,
                        const market::PricePanel& panel, const jobs::JobContext& job) {
    QD_TRY(auto read, market::importPrices(files, request.second, {}, job));
    if (sharedSymbols(panel, read.value) > 0) return read;
    return Error{ErrorCode::BadInput,
                 say("found none of the symbols of %1, expected the same ones", baseName(request.prices)),
                 say("name the symbols of both files alike"),
                 {request.second, 1, 1}};
}

}  // namespace

market::TradingCalendar calendarFor(const market::PricePanel& panel) {
    std::size_t weekend = 0;
    for (const Date date : panel.dates())
        weekend += date.weekday() >= 6 ? 1U : 0U;
    return weekend * 10 > panel.rows() ? market::TradingCalendar::everyDay()
                                       : market::TradingCalendar::nyse();
}

Result<CheckPricesOutcome> checkPrices(const FileSystem& files, const CheckPricesRequest& request,
                                       const jobs::JobContext& job) {
    const bool compares = !request.second.empty();
    const double read = compares ? kFirstRead : kBothRead;
    QD_TRY(auto first, market::importPrices(files, request.prices, {}, job.slice(0.0, read)));
    const market::PricePanel& panel = first.value;
    const auto calendar = request.calendar.value_or(calendarFor(panel));
    CheckPricesOutcome outcome;
    outcome.calendar = calendar.name();
    outcome.symbols = panel.width();
    outcome.sessions = panel.rows();
    outcome.issues = std::move(first.issues);
    if (!compares) {
        QD_CHECK(job.checkpoint("Checking prices", kBothRead));
        outcome.findings = market::checkQuality(panel, calendar, {});
        return outcome;
    }
    QD_TRY(auto second, readSecond(files, request, panel, job.slice(kFirstRead, kBothRead)));
    QD_CHECK(job.checkpoint("Checking prices", kBothRead));
    outcome.compared = sharedSymbols(panel, second.value);
    outcome.issues.insert(outcome.issues.end(), std::make_move_iterator(second.issues.begin()),
                          std::make_move_iterator(second.issues.end()));
    outcome.findings = market::checkWithSecond(panel, second.value, calendar, {});
    return outcome;
}

}  // namespace qd::desk
