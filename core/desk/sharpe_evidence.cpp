// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sharpe_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>

#include "core/analytics/normal_distribution.h"
#include "core/base/json.h"
#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;
constexpr double kConfidence = 0.95;
constexpr std::size_t kFewestPeriods = 3;

const Json* memberOf(const Json* json, std::string_view key) {
    return json == nullptr ? nullptr : json->find(key);
}

/// A finite number of the summary.
std::optional<double> numberOf(const Json* json, std::string_view key) {
    const Json* value = memberOf(json, key);
    if (value == nullptr || value->isNull()) return std::nullopt;
    const double number = value->numberOr(std::nan(""));
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Count, mean and squared deviations of Sharpe ratios per period (Chan, Golub & LeVeque 1983).
class Pool {
public:
    void add(double count, double mean, double squares) {
        const double whole = m_count + count;
        const double apart = mean - m_mean;
        m_squares += squares + apart * apart * m_count * count / whole;
        m_mean += apart * count / whole;
        m_count = whole;
    }
    [[nodiscard]] double count() const { return m_count; }
    [[nodiscard]] double variance() const { return m_count > 1.0 ? m_squares / (m_count - 1.0) : 0.0; }

private:
    double m_count = 0.0;
    double m_mean = 0.0;
    double m_squares = 0.0;
};

class Counting {
public:
    void add(const vault::RunRecord& run) {
        if (run.kind == kSearchKind)
            addSearch(run);
        else if (run.kind == kBacktestKind || run.kind == kTrainingKind)
            addBacktest(run);
    }

    [[nodiscard]] TrackedTrials result() const {
        TrackedTrials out = m_out;
        out.spread.trials = std::max<std::size_t>(1, out.count());
        out.spread.variance = m_pool.variance();
        const bool lost = m_pool.count() < static_cast<double>(out.count()) || m_pool.count() < 2.0;
        // As trialSpread(): a few ratios that lie close together would flatter where others are lost.
        if (lost && m_periods > 1.0)
            out.spread.variance = std::max(out.spread.variance, 1.0 / (m_periods - 1.0));
        return out;
    }

private:
    void addBacktest(const vault::RunRecord& run) {
        if (!m_configurations.insert(unnamedConfiguration(run.config)).second) return;
        ++m_out.backtests;
        const auto sample = recordedSharpe(run);
        if (!sample) return;
        m_pool.add(1.0, sample->sharpe, 0.0);
        m_periods = std::max(m_periods, static_cast<double>(sample->periods));
    }

    /// Newest first: what a later search went on from is told of before it comes.
    void addSearch(const vault::RunRecord& run) {
        const auto summary = Json::parse(run.summary);
        const Json* json = summary.ok() ? &*summary : nullptr;
        if (const Json* earlier = memberOf(json, "continues")) m_continued.insert(earlier->intOr(0));
        if (m_continued.contains(run.id.value)) return;
        const Json* trials = memberOf(json, "trials");
        m_out.searched +=
            static_cast<std::size_t>(std::max<std::int64_t>(0, trials == nullptr ? 0 : trials->intOr(0)));
        const Json* sharpes = memberOf(json, "sharpes");
        m_periods = std::max(m_periods, numberOf(sharpes, "periods").value_or(0.0));
        const auto count = numberOf(sharpes, "count");
        const auto mean = numberOf(sharpes, "mean");
        if (!count || !mean || *count < 1.0) return;
        const double variance = std::max(0.0, numberOf(sharpes, "variance").value_or(0.0));
        m_pool.add(*count, *mean, variance * (*count - 1.0));
    }

    TrackedTrials m_out;
    Pool m_pool;
    double m_periods = 0.0;
    std::set<std::string> m_configurations;
    std::set<std::int64_t> m_continued;
};

}  // namespace

std::string unnamedConfiguration(const std::string& config) {
    if (config.starts_with('{')) {
        const auto json = Json::parse(config);
        if (!json.ok() || !json->isObject()) return config;
        Json::Object members;
        for (const auto& member : json->members()) {
            if (member.first != "name") members.push_back(member);
        }
        return Json::object(std::move(members)).dump();
    }
    constexpr std::string_view kName = "name:";  // at the start of a line of canonical YAML
    std::size_t start = config.starts_with(kName) ? 0 : config.find('\n' + std::string(kName));
    if (start == std::string::npos) return config;
    if (start > 0) ++start;
    const auto end = config.find('\n', start);
    return config.substr(0, start) + (end == std::string::npos ? std::string() : config.substr(end + 1));
}

TrackedTrials trackedTrials(std::span<const vault::RunRecord> runs, const std::string& inputHash) {
    std::vector<const vault::RunRecord*> same;
    for (const auto& run : runs) {
        if (run.inputHash == inputHash) same.push_back(&run);
    }
    std::sort(same.begin(), same.end(), [](const auto* a, const auto* b) { return b->id < a->id; });
    Counting counting;
    for (const auto* run : same)
        counting.add(*run);
    return counting.result();
}

Result<TrackedTrials> trackedTrials(Session& session, const std::string& inputHash) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto runs, session.vault().runs());
    return trackedTrials(runs, inputHash);
}

std::optional<SharpeEvidence> sharpeEvidence(const analytics::SharpeSample& sample,
                                             const TrackedTrials& tracked) {
    if (sample.periods < kFewestPeriods || !std::isfinite(sample.sharpe)) return std::nullopt;
    const double annual = std::sqrt(kPeriodsPerYear);
    const double half =
        analytics::normalQuantile(0.5 + 0.5 * kConfidence) * annual * analytics::sharpeDeviation(sample);
    if (!std::isfinite(half)) return std::nullopt;
    SharpeEvidence out;
    out.sharpe = sample.sharpe * annual;
    out.low = out.sharpe - half;
    out.high = out.sharpe + half;
    out.psr = analytics::probabilisticSharpe(sample);
    out.trials = std::max<std::size_t>(1, tracked.count());
    if (tracked.count() > 1) out.dsr = analytics::deflatedSharpe(sample, tracked.spread);
    out.periods = sample.periods;
    out.minTrackRecord = analytics::minTrackRecord(sample, 0.0, kConfidence);
    return out;
}

std::optional<SharpeEvidence> sharpeEvidence(std::span<const double> returns, const TrackedTrials& tracked) {
    const auto sample = analytics::sharpeSample(returns);
    return sample.ok() ? sharpeEvidence(*sample, tracked) : std::nullopt;
}

std::optional<analytics::SharpeSample> recordedSharpe(const vault::RunRecord& run) {
    const auto summary = Json::parse(run.summary);
    if (!summary.ok()) return std::nullopt;
    const Json* strategy = memberOf(summary->find("metrics"), "strategy");
    const auto sharpe = numberOf(strategy, "sharpe");
    const auto skew = numberOf(strategy, "skew");
    const auto kurtosis = numberOf(strategy, "kurtosis");
    const auto sessions = numberOf(&*summary, "sessions");
    if (!sharpe || !skew || !kurtosis || !sessions || *sessions < 1.0 + kFewestPeriods) return std::nullopt;
    return analytics::SharpeSample{*sharpe / std::sqrt(kPeriodsPerYear), *skew, *kurtosis + 3.0,
                                   static_cast<std::size_t>(*sessions) - 1};
}

}  // namespace qd::desk
