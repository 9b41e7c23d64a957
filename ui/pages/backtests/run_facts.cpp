// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked for, what it took, and how to make the same run again.
#include <algorithm>
#include <array>
#include <numeric>

#include "core/base/json.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/field_table.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

QString basisPoints(double value) {
    return format::quantity(value, value == static_cast<double>(static_cast<int>(value)) ? 0 : 2,
                            Words::tr("bp"));
}

QString periodOf(const desk::RunView& run) {
    return Words::tr("%1 \u2013 %2")
        .arg(format::date(run.result.dates.front()), format::date(run.result.dates.back()));
}

/// "qd 0.1.0": the versions that run.json names, each on its line.
void addVersions(QList<KeyValue>& items, const Json& file) {
    const Json* versions = file.find("versions");
    if (versions == nullptr || !versions->isObject()) return;
    for (const auto& [name, value] : versions->members()) {
        QString key = Words::tr("Version of %1").arg(format::text(name));
        if (name == "quarterdeck") key = Words::tr("Program version");
        if (name == "kernels") key = Words::tr("Number kernels");
        items.append({key, format::text(value.stringOr(""))});
    }
}

}  // namespace

QList<KeyValue> tradingOf(const desk::RunView& run) {
    const auto& result = run.result;
    double turnover = 0.0;
    for (const auto& rebalance : result.rebalances)
        turnover += rebalance.turnover;
    const auto count = static_cast<double>(result.rebalances.size());
    const double costs = std::accumulate(result.costs.begin(), result.costs.end(), 0.0);
    return {{Words::tr("Period"), periodOf(run)},
            {Words::tr("Sessions"), format::integer(static_cast<qint64>(result.dates.size()))},
            {Words::tr("Rebalances"), format::integer(static_cast<qint64>(result.rebalances.size()))},
            {Words::tr("Turnover a rebalance"), format::percent(turnover / count)},
            {Words::tr("Trades"), format::integer(static_cast<qint64>(result.trades.size()))},
            {Words::tr("Costs paid"), format::moneyCompact(costs)},
            {Words::tr("Final value"), format::moneyCompact(result.equity.back()), false,
             TabularLabel::Ink::Text, format::moneyFull(result.equity.back())}};
}

namespace {

/// Whether configurationOf() tells of a field in any case.
bool alwaysTold(FormField field) {
    using F = FormField;
    static constexpr std::array kTold{F::Name,     F::Dataset,    F::Benchmark, F::Method,   F::Lookback,
                                      F::Schedule, F::Covariance, F::Linkage,   F::Distance, F::Price,
                                      F::From,     F::To,         F::Seed,      F::Fill,     F::InitialCash,
                                      F::CashRate, F::Commission, F::HalfSpread};
    return std::find(kTold.begin(), kTold.end(), field) != kTold.end();
}

/// What the configuration says that the form for a new backtest would not: limits, orders, further costs.
QList<KeyValue> unusualOf(const config::BacktestConfig& config) {
    const BacktestForm usual;
    const BacktestForm form = formOf(config, {});
    QList<KeyValue> items;
    for (const FieldSpec& spec : fieldTable()) {
        if (alwaysTold(spec.field) || !uses(form, spec.field)) continue;
        if (spec.text != nullptr && form.*spec.text != usual.*spec.text)
            items.append({fieldWords(spec.label), form.*spec.text});
        if (spec.choice != nullptr && form.*spec.choice != usual.*spec.choice)
            items.append({fieldWords(spec.label), labelOf(spec.choices(), form.*spec.choice)});
    }
    for (const auto& [sector, cap] : config.limits.sectorCaps)
        items.append({Words::tr("Cap of %1").arg(format::text(sector)), format::percent(cap)});
    return items;
}

}  // namespace

QList<KeyValue> configurationOf(const desk::RunView& run, const config::BacktestConfig& config) {
    QList<KeyValue> items{{Words::tr("Method"), labelOf(methodChoices(), config.method)}};
    const bool hrp = config.method == "hrp";
    if (config.method != "equal")
        items.append({Words::tr("Covariance"), labelOf(covarianceChoices(), config.covariance)});
    if (hrp) {
        items.append({Words::tr("Linkage"), labelOf(linkageChoices(), config.linkage)});
        items.append({Words::tr("Distance"), labelOf(distanceChoices(), config.distance)});
    }
    items.append({Words::tr("Lookback"), config.lookback ? Words::tr("%1 returns").arg(*config.lookback)
                                                         : Words::tr("all returns so far")});
    items.append({Words::tr("Rebalancing"), labelOf(scheduleChoices(), config.schedule)});
    items.append({Words::tr("Filled at"), labelOf(fillChoices(), config.fill)});
    items.append({Words::tr("Price"), labelOf(priceChoices(), config.price)});
    items.append({Words::tr("Commission"), basisPoints(config.commissionBps)});
    items.append({Words::tr("Half spread"), basisPoints(config.halfSpreadBps)});
    items.append(
        {Words::tr("Initial capital"), format::moneyFull(config.initialCash, QStringLiteral("$"), 0)});
    items.append({Words::tr("Interest on cash"), format::percent(config.cashRateAnnual)});
    items.append(
        {Words::tr("Benchmark"), config.benchmark ? format::text(*config.benchmark) : Words::tr("none")});
    items.append({Words::tr("Symbols"), format::integer(static_cast<qint64>(run.result.symbols.size()))});
    return items + unusualOf(config);
}

QList<KeyValue> reproducibilityOf(const desk::RunView& run, const QString& dataset,
                                  const std::string& runFile) {
    const auto& record = run.record;
    const QString hash = format::text(record.inputHash);
    QList<KeyValue> items{{Words::tr("Run"), QString::number(record.id.value)}};
    if (!dataset.isEmpty()) items.append({Words::tr("Data set"), dataset});
    items.append({Words::tr("Input hash"), format::shortHash(hash), true, TabularLabel::Ink::Text, hash});
    if (const auto file = Json::parse(runFile); file.ok()) {
        if (const Json* seed = file->find("seed"))
            items.append({Words::tr("Seed"), QString::number(seed->intOr(0))});
        addVersions(items, *file);
    }
    items.append({Words::tr("Made"), format::dateTime(record.createdAt)});
    items.append({Words::tr("By"), format::text(record.createdBy)});
    items.append({Words::tr("Took"), format::quantity(record.seconds, 2, Words::tr("s"))});
    return items;
}

}  // namespace qd::ui::pages::backtests
