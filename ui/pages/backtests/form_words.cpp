// SPDX-License-Identifier: GPL-3.0-or-later
// The form in words: the name that it suggests, and what will happen.
#include "ui/kit/format.h"
#include "ui/pages/backtests/backtest_form.h"
#include "ui/pages/backtests/choices.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

QString whenOf(const std::string& schedule) {
    if (schedule == "daily") return Words::tr("Every session");
    if (schedule == "weekly") return Words::tr("Each week");
    if (schedule == "quarterly") return Words::tr("Each quarter");
    return Words::tr("Each month");
}

/// Not the choice's label in lower case: in German a noun keeps its capital.
QString fillOf(const std::string& fill) {
    if (fill == "next_vwap") return Words::tr("next session's average price");
    return fill == "next_open" ? Words::tr("next open") : Words::tr("next close");
}

QString windowOf(const config::BacktestConfig& config) {
    return config.lookback ? Words::tr("the last %1 returns").arg(format::integer(*config.lookback))
                           : Words::tr("all returns up to then");
}

/// What the weights are made of.
QString weightsOf(const config::BacktestConfig& config) {
    if (config.method == "equal")
        return Words::tr("each symbol that has %1 gets the same weight").arg(windowOf(config));
    const QString covariance = labelOf(covarianceChoices(), config.covariance);
    if (config.method == "hrp")
        return Words::tr("hierarchical risk parity sets the weights from %1 (covariance: %2; linkage: %3)")
            .arg(windowOf(config), covariance, labelOf(linkageChoices(), config.linkage).toLower());
    if (config.method == "inverse-volatility")
        return Words::tr("each symbol is weighted by 1 / volatility over %1 (covariance: %2)")
            .arg(windowOf(config), covariance);
    if (config.method == "min-cvar")
        return Words::tr("the least expected shortfall at %1 is sought over %2")
            .arg(format::percent(config.limits.cvarConfidence, 0), windowOf(config));
    return Words::tr("the method \u201C%1\u201D sets the weights from %2 (covariance: %3)")
        .arg(labelOf(methodChoices(), config.method), windowOf(config), covariance);
}

QString costsOf(const config::BacktestConfig& config) {
    const double bps = config.commissionBps + config.halfSpreadBps;
    if (bps == 0.0) return Words::tr("Trades cost nothing.");
    return Words::tr("Each trade costs %1 of its value.")
        .arg(format::quantity(bps, bps == static_cast<double>(static_cast<int>(bps)) ? 0 : 2,
                              Words::tr("bp")));
}

/// The desk takes the data set's benchmark where the configuration names none.
QString benchmarkOf(const config::BacktestConfig& config, const DatasetChoice& dataset) {
    return config.benchmark ? format::text(*config.benchmark) : dataset.benchmark;
}

QString comparedWith(const config::BacktestConfig& config, const DatasetChoice& dataset) {
    const QString own = benchmarkOf(config, dataset);
    return own.isEmpty() ? Words::tr("Nothing is compared.") : Words::tr("%1 is shown beside it.").arg(own);
}

}  // namespace

QString suggestedName(const BacktestForm& form) {
    const QString method = form.method == "hrp" ? Words::tr("HRP") : labelOf(methodChoices(), form.method);
    return Words::tr("%1 %2").arg(method, labelOf(scheduleChoices(), form.schedule).toLower());
}

QString whatHappens(const config::BacktestConfig& config, const DatasetChoice& dataset) {
    const Date from = config.from && *config.from > dataset.from ? *config.from : dataset.from;
    const Date to = config.to && *config.to < dataset.to ? *config.to : dataset.to;
    // The benchmark is one of the symbols, but it is never held.
    const std::int64_t held = dataset.symbols - (benchmarkOf(config, dataset).isEmpty() ? 0 : 1);
    QStringList sentences;
    sentences << Words::tr("%1, %2; the trades fill at the %3.")
                     .arg(whenOf(config.schedule), weightsOf(config), fillOf(config.fill));
    sentences << Words::tr("It starts with %1 and walks %2 symbols of %3 from %4 to %5.")
                     .arg(format::moneyFull(config.initialCash, QStringLiteral("$"), 0),
                          format::integer(held), dataset.name, format::date(from), format::date(to));
    const QStringList limits = limitWords(config);
    if (!limits.isEmpty()) sentences << Words::tr("Limits: %1.").arg(limits.join(QStringLiteral(", ")));
    sentences << costsOf(config) << comparedWith(config, dataset);
    if (dataset.synthetic) sentences << Words::tr("The prices are synthetic, and the run will say so.");
    return sentences.join(QLatin1Char(' '));
}

}  // namespace qd::ui::pages::backtests
