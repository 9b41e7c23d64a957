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
            choice(InverseVolatility, Words::tr("Inverse volatility")),
            choice(Equal, Words::tr("Equal weight"))};
}

QList<Choice> covarianceChoices() {
    using enum portfolio::CovarianceKind;
    return {choice(LedoitWolf, Words::tr("Ledoit\u2013Wolf")), choice(Sample, Words::tr("Sample")),
            choice(Oas, Words::tr("Oracle approximating (OAS)")),
            choice(Ewma, Words::tr("Exponentially weighted"))};
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
    return {choice(NextClose, Words::tr("Next close")), choice(NextOpen, Words::tr("Next open"))};
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
