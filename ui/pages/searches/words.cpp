// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/words.h"

#include <QList>
#include <cmath>

#include "ui/kit/format.h"

namespace qd::ui::pages::searches {

namespace {

using backtest::SignalKind;

struct ParameterWords {
    SignalKind kind;
    std::string_view name;
    QString words;
};

QList<ParameterWords> parameters() {
    using enum SignalKind;
    return {{MovingAverage, "fast", Words::tr("Fast average, sessions")},
            {MovingAverage, "slow", Words::tr("Slow average, sessions")},
            {Momentum, "lookback", Words::tr("Lookback, sessions")},
            {Momentum, "skip", Words::tr("Skipped, sessions")},
            {Momentum, "hold", Words::tr("Held, sessions")},
            {MeanReversion, "window", Words::tr("Window, sessions")},
            {MeanReversion, "entry", Words::tr("Entry, deviations")},
            {MeanReversion, "exit", Words::tr("Exit, deviations")},
            {Breakout, "entry", Words::tr("Entry, sessions")},
            {Breakout, "exit", Words::tr("Exit, sessions")},
            {VolatilityTarget, "window", Words::tr("Window, sessions")},
            {VolatilityTarget, "target", Words::tr("Target volatility")},
            {VolatilityTarget, "cap", Words::tr("Largest position")},
            {VolatilityTarget, "band", Words::tr("Band without trades")}};
}

constexpr double kSmallest = 1e-9;
constexpr int kMostDecimals = 6;

}  // namespace

QString strategyName(SignalKind kind) {
    switch (kind) {
        case SignalKind::MovingAverage:
            return Words::tr("Moving averages");
        case SignalKind::Momentum:
            return Words::tr("Momentum");
        case SignalKind::MeanReversion:
            return Words::tr("Mean reversion");
        case SignalKind::Breakout:
            return Words::tr("Breakout");
        case SignalKind::VolatilityTarget:
            break;
    }
    return Words::tr("Volatility target");
}

QString strategyWords(SignalKind kind) {
    switch (kind) {
        case SignalKind::MovingAverage:
            return Words::tr("Holds a symbol while its fast average is above the slow one.");
        case SignalKind::Momentum:
            return Words::tr("Holds what rose over the lookback, looked at anew after each holding period.");
        case SignalKind::MeanReversion:
            return Words::tr("Buys what fell below its mean, and sells what came back.");
        case SignalKind::Breakout:
            return Words::tr(
                "Buys above the highest close of the entry window, sells below the lowest of the "
                "exit window.");
        case SignalKind::VolatilityTarget:
            break;
    }
    return Words::tr("Holds more while prices are calm, less while they are not.");
}

QString parameterName(SignalKind kind, std::string_view name) {
    if (name == "short") return Words::tr("Sells short, 0 or 1");
    for (const ParameterWords& parameter : parameters()) {
        if (parameter.kind == kind && parameter.name == name) return parameter.words;
    }
    return format::text(name);
}

QString methodName(backtest::SearchMethod method) {
    switch (method) {
        case backtest::SearchMethod::Grid:
            return Words::tr("Grid");
        case backtest::SearchMethod::Random:
            return Words::tr("Random");
        case backtest::SearchMethod::Bayes:
            return Words::tr("Bayesian");
        case backtest::SearchMethod::Evolution:
            break;
    }
    return Words::tr("Evolutionary");
}

QString objectiveName(backtest::Objective objective) {
    switch (objective) {
        case backtest::Objective::Sharpe:
            return Words::tr("Sharpe ratio");
        case backtest::Objective::TotalReturn:
            return Words::tr("Total return");
        case backtest::Objective::Calmar:
            break;
    }
    return Words::tr("Calmar ratio");
}

QString endName(backtest::SearchEnd end) {
    switch (end) {
        case backtest::SearchEnd::Unfinished:
            return Words::tr("unfinished");
        case backtest::SearchEnd::Done:
            return Words::tr("done");
        case backtest::SearchEnd::Patience:
            return Words::tr("stopped early");
        case backtest::SearchEnd::Exhausted:
            break;
    }
    return Words::tr("all tried");
}

QString timeframeName(backtest::Timeframe timeframe) {
    switch (timeframe) {
        case backtest::Timeframe::Daily:
            return Words::tr("Daily");
        case backtest::Timeframe::Weekly:
            return Words::tr("Weekly");
        case backtest::Timeframe::Monthly:
            break;
    }
    return Words::tr("Monthly");
}

QString valueText(double value) {
    int decimals = 0;
    double scaled = value;
    while (decimals < kMostDecimals && std::abs(scaled - std::nearbyint(scaled)) > kSmallest) {
        scaled *= 10.0;
        ++decimals;
    }
    return format::number(value, decimals);
}

QString objectiveText(backtest::Objective objective, double value) {
    return objective == backtest::Objective::TotalReturn ? format::percent(value, 1)
                                                         : format::number(value, 2);
}

}  // namespace qd::ui::pages::searches
