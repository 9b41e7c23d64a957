// SPDX-License-Identifier: GPL-3.0-or-later
// The form's page about the limits that weights keep to.
#include <QRegularExpression>
#include <cmath>

#include "ui/kit/format.h"
#include "ui/pages/backtests/form_reader.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kPercent = 100.0;
constexpr std::int64_t kMostNames = 100'000;
constexpr TypedRange kSigned{-100.0, 100.0};
constexpr TypedRange kShare{0.0, 100.0};
constexpr TypedRange kAboveNothing{0.0, 100.0, true};
constexpr TypedRange kGross{0.0, 1000.0, true};
constexpr TypedRange kTrackingError{0.0, 1000.0, true};

std::vector<std::string> symbolsOf(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    std::vector<std::string> out;
    for (const QString& symbol : text.split(between, Qt::SkipEmptyParts))
        out.push_back(format::utf8(symbol));
    return out;
}

}  // namespace

void readLimits(FormReader& reader, config::BacktestConfig& config) {
    const BacktestForm& form = reader.form();
    auto& limits = config.limits;
    using F = FormField;
    config.engine.exposure = form.exposure;
    if (uses(form, F::MaxGross)) config.engine.maxGross = reader.share(F::MaxGross, form.maxGross, kGross);
    limits.minWeight = reader.shareIfAny(F::MinWeight, form.minWeight, kSigned);
    limits.maxWeight = reader.shareIfAny(F::MaxWeight, form.maxWeight, kAboveNothing);
    limits.sectorCap = reader.shareIfAny(F::SectorCap, form.sectorCap, kShare);
    limits.minCash = reader.shareIfAny(F::MinCash, form.minCash, kShare);
    limits.maxCash = reader.shareIfAny(F::MaxCash, form.maxCash, kShare);
    limits.maxTurnover = reader.shareIfAny(F::MaxTurnover, form.maxTurnover, kShare);
    limits.maxTrackingError = reader.shareIfAny(F::MaxTrackingError, form.maxTrackingError, kTrackingError);
    limits.minHolding = reader.shareIfAny(F::MinHolding, form.minHolding, kAboveNothing);
    limits.maxNames = reader.countIfAny(F::MaxNames, form.maxNames, 1, kMostNames);
    limits.forbidden = symbolsOf(form.forbidden);
    limits.fiveTenForty = form.fundRules == "five-ten-forty" || form.fundRules == "both";
    limits.diversified = form.fundRules == "diversified" || form.fundRules == "both";
    if (limits.minWeight && *limits.minWeight > limits.maxWeight.value_or(1.0))
        reader.wrong(F::MinWeight, Words::tr("At most the greatest weight"));
    if (limits.minCash && *limits.minCash > limits.maxCash.value_or(1.0))
        reader.wrong(F::MinCash, Words::tr("At most the greatest share"));
    if (limits.maxTrackingError && limits.benchmarkWeights.empty())
        reader.wrong(F::MaxTrackingError, Words::tr("It needs the weights of a benchmark, from a file"));
}

void writeLimits(const config::BacktestConfig& config, BacktestForm& form) {
    const auto& limits = config.limits;
    form.exposure = config.engine.exposure;
    form.maxGross = percentText(config.engine.maxGross);
    form.minWeight = percentText(limits.minWeight);
    form.maxWeight = percentText(limits.maxWeight);
    form.sectorCap = percentText(limits.sectorCap);
    form.minCash = percentText(limits.minCash);
    form.maxCash = percentText(limits.maxCash);
    form.maxTurnover = percentText(limits.maxTurnover);
    form.maxTrackingError = percentText(limits.maxTrackingError);
    form.minHolding = percentText(limits.minHolding);
    form.maxNames = limits.maxNames ? QString::number(*limits.maxNames) : QString();
    QStringList forbidden;
    for (const auto& symbol : limits.forbidden)
        forbidden << format::text(symbol);
    form.forbidden = forbidden.join(QLatin1Char(' '));
    form.fundRules = limits.fiveTenForty ? (limits.diversified ? "both" : "five-ten-forty")
                                         : (limits.diversified ? "diversified" : "none");
}

QStringList limitWords(const config::BacktestConfig& config) {
    const auto& limits = config.limits;
    QStringList out;
    const auto add = [&out](const std::optional<double>& share, const QString& phrase) {
        if (!share) return;
        const bool whole = std::floor(*share * kPercent) == *share * kPercent;
        out << phrase.arg(format::percent(*share, whole ? 0 : 2));
    };
    add(limits.minWeight, Words::tr("at least %1 a name"));
    add(limits.maxWeight, Words::tr("at most %1 a name"));
    add(limits.sectorCap, Words::tr("at most %1 a sector"));
    for (const auto& [sector, cap] : limits.sectorCaps)
        add(cap, Words::tr("at most %1 in %2").arg(QStringLiteral("%1"), format::text(sector)));
    add(limits.minCash, Words::tr("at least %1 cash"));
    add(limits.maxCash, Words::tr("at most %1 cash"));
    add(limits.maxTurnover, Words::tr("turnover of at most %1 a rebalance"));
    add(limits.maxTrackingError, Words::tr("tracking error of at most %1"));
    add(limits.minHolding, Words::tr("no holding below %1"));
    if (limits.maxNames) out << Words::tr("at most %1 names").arg(format::integer(*limits.maxNames));
    if (!limits.forbidden.empty())
        out << Words::tr("%1 never held").arg(format::integer(static_cast<qint64>(limits.forbidden.size())));
    if (limits.fiveTenForty) out << Words::tr("5/10/40 of UCITS");
    if (limits.diversified) out << Words::tr("75-5-10 of the 1940 Act");
    return out;
}

}  // namespace qd::ui::pages::backtests
