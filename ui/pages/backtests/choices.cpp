// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/choices.h"

#include "core/backtest/backtest.h"
#include "core/portfolio/allocation.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

/// The id comes from the engine, so that a renamed value cannot be offered under its old name.
template <class Enum>
Choice choice(Enum value, const QString& label) {
    return {std::string(name(value)), label};
}

Choice priceChoice(market::PriceField field, const QString& label) {
    return {std::string(market::fieldName(field)), label};
}

}  // namespace

QList<Choice> methodChoices() {
    using enum portfolio::Method;
    return {choice(Hrp, Words::tr("Hierarchical risk parity")),
            choice(Herc, Words::tr("Hierarchical equal risk")),
            choice(RiskParity, Words::tr("Risk parity")),
            choice(InverseVolatility, Words::tr("Inverse volatility")),
            choice(Equal, Words::tr("Equal weight")),
            choice(MinVariance, Words::tr("Minimum variance")),
            choice(MaxSharpe, Words::tr("Maximum Sharpe ratio")),
            choice(TargetReturn, Words::tr("Target return")),
            choice(MinCvar, Words::tr("Minimum expected shortfall")),
            choice(MaxDiversification, Words::tr("Maximum diversification")),
            choice(BlackLitterman, Words::tr("Black\u2013Litterman")),
            choice(MinTrackingError, Words::tr("Minimum tracking error")),
            choice(Ensemble, Words::tr("Ensemble of methods"))};
}

QList<Choice> offeredMethods() {
    auto choices = methodChoices();
    const std::string left(name(portfolio::Method::MinTrackingError));
    choices.removeIf([&left](const Choice& choice) { return choice.id == left; });
    return choices;
}

QList<Choice> covarianceChoices() {
    using enum portfolio::CovarianceKind;
    return {choice(LedoitWolf, Words::tr("Ledoit\u2013Wolf")),
            choice(Sample, Words::tr("Sample")),
            choice(Oas, Words::tr("Oracle approximating (OAS)")),
            choice(Ewma, Words::tr("Exponentially weighted")),
            choice(ConstantCorrelation, Words::tr("Constant correlation")),
            choice(Denoised, Words::tr("Denoised")),
            choice(Factor, Words::tr("Factor model"))};
}

QList<Choice> linkageChoices() {
    using enum portfolio::Linkage;
    return {choice(Single, Words::tr("Single")), choice(Average, Words::tr("Average")),
            choice(Complete, Words::tr("Complete")), choice(Ward, Words::tr("Ward"))};
}

QList<Choice> distanceChoices() {
    using enum portfolio::HrpDistance;
    return {choice(Correlation, Words::tr("Correlation")), choice(Euclidean, Words::tr("Euclidean"))};
}

QList<Choice> scheduleChoices() {
    using enum backtest::Schedule;
    return {choice(Monthly, Words::tr("Monthly")), choice(Quarterly, Words::tr("Quarterly")),
            choice(Weekly, Words::tr("Weekly")), choice(Daily, Words::tr("Daily"))};
}

QList<Choice> fillChoices() {
    using enum backtest::FillAt;
    return {choice(NextClose, Words::tr("Next close")), choice(NextOpen, Words::tr("Next open")),
            choice(NextVwap, Words::tr("Next session's average"))};
}

QList<Choice> exposureChoices() {
    using enum backtest::Exposure;
    return {choice(FullyInvested, Words::tr("Fully invested")), choice(LongCash, Words::tr("Long and cash")),
            choice(LongShort, Words::tr("Long and short"))};
}

QList<Choice> universeChoices() {
    return {{"all", Words::tr("All symbols")}, {"members", Words::tr("Members on the day")}};
}

QList<Choice> fundRuleChoices() {
    return {{"none", Words::tr("None")},
            {"five-ten-forty", Words::tr("5/10/40 of UCITS")},
            {"diversified", Words::tr("75-5-10 of the 1940 Act")},
            {"both", Words::tr("Both")}};
}

QList<Choice> unitChoices() {
    return {{"fractional", Words::tr("Fractions")}, {"whole", Words::tr("Whole units")}};
}

QList<Choice> remainderChoices() {
    using enum backtest::Remainder;
    return {choice(Cancel, Words::tr("Cancelled")), choice(Carry, Words::tr("Carried on"))};
}

QList<Choice> lotChoices() {
    using enum backtest::LotRule;
    return {{"none", Words::tr("Not kept")},
            choice(Fifo, Words::tr("First in, first out")),
            choice(Lifo, Words::tr("Last in, first out")),
            choice(Hifo, Words::tr("Highest cost first")),
            choice(Average, Words::tr("Average cost"))};
}

QList<Choice> dividendChoices() {
    using enum backtest::DividendUse;
    return {choice(Cash, Words::tr("Kept as cash")), choice(Reinvest, Words::tr("Reinvested"))};
}

QList<Choice> priceChoices() {
    using enum market::PriceField;
    return {priceChoice(Close, Words::tr("Close")), priceChoice(AdjClose, Words::tr("Adjusted close"))};
}

QString labelOf(const QList<Choice>& choices, const std::string& id) {
    for (const Choice& choice : choices)
        if (choice.id == id) return choice.label;
    return format::text(id);
}

}  // namespace qd::ui::pages::backtests
