// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <string_view>

#include "core/backtest/search.h"
#include "core/backtest/signal_prices.h"
#include "core/backtest/signal_strategy.h"

namespace qd::ui::pages::searches {

/// tr() for what is no QObject: Words::tr("Trials").
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// "Moving averages"
[[nodiscard]] QString strategyName(backtest::SignalKind kind);
/// One sentence: when it is in, when out.
[[nodiscard]] QString strategyWords(backtest::SignalKind kind);
/// "Fast average", of the parameter "fast" of moving averages; the name itself where it has no words.
[[nodiscard]] QString parameterName(backtest::SignalKind kind, std::string_view name);
[[nodiscard]] QString methodName(backtest::SearchMethod method);
[[nodiscard]] QString objectiveName(backtest::Objective objective);
/// "done", "stopped early", …
[[nodiscard]] QString endName(backtest::SearchEnd end);
[[nodiscard]] QString timeframeName(backtest::Timeframe timeframe);
/// A parameter's value: "20", "0.25".
[[nodiscard]] QString valueText(double value);
/// "3.1 of 10": what an objective's value is shown as: a percentage for a return, else a number.
[[nodiscard]] QString objectiveText(backtest::Objective objective, double value);

}  // namespace qd::ui::pages::searches
