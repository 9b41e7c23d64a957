// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/strategy_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "core/backtest/search.h"
#include "core/base/json.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/search_files.h"

namespace qd::desk {

namespace {

constexpr double kSessionsPerYear = 252.0;
/// How the notes of core/backtest/run_notes.cpp begin that tell of a target that could not be traded.
constexpr std::string_view kNotTraded =
    "rebalance of %1: no price for %2, not traded; the other targets share the rest";
constexpr std::string_view kNothingTraded = "rebalance of %1: no target could trade, the positions were kept";

const Json* memberOf(const Json* json, std::string_view key) {
    return json == nullptr ? nullptr : json->find(key);
}

std::optional<double> numberOf(const Json* json, std::string_view key) {
    const Json* value = memberOf(json, key);
    const double number = value == nullptr ? std::nan("") : value->numberOr(std::nan(""));
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::string textOf(const Json* json, std::string_view key) {
    const Json* value = memberOf(json, key);
    return value == nullptr ? std::string() : value->stringOr("");
}

/// The day of the rebalance that a note tells of as not done as asked.
std::optional<std::string> unfilledDay(std::string_view note) {
    for (const auto words : {kNotTraded, kNothingTraded}) {
        if (const auto found = argumentsIn(note, words)) return std::string(found->front());
    }
    return std::nullopt;
}

std::optional<double> shareOf(std::size_t part, double whole) {
    if (whole < 1.0) return std::nullopt;
    return std::min(1.0, static_cast<double>(part) / whole);
}

class Gathering {
public:
    Gathering(std::span<const vault::RunRecord> runs, const FilesOf& filesOf, std::size_t further)
        : m_runs(runs), m_filesOf(filesOf), m_further(further) {}

    std::vector<StrategyRecord> gathered() {
        for (const auto& run : m_runs) {
            if (run.kind == kSearchKind) addSearch(run);
            if (run.kind == kBacktestKind) addBacktest(run);
        }
        std::erase_if(m_out, [this](const StrategyRecord& each) {
            return each.kind == kSearchKind && m_continued.contains(each.run.value);
        });
        for (std::size_t k = 0; k < m_out.size(); ++k)
            m_out[k].evidence.run = std::to_string(k);
        return std::move(m_out);
    }

private:
    const TrackedTrials& tracked(const std::string& inputHash) {
        const auto [at, isNew] = m_tracked.try_emplace(inputHash);
        if (!isNew) return at->second;
        TrackedTrials trials = trackedTrials(m_runs, inputHash);
        trials.searched += m_further;
        trials.spread.trials = std::max<std::size_t>(1, trials.count());
        at->second = trials;
        return at->second;
    }

    StrategyRecord recordOf(const vault::RunRecord& run) const {
        StrategyRecord record;
        record.run = run.id;
        record.kind = run.kind;
        record.name = run.name;
        record.dataset = run.dataset;
        record.inputHash = run.inputHash;
        record.synthetic = run.synthetic;
        record.recordedAt = run.createdAt;
        record.evidence.name = run.name;
        return record;
    }

    void addSharpe(StrategyRecord& record, const std::optional<analytics::SharpeSample>& sample) {
        TrackedTrials trials = tracked(record.inputHash);
        if (sample && m_further > 0) {
            // The ratios of the further trials are lost: as in analytics::trialSpread(), a few that lie close
            // together must not flatter.
            const double skillless = 1.0 / std::max(1.0, static_cast<double>(sample->periods) - 1.0);
            trials.spread.variance = std::max(trials.spread.variance, skillless);
        }
        if (sample) record.sharpe = sharpeEvidence(*sample, trials);
        if (!record.sharpe) return;
        auto& evidence = record.evidence;
        evidence.sharpe = record.sharpe->sharpe;
        evidence.sharpeLow = record.sharpe->low;
        evidence.sharpeHigh = record.sharpe->high;
        evidence.deflatedSharpe = record.sharpe->dsr.value_or(record.sharpe->psr);
        evidence.trials = record.sharpe->trials;
    }

    std::optional<double> unfilled(const vault::RunRecord& run, const Json& summary) const {
        if (run.config.find("participation") != std::string::npos) {
            const auto files = m_filesOf ? m_filesOf(run) : std::nullopt;
            if (!files) return std::nullopt;
            const auto result = backtest::readRunFiles(*files);
            return result.ok() ? unfilledShare(*result) : std::nullopt;
        }
        const Json* notes = summary.find("notes");
        const auto rebalances = numberOf(&summary, "rebalances");
        if (notes == nullptr || !notes->isArray() || !rebalances) return std::nullopt;
        std::set<std::string> days;
        for (const auto& note : notes->items()) {
            if (const auto day = unfilledDay(note.stringOr(""))) days.insert(*day);
        }
        return shareOf(days.size(), *rebalances);
    }

    void addBacktest(const vault::RunRecord& run) {
        const auto [known, isNew] =
            m_known.try_emplace({run.inputHash, unnamedConfiguration(run.config)}, m_out.size());
        if (!isNew) {
            ++m_out[known->second].repeats;
            return;
        }
        auto record = recordOf(run);
        addSharpe(record, recordedSharpe(run));
        const auto summary = Json::parse(run.summary);
        if (summary.ok()) {
            auto& evidence = record.evidence;
            record.from = textOf(&*summary, "from");
            record.to = textOf(&*summary, "to");
            const Json* strategy = memberOf(summary->find("metrics"), "strategy");
            evidence.maxDrawdown = numberOf(strategy, "max_drawdown");
            evidence.volatility = numberOf(strategy, "volatility");
            evidence.cvar95 = numberOf(strategy, "cvar_95");
            evidence.costDrag = numberOf(summary->find("costs"), "drag_annual");
            evidence.unfilled = unfilled(run, *summary);
            const auto sessions = numberOf(&*summary, "sessions");
            const auto turnover = numberOf(summary->find("turnover"), "total");
            if (sessions && turnover && *sessions > 1.0)
                evidence.turnover = *turnover / ((*sessions - 1.0) / kSessionsPerYear);
        }
        m_out.push_back(std::move(record));
    }

    /// Its best trial. A sweep does not keep what a trial turned over or paid: those are not measured.
    void addSearch(const vault::RunRecord& run) {
        const auto summary = Json::parse(run.summary);
        if (!summary.ok()) return;
        if (const Json* earlier = summary->find("continues")) m_continued.insert(earlier->intOr(0));
        const Json* best = summary->find("best");
        if (best == nullptr || !best->isObject()) return;
        const auto trial = backtest::trialStatisticsFromJson(*best);
        if (!trial.ok()) return;
        auto record = recordOf(run);
        if (const auto words = bestPointText(*summary); !words.empty()) record.name += ": " + words;
        record.evidence.name = record.name;
        record.from = textOf(&*summary, "from");
        record.to = textOf(&*summary, "to");
        const auto& returns = trial->returns;
        std::optional<analytics::SharpeSample> sample;
        if (returns.deviation > 0.0)
            sample = {returns.mean / returns.deviation, returns.skew, returns.kurtosis + 3.0,
                      returns.periods};
        addSharpe(record, sample);
        record.evidence.maxDrawdown = trial->maxDrawdown;
        record.evidence.volatility = returns.deviation * std::sqrt(kSessionsPerYear);
        m_out.push_back(std::move(record));
    }

    std::span<const vault::RunRecord> m_runs;
    const FilesOf& m_filesOf;
    std::size_t m_further;
    std::vector<StrategyRecord> m_out;
    std::map<std::string, TrackedTrials> m_tracked;
    std::map<std::pair<std::string, std::string>, std::size_t> m_known;
    std::set<std::int64_t> m_continued;
};

}  // namespace

std::optional<double> unfilledShare(const backtest::BacktestResult& result) {
    std::set<std::string> days;
    for (const auto& note : result.notes) {
        if (const auto day = unfilledDay(note)) days.insert(*day);
    }
    for (const auto& order : result.partialOrders) {
        if (order.state != "filled") days.insert(order.placed.iso());
    }
    return shareOf(days.size(), static_cast<double>(result.rebalances.size()));
}

std::vector<StrategyRecord> strategiesOf(std::span<const vault::RunRecord> runs, const FilesOf& filesOf,
                                         std::size_t furtherTrials) {
    return Gathering(runs, filesOf, furtherTrials).gathered();
}

}  // namespace qd::desk
