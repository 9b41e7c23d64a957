// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/field_table.h"

#include <QCoreApplication>

namespace qd::ui::pages::backtests {

namespace {

using B = BacktestForm;
using F = FormField;

constexpr FieldSpec text(F field, FormPage page, const char* name, const char* label, const char* hint,
                         QString B::*member) {
    return {field, page, name, label, hint, member};
}
constexpr FieldSpec choice(F field, FormPage page, const char* name, const char* label, const char* hint,
                           std::string B::*member, QList<Choice> (*choices)()) {
    return {field, page, name, label, hint, nullptr, member, choices};
}

constexpr auto kStrategy = FormPage::Strategy;
constexpr auto kLimits = FormPage::Limits;
constexpr auto kTrading = FormPage::Trading;

constexpr FieldSpec kFields[] = {
    text(F::Name, kStrategy, "name", QT_TRANSLATE_NOOP("BacktestFields", "Name"),
         QT_TRANSLATE_NOOP("BacktestFields", "Empty: the name offered"), &B::name),
    {F::Dataset, kStrategy, "dataset", QT_TRANSLATE_NOOP("BacktestFields", "Data set"), ""},
    text(F::Benchmark, kStrategy, "benchmark", QT_TRANSLATE_NOOP("BacktestFields", "Benchmark"), "",
         &B::benchmark),
    choice(F::Method, kStrategy, "method", QT_TRANSLATE_NOOP("BacktestFields", "Method"),
           QT_TRANSLATE_NOOP("BacktestFields", "How the weights are made"), &B::method, &offeredMethods),
    text(F::Lookback, kStrategy, "lookback", QT_TRANSLATE_NOOP("BacktestFields", "Lookback, returns"),
         QT_TRANSLATE_NOOP("BacktestFields", "Empty: all so far"), &B::lookback),
    choice(F::Schedule, kStrategy, "schedule", QT_TRANSLATE_NOOP("BacktestFields", "Rebalancing"),
           QT_TRANSLATE_NOOP("BacktestFields", "At the last close of the period"), &B::schedule,
           &scheduleChoices),
    choice(F::Covariance, kStrategy, "covariance", QT_TRANSLATE_NOOP("BacktestFields", "Covariance"),
           QT_TRANSLATE_NOOP("BacktestFields", "Of daily returns"), &B::covariance, &covarianceChoices),
    choice(F::Linkage, kStrategy, "linkage", QT_TRANSLATE_NOOP("BacktestFields", "Linkage"),
           QT_TRANSLATE_NOOP("BacktestFields", "How clusters are joined"), &B::linkage, &linkageChoices),
    choice(F::Distance, kStrategy, "distance", QT_TRANSLATE_NOOP("BacktestFields", "Distance"),
           QT_TRANSLATE_NOOP("BacktestFields", "Between two symbols"), &B::distance, &distanceChoices),
    text(F::TargetReturn, kStrategy, "targetReturn", QT_TRANSLATE_NOOP("BacktestFields", "Target return, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year"), &B::targetReturn),
    text(F::Confidence, kStrategy, "confidence", QT_TRANSLATE_NOOP("BacktestFields", "Confidence, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "The worst days are beyond it"), &B::confidence),
    text(F::Clusters, kStrategy, "clusters", QT_TRANSLATE_NOOP("BacktestFields", "Clusters"),
         QT_TRANSLATE_NOOP("BacktestFields", "Empty: by the gap statistic"), &B::clusters),
    text(F::RiskFree, kStrategy, "riskFree", QT_TRANSLATE_NOOP("BacktestFields", "Risk-free rate, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year"), &B::riskFree),
    text(F::Ensemble, kStrategy, "ensemble", QT_TRANSLATE_NOOP("BacktestFields", "Methods and shares, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "As in hrp 50, min-variance 50"), &B::ensemble),
    text(F::Views, kStrategy, "views", QT_TRANSLATE_NOOP("BacktestFields", "Views, % a year"),
         QT_TRANSLATE_NOOP("BacktestFields", "As in AAA 6; BBB > CCC 2"), &B::views),
    choice(F::Universe, kStrategy, "universe", QT_TRANSLATE_NOOP("BacktestFields", "Universe"),
           QT_TRANSLATE_NOOP("BacktestFields", "Members need a membership file"), &B::universe,
           &universeChoices),
    choice(F::Price, kStrategy, "price", QT_TRANSLATE_NOOP("BacktestFields", "Price"),
           QT_TRANSLATE_NOOP("BacktestFields", "Adjusted: dividends count"), &B::price, &priceChoices),
    text(F::From, kStrategy, "from", QT_TRANSLATE_NOOP("BacktestFields", "From"), "", &B::from),
    text(F::To, kStrategy, "to", QT_TRANSLATE_NOOP("BacktestFields", "To"), "", &B::to),
    text(F::Seed, kStrategy, "seed", QT_TRANSLATE_NOOP("BacktestFields", "Seed"),
         QT_TRANSLATE_NOOP("BacktestFields", "Kept in the record"), &B::seed),

    choice(F::Exposure, kLimits, "exposure", QT_TRANSLATE_NOOP("BacktestFields", "Exposure"),
           QT_TRANSLATE_NOOP("BacktestFields", "What weights may be"), &B::exposure, &exposureChoices),
    text(F::MinWeight, kLimits, "minWeight", QT_TRANSLATE_NOOP("BacktestFields", "Least weight, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Below 0 with shorts"), &B::minWeight),
    text(F::MaxWeight, kLimits, "maxWeight", QT_TRANSLATE_NOOP("BacktestFields", "Greatest weight, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of each name"), &B::maxWeight),
    text(F::MaxGross, kLimits, "maxGross", QT_TRANSLATE_NOOP("BacktestFields", "Gross exposure, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Long and short together"), &B::maxGross),
    text(F::SectorCap, kLimits, "sectorCap", QT_TRANSLATE_NOOP("BacktestFields", "Sector cap, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of each sector"), &B::sectorCap),
    text(F::MinCash, kLimits, "minCash", QT_TRANSLATE_NOOP("BacktestFields", "Least cash, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of the portfolio"), &B::minCash),
    text(F::MaxCash, kLimits, "maxCash", QT_TRANSLATE_NOOP("BacktestFields", "Greatest cash, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of the portfolio"), &B::maxCash),
    text(F::MaxTurnover, kLimits, "maxTurnover", QT_TRANSLATE_NOOP("BacktestFields", "Turnover cap, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of each rebalance but the first"), &B::maxTurnover),
    text(F::MaxTrackingError, kLimits, "maxTrackingError",
         QT_TRANSLATE_NOOP("BacktestFields", "Tracking error cap, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year"), &B::maxTrackingError),
    text(F::MinHolding, kLimits, "minHolding", QT_TRANSLATE_NOOP("BacktestFields", "Least holding, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Or nothing at all"), &B::minHolding),
    text(F::MaxNames, kLimits, "maxNames", QT_TRANSLATE_NOOP("BacktestFields", "Most names"),
         QT_TRANSLATE_NOOP("BacktestFields", "That are held"), &B::maxNames),
    text(F::Forbidden, kLimits, "forbidden", QT_TRANSLATE_NOOP("BacktestFields", "Never held"),
         QT_TRANSLATE_NOOP("BacktestFields", "Symbols with blanks between"), &B::forbidden),
    choice(F::FundRules, kLimits, "fundRules", QT_TRANSLATE_NOOP("BacktestFields", "Fund rules"),
           QT_TRANSLATE_NOOP("BacktestFields", "Concentration of issuers"), &B::fundRules, &fundRuleChoices),

    choice(F::Fill, kTrading, "fill", QT_TRANSLATE_NOOP("BacktestFields", "Filled at"),
           QT_TRANSLATE_NOOP("BacktestFields", "The open needs opening prices"), &B::fill, &fillChoices),
    text(F::InitialCash, kTrading, "cash", QT_TRANSLATE_NOOP("BacktestFields", "Initial capital"),
         QT_TRANSLATE_NOOP("BacktestFields", "In the currency of the prices"), &B::initialCash),
    text(F::CashRate, kTrading, "cashRate", QT_TRANSLATE_NOOP("BacktestFields", "Interest on cash, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year, on cash held overnight"), &B::cashRate),
    text(F::Commission, kTrading, "commission", QT_TRANSLATE_NOOP("BacktestFields", "Commission, bp"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of the value of each trade"), &B::commission),
    text(F::HalfSpread, kTrading, "halfSpread", QT_TRANSLATE_NOOP("BacktestFields", "Half spread, bp"),
         QT_TRANSLATE_NOOP("BacktestFields", "Paid against the mid"), &B::halfSpread),
    text(F::Impact, kTrading, "impact", QT_TRANSLATE_NOOP("BacktestFields", "Market impact, Y"),
         QT_TRANSLATE_NOOP("BacktestFields", "Y·σ·√(Q / ADV); studies find about 1"), &B::impact),
    text(F::PerOrder, kTrading, "perOrder", QT_TRANSLATE_NOOP("BacktestFields", "Commission of an order"),
         QT_TRANSLATE_NOOP("BacktestFields", "Whatever its size"), &B::perOrder),
    text(F::PerUnit, kTrading, "perUnit", QT_TRANSLATE_NOOP("BacktestFields", "Commission of a unit"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of each share traded"), &B::perUnit),
    text(F::LeastCommission, kTrading, "leastCommission",
         QT_TRANSLATE_NOOP("BacktestFields", "Least commission"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of an order"), &B::leastCommission),
    choice(F::Units, kTrading, "units", QT_TRANSLATE_NOOP("BacktestFields", "Units"),
           QT_TRANSLATE_NOOP("BacktestFields", "What can be traded"), &B::units, &unitChoices),
    text(F::Participation, kTrading, "participation",
         QT_TRANSLATE_NOOP("BacktestFields", "Share of volume, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Empty: orders fill wholly"), &B::participation),
    choice(F::Remainder, kTrading, "remainder", QT_TRANSLATE_NOOP("BacktestFields", "Rest of an order"),
           QT_TRANSLATE_NOOP("BacktestFields", "What was not filled in a session"), &B::remainder,
           &remainderChoices),
    choice(F::Lots, kTrading, "lots", QT_TRANSLATE_NOOP("BacktestFields", "Tax lots"),
           QT_TRANSLATE_NOOP("BacktestFields", "Which lot a sale closes"), &B::lots, &lotChoices),
    choice(F::Dividends, kTrading, "dividends", QT_TRANSLATE_NOOP("BacktestFields", "Dividends"),
           QT_TRANSLATE_NOOP("BacktestFields", "Where they are known"), &B::dividends, &dividendChoices),
    text(F::Recovery, kTrading, "recovery", QT_TRANSLATE_NOOP("BacktestFields", "Recovery, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "Of the last price when prices end"), &B::recovery),
    text(F::MarginRate, kTrading, "marginRate", QT_TRANSLATE_NOOP("BacktestFields", "Margin rate, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year, on cash below zero"), &B::marginRate),
    text(F::BorrowFee, kTrading, "borrowFee", QT_TRANSLATE_NOOP("BacktestFields", "Borrow fee, %"),
         QT_TRANSLATE_NOOP("BacktestFields", "A year, on short positions"), &B::borrowFee),
};

}  // namespace

std::span<const FieldSpec> fieldTable() {
    return kFields;
}

QString fieldWords(const char* source) {
    return *source == '\0' ? QString() : QCoreApplication::translate("BacktestFields", source);
}

}  // namespace qd::ui::pages::backtests
