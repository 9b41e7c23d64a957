// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/ranking.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/desk/recorded_runs.h"
#include "ui/kit/format.h"
#include "ui/pages/recommendations/words.h"

namespace qd::ui::pages::recommendations {

namespace {

constexpr const char* kCriteriaFile = "criteria";
constexpr int kScorePlaces = 2;

QString capitalised(const Message& words) {
    QString text = format::text(words);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString inputText(const analytics::RecommendationInput& told, double value) {
    if (told.unit == analytics::MetricUnit::Percent) return format::percent(value);
    return format::number(value, kScorePlaces);
}

/// The end of a ramp: no more places than it has.
QString rampText(const analytics::RecommendationInput& told, double value) {
    constexpr double kExact = 1e-9;
    const bool percent = told.unit == analytics::MetricUnit::Percent;
    const double shown = percent ? 100.0 * value : value;
    int places = 0;
    for (double scaled = shown; places < 4 && std::abs(scaled - std::round(scaled)) > kExact; scaled *= 10.0)
        ++places;
    return percent ? format::percent(value, places) : format::number(value, places);
}

QString intervalText(double low, double high) {
    return Words::tr("%1 to %2").arg(format::number(low, kScorePlaces), format::number(high, kScorePlaces));
}

/// A value with what may not be missing beside it: the interval of a Sharpe ratio, the trials of its
/// probability.
QString valueText(const analytics::RecommendationInput& told, const analytics::ScoredInput& input,
                  const desk::StrategyRecord& strategy) {
    if (!input.value) return Words::tr("not measured");
    const QString value = inputText(told, *input.value);
    if (told.id == "sharpe" && strategy.sharpe)
        return Words::tr("%1 (95\u2009% %2)")
            .arg(value, intervalText(strategy.sharpe->low, strategy.sharpe->high));
    if (told.id == "deflated_sharpe")
        return Words::tr("%1 (%n tracked trial(s))", nullptr, static_cast<int>(strategy.evidence.trials))
            .arg(value);
    return value;
}

std::vector<InputRow> inputRows(const desk::RankedStrategy& ranked) {
    std::vector<InputRow> rows;
    for (const auto& part : ranked.recommendation.parts) {
        for (const auto& input : part.inputs) {
            const auto* told = analytics::findRecommendationInput(input.id);
            if (told == nullptr) continue;
            InputRow row;
            row.id = format::text(input.id);
            row.part = capitalised(analytics::partName(part.id));
            row.input = format::text(say(told->label));
            row.meaning = format::text(say(told->meaning));
            row.value = valueText(*told, input, ranked.strategy);
            row.measured = input.value.has_value();
            row.worst = rampText(*told, input.ramp.worst);
            row.best = rampText(*told, input.ramp.best);
            row.score = input.score;
            row.weight = input.weight;
            row.points = input.points();
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

QString checkName(std::string_view id) {
    if (id == "deepest_drawdown") return Words::tr("Maximum drawdown");
    if (id == "reject_score") return Words::tr("Score, not to reject");
    if (id == "least_deflated_sharpe") return Words::tr("Deflated probability");
    if (id == "least_sharpe_low") return Words::tr("Interval begins at");
    return Words::tr("Score, to deploy");
}

QString checkValue(const analytics::VerdictCheck& check, double value) {
    const bool share = check.input == "max_drawdown" || check.input == "deflated_sharpe";
    return share ? format::percent(value, 1) : format::number(value, kScorePlaces);
}

QList<KeyValue> checkRows(const analytics::Recommendation& recommendation) {
    QList<KeyValue> rows;
    for (const auto& check : recommendation.checks) {
        const QString threshold = checkValue(check, check.threshold);
        KeyValue row{checkName(check.id), {}};
        if (check.value) {
            row.value = check.kept
                            ? QStringLiteral("%1 \u2265 %2").arg(checkValue(check, *check.value), threshold)
                            : QStringLiteral("%1 < %2").arg(checkValue(check, *check.value), threshold);
        } else {
            row.value = Words::tr("not measured");
        }
        row.ink = check.kept ? TabularLabel::Ink::Ok : TabularLabel::Ink::Warn;
        const QString broken = check.broken == analytics::Verdict::Reject
                                   ? Words::tr("else rejected")
                                   : Words::tr("else monitored at most");
        row.toolTip = Words::tr("%1: at least %2, %3").arg(row.key, threshold, broken);
        rows.append(row);
    }
    return rows;
}

QString daysText(const std::string& from, const std::string& to) {
    const auto first = Date::parse(from);
    const auto last = Date::parse(to);
    if (!first.ok() || !last.ok()) return {};
    return Words::tr("%1 to %2").arg(format::date(*first), format::date(*last));
}

QString pricesTitle(const desk::PricesTried& prices) {
    if (!prices.stored)
        return Words::tr("Prices that were removed, %1")
            .arg(format::shortHash(format::text(prices.inputHash)));
    return format::text(prices.name);
}

StrategyRow rowOf(const desk::RankedStrategy& ranked, int rank) {
    const auto& strategy = ranked.strategy;
    StrategyRow row;
    row.rank = rank;
    row.run = strategy.run;
    row.search = strategy.kind == desk::kSearchKind;
    row.name = format::text(strategy.name);
    row.verdict = ranked.recommendation.verdict;
    row.score = ranked.recommendation.score;
    row.sharpe = strategy.evidence.sharpe;
    if (strategy.sharpe) row.interval = intervalText(strategy.sharpe->low, strategy.sharpe->high);
    row.deflated = strategy.evidence.deflatedSharpe;
    row.trials = static_cast<qint64>(strategy.evidence.trials);
    row.maxDrawdown = strategy.evidence.maxDrawdown;
    row.volatility = strategy.evidence.volatility;
    row.turnover = strategy.evidence.turnover;
    row.costDrag = strategy.evidence.costDrag;
    row.synthetic = strategy.synthetic;
    row.period = daysText(strategy.from, strategy.to);
    row.day = format::toQDateTime(strategy.recordedAt).toLocalTime().date();
    row.recorded = format::dateTime(strategy.recordedAt);
    row.repeats = static_cast<qint64>(strategy.repeats);
    for (const auto& reason : ranked.recommendation.reasons)
        row.reasons.append(capitalised(reason));
    for (const auto& part : ranked.recommendation.parts)
        row.parts.append({capitalised(analytics::partName(part.id)), part.weight, part.score});
    row.inputs = inputRows(ranked);
    row.checks = checkRows(ranked.recommendation);
    return row;
}

void addPrices(Ranking& ranking, const desk::RecommendationView& view) {
    for (const auto& prices : view.prices) {
        ranking.prices.push_back({prices.inputHash, pricesTitle(prices)});
        const bool shown = view.inputHash.empty() || view.inputHash == prices.inputHash;
        if (shown) ranking.trials += static_cast<qint64>(prices.tracked.count());
    }
    if (view.prices.size() > 1) ranking.prices.push_back({{}, Words::tr("All prices")});
}

}  // namespace

QString verdictWord(analytics::Verdict verdict) {
    switch (verdict) {
        case analytics::Verdict::Deploy:
            return Words::tr("Deploy");
        case analytics::Verdict::Monitor:
            return Words::tr("Monitor");
        case analytics::Verdict::Reject:
            break;
    }
    return Words::tr("Reject");
}

Severity verdictSeverity(analytics::Verdict verdict) {
    if (verdict == analytics::Verdict::Deploy) return Severity::Ok;
    return verdict == analytics::Verdict::Monitor ? Severity::Info : Severity::Warn;
}

Result<RankingPtr> loadRanking(desk::Session& session, const RankingRequest& request) {
    desk::RecommendRequest asked;
    asked.inputHash = request.inputHash;
    if (!request.tryCriteria.empty()) {
        QD_TRY(asked.criteria, config::parseRecommendationConfig(request.tryCriteria, kCriteriaFile));
    }
    auto view = desk::recommendStrategies(session, asked);
    if (!view.ok() && request.inputHash && view.error().code == ErrorCode::BadInput) {
        asked.inputHash.reset();  // those prices are gone with their runs
        view = desk::recommendStrategies(session, asked);
    }
    if (!view.ok()) return std::move(view).error();
    auto ranking = std::make_shared<Ranking>();
    ranking->inputHash = (*view)->inputHash;
    ranking->ownCriteria = (*view)->criteria.own;
    ranking->trying = !request.tryCriteria.empty();
    ranking->criteria = ranking->trying ? request.tryCriteria : (*view)->criteria.text;
    addPrices(*ranking, **view);
    int rank = 0;
    for (const auto& each : (*view)->ranked) {
        auto row = rowOf(each, ++rank);
        for (const auto& prices : (*view)->prices)
            if (prices.inputHash == each.strategy.inputHash) row.prices = pricesTitle(prices);
        ranking->strategies.push_back(std::move(row));
    }
    return RankingPtr(std::move(ranking));
}

}  // namespace qd::ui::pages::recommendations
