// SPDX-License-Identifier: GPL-3.0-or-later
// The form's page about how weights are made.
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "core/config/strategy_config.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/form_reader.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr std::int64_t kLeastLookback = 2;
constexpr std::int64_t kMost = 100'000;
constexpr TypedRange kReturn{-1000.0, 1000.0};
constexpr TypedRange kConfidence{50.0, 99.99};
constexpr TypedRange kRate{-100.0, 100.0};

bool isMethod(const std::string& name) {
    const auto methods = config::knownMethods();
    return name != "ensemble" && std::find(methods.begin(), methods.end(), name) != methods.end();
}

/// One view as it is typed; nothing when it is none.
std::optional<config::ViewConfig> viewOf(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral(R"(^(\S+)(?:\s*>\s*(\S+))?\s+(\S+?)\s*%?$)"));
    const auto match = pattern.match(text.trimmed());
    const auto value = match.hasMatch() ? numberOf(match.captured(3)) : std::nullopt;
    if (!value || std::abs(*value) > kReturn.high || match.captured(1) == match.captured(2))
        return std::nullopt;
    config::ViewConfig view;
    view.annualReturn = fractionOf(*value);
    view.weights[format::utf8(match.captured(1))] = 1.0;
    if (match.hasCaptured(2)) view.weights[format::utf8(match.captured(2))] = -1.0;
    return view;
}

std::optional<QString> viewText(const config::ViewConfig& view) {
    QString more;
    QString less;
    for (const auto& [symbol, weight] : view.weights) {
        if (weight != 1.0 && weight != -1.0) return std::nullopt;
        QString& side = weight > 0.0 ? more : less;
        if (!side.isEmpty() || symbol.find_first_of(" >;") != std::string::npos) return std::nullopt;
        side = format::text(symbol);
    }
    if (more.isEmpty()) return std::nullopt;
    const QString who = less.isEmpty() ? more : more + QStringLiteral(" > ") + less;
    return who + QLatin1Char(' ') + percentText(view.annualReturn);
}

}  // namespace

std::optional<std::map<std::string, double>> ensembleOf(const QString& text) {
    std::map<std::string, double> out;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().split(QLatin1Char(' '));
        const auto share = words.size() == 2 ? numberOf(words[1]) : std::nullopt;
        const std::string method = format::utf8(words.first());
        if (!share || *share <= 0.0 || !isMethod(method) || out.contains(method)) return std::nullopt;
        out[method] = fractionOf(*share);
    }
    if (out.empty()) return std::nullopt;
    return out;
}

QString ensembleText(const std::map<std::string, double>& ensemble) {
    QStringList parts;
    for (const auto& [method, share] : ensemble)
        parts << format::text(method) + QLatin1Char(' ') + percentText(share);
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<config::ViewConfig>> viewsOf(const QString& text) {
    std::vector<config::ViewConfig> out;
    for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty()) continue;
        auto view = viewOf(part);
        if (!view) return std::nullopt;
        out.push_back(std::move(*view));
    }
    return out;
}

std::optional<QString> viewsText(const std::vector<config::ViewConfig>& views) {
    QStringList parts;
    for (const auto& view : views) {
        const auto text = viewText(view);
        if (!text) return std::nullopt;
        parts << *text;
    }
    return parts.join(QStringLiteral("; "));
}

void readMethod(FormReader& reader, config::BacktestConfig& config) {
    const BacktestForm& form = reader.form();
    config.method = form.method;
    config.covariance = form.covariance;
    config.linkage = form.linkage;
    config.distance = form.distance;
    config.price = form.price;
    config.schedule = form.schedule;
    config.engine.universe = form.universe;
    config.lookback = reader.countIfAny(FormField::Lookback, form.lookback, kLeastLookback, kMost);
    auto& limits = config.limits;
    if (uses(form, FormField::TargetReturn))
        limits.targetReturn = reader.share(FormField::TargetReturn, form.targetReturn, kReturn);
    if (uses(form, FormField::Confidence))
        limits.cvarConfidence = reader.share(FormField::Confidence, form.confidence, kConfidence);
    if (uses(form, FormField::Clusters))
        limits.clusters = reader.countIfAny(FormField::Clusters, form.clusters, 1, kMost);
    if (uses(form, FormField::RiskFree))
        limits.riskFree = reader.share(FormField::RiskFree, form.riskFree, kRate);
    if (uses(form, FormField::Ensemble)) {
        if (auto ensemble = ensembleOf(form.ensemble))
            limits.ensemble = std::move(*ensemble);
        else
            reader.wrong(FormField::Ensemble, Words::tr("Methods with shares, as in hrp 50, equal 50"));
    }
    if (uses(form, FormField::Views)) {
        auto views = viewsOf(form.views);
        if (!views)
            reader.wrong(FormField::Views, Words::tr("Views as in AAA 6; BBB > CCC 2"));
        else if (!views->empty())
            limits.views = std::move(*views);
    }
    if (form.method == "min-tracking-error" && limits.benchmarkWeights.empty())
        reader.wrong(FormField::Method, Words::tr("It needs the weights of a benchmark, from a file"));
}

void writeMethod(const config::BacktestConfig& config, BacktestForm& form) {
    form.method = config.method;
    form.covariance = config.covariance;
    form.linkage = config.linkage;
    form.distance = config.distance;
    form.price = config.price;
    form.schedule = config.schedule;
    form.universe = config.engine.universe;
    form.lookback = config.lookback ? QString::number(*config.lookback) : QString();
    const auto& limits = config.limits;
    if (limits.targetReturn) form.targetReturn = percentText(limits.targetReturn);
    form.confidence = percentText(limits.cvarConfidence);
    form.clusters = limits.clusters ? QString::number(*limits.clusters) : QString();
    form.riskFree = percentText(limits.riskFree);
    if (!limits.ensemble.empty()) form.ensemble = ensembleText(limits.ensemble);
    if (const auto views = viewsText(limits.views)) {
        form.views = *views;
        form.kept.limits.views.clear();
    }
}

}  // namespace qd::ui::pages::backtests
