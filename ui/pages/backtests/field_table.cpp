// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/field_table.h"

#include <QCoreApplication>

namespace qd::ui::pages::backtests {

namespace {

#define QD_WORDS(text) QT_TRANSLATE_NOOP("BacktestFields", text)

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
    text(F::Name, kStrategy, "name", QD_WORDS("Name"), QD_WORDS("Empty: the name offered"), &B::name),
    {F::Dataset, kStrategy, "dataset", QD_WORDS("Data set"), ""},
    text(F::Benchmark, kStrategy, "benchmark", QD_WORDS("Benchmark"), "", &B::benchmark),
    choice(F::Method, kStrategy, "method", QD_WORDS("Method"), QD_WORDS("How the weights are made"),
           &B::method, &offeredMethods),
    text(F::Lookback, kStrategy, "lookback", QD_WORDS("Lookback, returns"), QD_WORDS("Empty: all so far"),
         &B::lookback),
    choice(F::Schedule, kStrategy, "schedule", QD_WORDS("Rebalancing"),
           QD_WORDS("At the last close of the period"), &B::schedule, &scheduleChoices),
    choice(F::Covariance, kStrategy, "covariance", QD_WORDS("Covariance"), QD_WORDS("Of daily returns"),
           &B::covariance, &covarianceChoices),
    choice(F::Linkage, kStrategy, "linkage", QD_WORDS("Linkage"), QD_WORDS("How clusters are joined"),
           &B::linkage, &linkageChoices),
    choice(F::Distance, kStrategy, "distance", QD_WORDS("Distance"), QD_WORDS("Between two symbols"),
           &B::distance, &distanceChoices),
    text(F::TargetReturn, kStrategy, "targetReturn", QD_WORDS("Target return, %"), QD_WORDS("A year"),
         &B::targetReturn),
    text(F::Confidence, kStrategy, "confidence", QD_WORDS("Confidence, %"),
         QD_WORDS("The worst days are beyond it"), &B::confidence),
    text(F::Clusters, kStrategy, "clusters", QD_WORDS("Clusters"), QD_WORDS("Empty: by the gap statistic"),
         &B::clusters),
    text(F::RiskFree, kStrategy, "riskFree", QD_WORDS("Risk-free rate, %"), QD_WORDS("A year"), &B::riskFree),
    text(F::Ensemble, kStrategy, "ensemble", QD_WORDS("Methods and shares, %"),
         QD_WORDS("As in hrp 50, min-variance 50"), &B::ensemble),
    text(F::Views, kStrategy, "views", QD_WORDS("Views, % a year"), QD_WORDS("As in AAA 6; BBB > CCC 2"),
         &B::views),
    choice(F::Universe, kStrategy, "universe", QD_WORDS("Universe"),
           QD_WORDS("Members need a membership file"), &B::universe, &universeChoices),
    choice(F::Price, kStrategy, "price", QD_WORDS("Price"), QD_WORDS("Adjusted: dividends count"), &B::price,
           &priceChoices),
    text(F::From, kStrategy, "from", QD_WORDS("From"), "", &B::from),
    text(F::To, kStrategy, "to", QD_WORDS("To"), "", &B::to),
    text(F::Seed, kStrategy, "seed", QD_WORDS("Seed"), QD_WORDS("Kept in the record"), &B::seed),

    choice(F::Exposure, kLimits, "exposure", QD_WORDS("Exposure"), QD_WORDS("What weights may be"),
           &B::exposure, &exposureChoices),
    text(F::MinWeight, kLimits, "minWeight", QD_WORDS("Least weight, %"), QD_WORDS("Below 0 with shorts"),
         &B::minWeight),
    text(F::MaxWeight, kLimits, "maxWeight", QD_WORDS("Greatest weight, %"), QD_WORDS("Of each name"),
         &B::maxWeight),
    text(F::MaxGross, kLimits, "maxGross", QD_WORDS("Gross exposure, %"), QD_WORDS("Long and short together"),
         &B::maxGross),
    text(F::SectorCap, kLimits, "sectorCap", QD_WORDS("Sector cap, %"), QD_WORDS("Of each sector"),
         &B::sectorCap),
    text(F::MinCash, kLimits, "minCash", QD_WORDS("Least cash, %"), QD_WORDS("Of the portfolio"),
         &B::minCash),
    text(F::MaxCash, kLimits, "maxCash", QD_WORDS("Greatest cash, %"), QD_WORDS("Of the portfolio"),
         &B::maxCash),
    text(F::MaxTurnover, kLimits, "maxTurnover", QD_WORDS("Turnover cap, %"),
         QD_WORDS("Of each rebalance but the first"), &B::maxTurnover),
    text(F::MaxTrackingError, kLimits, "maxTrackingError", QD_WORDS("Tracking error cap, %"),
         QD_WORDS("A year"), &B::maxTrackingError),
    text(F::MinHolding, kLimits, "minHolding", QD_WORDS("Least holding, %"), QD_WORDS("Or nothing at all"),
         &B::minHolding),
    text(F::MaxNames, kLimits, "maxNames", QD_WORDS("Most names"), QD_WORDS("That are held"), &B::maxNames),
    text(F::Forbidden, kLimits, "forbidden", QD_WORDS("Never held"), QD_WORDS("Symbols with blanks between"),
         &B::forbidden),
    choice(F::FundRules, kLimits, "fundRules", QD_WORDS("Fund rules"), QD_WORDS("Concentration of issuers"),
           &B::fundRules, &fundRuleChoices),

    choice(F::Fill, kTrading, "fill", QD_WORDS("Filled at"), QD_WORDS("The open needs opening prices"),
           &B::fill, &fillChoices),
    text(F::InitialCash, kTrading, "cash", QD_WORDS("Initial capital"),
         QD_WORDS("In the currency of the prices"), &B::initialCash),
    text(F::CashRate, kTrading, "cashRate", QD_WORDS("Interest on cash, %"),
         QD_WORDS("A year, on cash held overnight"), &B::cashRate),
    text(F::Commission, kTrading, "commission", QD_WORDS("Commission, bp"),
         QD_WORDS("Of the value of each trade"), &B::commission),
    text(F::HalfSpread, kTrading, "halfSpread", QD_WORDS("Half spread, bp"), QD_WORDS("Paid against the mid"),
         &B::halfSpread),
    text(F::Impact, kTrading, "impact", QD_WORDS("Market impact, Y"),
         QD_WORDS("Y·σ·√(Q / ADV); studies find about 1"), &B::impact),
    text(F::PerOrder, kTrading, "perOrder", QD_WORDS("Commission of an order"), QD_WORDS("Whatever its size"),
         &B::perOrder),
    text(F::PerUnit, kTrading, "perUnit", QD_WORDS("Commission of a unit"), QD_WORDS("Of each share traded"),
         &B::perUnit),
    text(F::LeastCommission, kTrading, "leastCommission", QD_WORDS("Least commission"),
         QD_WORDS("Of an order"), &B::leastCommission),
    choice(F::Units, kTrading, "units", QD_WORDS("Units"), QD_WORDS("What can be traded"), &B::units,
           &unitChoices),
    text(F::Participation, kTrading, "participation", QD_WORDS("Share of volume, %"),
         QD_WORDS("Empty: orders fill wholly"), &B::participation),
    choice(F::Remainder, kTrading, "remainder", QD_WORDS("Rest of an order"),
           QD_WORDS("What was not filled in a session"), &B::remainder, &remainderChoices),
    choice(F::Lots, kTrading, "lots", QD_WORDS("Tax lots"), QD_WORDS("Which lot a sale closes"), &B::lots,
           &lotChoices),
    choice(F::Dividends, kTrading, "dividends", QD_WORDS("Dividends"), QD_WORDS("Where they are known"),
           &B::dividends, &dividendChoices),
    text(F::Recovery, kTrading, "recovery", QD_WORDS("Recovery, %"),
         QD_WORDS("Of the last price when prices end"), &B::recovery),
    text(F::MarginRate, kTrading, "marginRate", QD_WORDS("Margin rate, %"),
         QD_WORDS("A year, on cash below zero"), &B::marginRate),
    text(F::BorrowFee, kTrading, "borrowFee", QD_WORDS("Borrow fee, %"),
         QD_WORDS("A year, on short positions"), &B::borrowFee),
};

#undef QD_WORDS

}  // namespace

std::span<const FieldSpec> fieldTable() {
    return kFields;
}

QString fieldWords(const char* source) {
    return *source == '\0' ? QString() : QCoreApplication::translate("BacktestFields", source);
}

}  // namespace qd::ui::pages::backtests
