// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of docs/drift.md: how often a scan is wrong where nothing drifts, how often it sees what was
// injected, and how the watch over live figures does. Deterministic: each round has its own seed. Prints
// Markdown.
//   drift_power [rounds in percent of the full number [anything: the first table only]]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/drift/degradation.h"
#include "core/drift/scan.h"
#include "core/jobs/parallel.h"

namespace {

using qd::Rng;
using namespace qd::drift;
using Columns = std::vector<std::vector<double>>;

constexpr std::size_t kFeatures = 10;
constexpr std::size_t kDrifted = 2;
constexpr std::size_t kThreads = 2;

double g_share = 1.0;

std::size_t rounds(std::size_t full) {
    return std::max<std::size_t>(4, static_cast<std::size_t>(g_share * static_cast<double>(full)));
}

/// What makes rows: `correlation` between all features, autoregression, tails, what the current rows add.
struct Process {
    double correlation = 0.3;
    double phi = 0.0;
    int tail = 0;            ///< degrees of freedom; 0: normal
    bool clustered = false;  ///< volatility of all features together follows its own autoregression
};
struct Injection {
    double mean = 0.0;
    double scale = 1.0;
    int tail = 0;
    double outliers = 0.0;      ///< share of values five times as wide
    double correlation = -1.0;  ///< of all features; below 0: as before
};

class Maker {
public:
    Maker(const Process& process, std::uint64_t seed)
        : m_process(process), m_rng(seed), m_state(kFeatures, 0.0) {
        for (int warm = 0; warm < 200; ++warm)
            (void)row({});
    }
    Columns rows(std::size_t count, const Injection& injection) {
        Columns out(kFeatures);
        for (std::size_t i = 0; i < count; ++i) {
            const auto values = row(injection);
            for (std::size_t f = 0; f < kFeatures; ++f)
                out[f].push_back(values[f]);
        }
        return out;
    }

private:
    double shock(int tail) { return tail > 0 ? m_rng.studentT(tail) : m_rng.normal(); }
    std::vector<double> row(const Injection& injection) {
        const double correlation =
            injection.correlation < 0.0 ? m_process.correlation : injection.correlation;
        const double common = shock(m_process.tail);
        double width = 1.0;
        if (m_process.clustered) {
            m_volatility = 0.95 * m_volatility + std::sqrt(1.0 - 0.95 * 0.95) * 0.5 * m_rng.normal();
            width = std::exp(m_volatility);
        }
        std::vector<double> out;
        for (std::size_t f = 0; f < kFeatures; ++f) {
            const bool drifted = f < kDrifted;
            const double own = shock(drifted && injection.tail > 0 ? injection.tail : m_process.tail);
            const double both = drifted && injection.tail > 0
                                    ? own  // the tail of a sum would be thinner
                                    : std::sqrt(correlation) * common + std::sqrt(1.0 - correlation) * own;
            m_state[f] = m_process.phi * m_state[f] + std::sqrt(1.0 - m_process.phi * m_process.phi) * both;
            double value = width * m_state[f];
            if (drifted) {
                if (injection.outliers > 0.0 && m_rng.uniform() < injection.outliers) value *= 5.0;
                value = injection.mean + injection.scale * value;
            }
            out.push_back(value);
        }
        return out;
    }

    Process m_process;
    Rng m_rng;
    std::vector<double> m_state;
    double m_volatility = 0.0;
};

DriftSample sampleOf(Columns columns) {
    std::vector<std::string> names;
    for (std::size_t f = 0; f < columns.size(); ++f)
        names.push_back("f" + std::to_string(f));
    return DriftSample::create(std::move(names), std::move(columns)).value();
}

struct Size {
    std::size_t reference;
    std::size_t current;
    std::size_t scans;
};

/// Shares of scans, in percent.
struct Shares {
    double any = 0.0, medium = 0.0, high = 0.0, joint = 0.0, features = 0.0, wrongFeatures = 0.0;
    double effect = 0.0, block = 0.0;
};

Shares simulate(const Process& process, const Injection& injection, const Size& size, std::uint64_t seed,
                FalseDiscovery how = FalseDiscovery::BenjaminiHochberg) {
    const qd::SystemClock clock;
    const qd::jobs::JobContext job({}, {}, clock);
    const std::size_t count = rounds(size.scans);
    std::vector<DriftReport> reports(count);
    qd::jobs::parallelFor(kThreads, count, [&](std::size_t k) {
        Maker maker(process, seed * 100'000 + k);
        const auto reference = sampleOf(maker.rows(size.reference, {}));
        const auto current = sampleOf(maker.rows(size.current, injection));
        ScanOptions options;
        options.histogramBins = 0;
        options.jointPermutations = 199;
        options.seed = k + 1;
        options.adjustment = how;
        reports[k] = scan(reference, current, options, job).value();
    });
    Shares out;
    const double one = 100.0 / static_cast<double>(count);
    for (const auto& report : reports) {
        out.any += report.severity > Severity::None ? one : 0.0;
        out.medium += report.severity >= Severity::Medium ? one : 0.0;
        out.high += report.severity == Severity::High ? one : 0.0;
        out.joint += report.multivariate.p <= 0.05 ? one : 0.0;
        out.effect += report.multivariate.effect / static_cast<double>(count);
        out.block += static_cast<double>(report.block) / static_cast<double>(count);
        for (std::size_t f = 0; f < kFeatures; ++f) {
            const double found = report.features[f].adjustedP <= 0.05 ? one : 0.0;
            if (f < kDrifted)
                out.features += found / static_cast<double>(kDrifted);
            else
                out.wrongFeatures += found / static_cast<double>(kFeatures - kDrifted);
        }
    }
    return out;
}

void quiet() {
    const std::vector<std::pair<const char*, Process>> processes{
        {"independent rows, normal", {}},
        {"independent rows, Student t(4)", {.tail = 4}},
        {"independent rows, features independent", {.correlation = 0.0}},
        {"independent rows, features correlated 0.9", {.correlation = 0.9}},
        {"autoregression 0.5", {.phi = 0.5}},
        {"autoregression 0.9", {.phi = 0.9}},
        {"autoregression 0.99", {.phi = 0.99}},
        {"volatility in clusters", {.clustered = true}}};
    std::puts(
        "### Where nothing drifts\n\nShare of scans in percent, of 400 scans (200 of the larger sizes); "
        "standard error at 5 %: 1.1 (1.5).\n");
    std::puts(
        "| process | reference / current | block | any severity | medium or more | **high** | MMD p <= 0.05 "
        "|");
    std::puts("|---|---|---:|---:|---:|---:|---:|");
    std::uint64_t seed = 1;
    for (const Size& size : {Size{1000, 100, 400}, Size{2500, 250, 200}, Size{2520, 63, 200}}) {
        for (const auto& [name, process] : processes) {
            const Shares s = simulate(process, {}, size, seed++);
            std::printf("| %s | %zu / %zu | %.0f | %.1f | %.1f | **%.1f** | %.1f |\n", name, size.reference,
                        size.current, s.block, s.any, s.medium, s.high, s.joint);
            std::fflush(stdout);
        }
    }
}

void power() {
    const std::vector<std::pair<const char*, Injection>> kinds{
        {"mean +0.1 sd", {.mean = 0.1}},
        {"mean +0.2 sd", {.mean = 0.2}},
        {"mean +0.5 sd", {.mean = 0.5}},
        {"mean +1 sd", {.mean = 1.0}},
        {"scale × 1.1", {.scale = 1.1}},
        {"scale × 1.25", {.scale = 1.25}},
        {"scale × 1.5", {.scale = 1.5}},
        {"scale × 2", {.scale = 2.0}},
        {"tails: t(3), same variance", {.tail = 3}},
        {"5 % of values 5 × as wide", {.outliers = 0.05}},
        {"correlation 0.3 → 0.1", {.correlation = 0.1}},
        {"correlation 0.3 → 0.5", {.correlation = 0.5}},
        {"correlation 0.3 → 0.7", {.correlation = 0.7}}};
    std::puts("\n### What was injected, and how often it is seen\n");
    std::puts(
        "Mean, scale and tails change in 2 of 10 features, correlation in all. Share in percent of 60 scans "
        "(20 of the largest size); standard error at 50 %: 6 (11).\n");
    std::puts(
        "| injected | reference / current | drifted features found | others called drifted | MMD p <= 0.05 | "
        "mean MMD effect | any severity | medium or more | high |");
    std::puts("|---|---|---:|---:|---:|---:|---:|---:|---:|");
    std::uint64_t seed = 101;
    for (const Size& size : {Size{1000, 100, 60}, Size{2500, 250, 60}, Size{10'000, 1000, 20}}) {
        for (const auto& [name, injection] : kinds) {
            const Shares s = simulate({}, injection, size, seed++);
            const bool marginal = injection.correlation < 0.0;
            const std::string found =
                marginal ? std::to_string(static_cast<int>(std::lround(s.features))) : "-";
            std::printf("| %s | %zu / %zu | %s | %.1f | %.0f | %.2f | %.0f | %.0f | %.0f |\n", name,
                        size.reference, size.current, found.c_str(), s.wrongFeatures, s.joint, s.effect,
                        s.any, s.medium, s.high);
            std::fflush(stdout);
        }
    }
}

void adjustments() {
    std::puts("\n### Benjamini-Hochberg beside Benjamini-Yekutieli\n");
    std::puts(
        "10 features correlated as stated, 2500 / 250 rows, 60 scans; mean +0.2 sd in 2 of them, or "
        "nothing.\n");
    std::puts(
        "| correlation of features | adjustment | nothing drifts: features called drifted | drifted features "
        "found "
        "| others called drifted |");
    std::puts("|---|---|---:|---:|---:|");
    std::uint64_t seed = 301;
    for (const double correlation : {0.0, 0.3, 0.9}) {
        for (const auto how : {FalseDiscovery::BenjaminiHochberg, FalseDiscovery::BenjaminiYekutieli}) {
            const Size size{2500, 250, 60};
            const Shares none = simulate({.correlation = correlation}, {}, size, seed, how);
            const Shares some = simulate({.correlation = correlation}, {.mean = 0.2}, size, seed + 1, how);
            std::printf("| %.1f | %s | %.2f | %.0f | %.1f |\n", correlation,
                        how == FalseDiscovery::BenjaminiHochberg ? "Hochberg" : "Yekutieli",
                        (2.0 * none.features + 8.0 * none.wrongFeatures) / 10.0, some.features,
                        some.wrongFeatures);
            std::fflush(stdout);
        }
        seed += 2;
    }
}

using Returns = std::function<std::vector<double>(Rng&, std::size_t, double mean, double deviation)>;

std::vector<double> plain(Rng& rng, std::size_t days, double mean, double deviation, int tail, double phi) {
    std::vector<double> out;
    double state = 0.0;
    for (std::size_t t = 0; t < days; ++t) {
        state = phi * state + std::sqrt(1.0 - phi * phi) * (tail > 0 ? rng.studentT(tail) : rng.normal());
        out.push_back(mean + deviation * state);
    }
    return out;
}

std::vector<double> clustered(Rng& rng, std::size_t days, double mean, double deviation) {
    std::vector<double> out;
    double variance = 1.0;
    for (std::size_t t = 0; t < days; ++t) {
        const double shock = std::sqrt(variance) * rng.studentT(5);
        out.push_back(mean + deviation * shock);
        variance = 0.02 + 0.08 * shock * shock + 0.9 * variance;
    }
    return out;
}

/// Share of runs that alarm within some days, in percent, and the median day of the alarms.
struct Alarms {
    std::vector<double> share;
    double median = 0.0;
};

Alarms watch(const Returns& make, double before, double after, double deviation,
             const std::vector<std::size_t>& within, std::uint64_t seed) {
    constexpr std::size_t kBacktest = 1260;
    const std::size_t count = rounds(2000);
    const std::size_t days = within.back();
    std::vector<std::size_t> alarm(count, 0);
    qd::jobs::parallelFor(kThreads, count, [&](std::size_t k) {
        Rng rng(seed * 1'000'000 + k);
        const auto backtest = make(rng, kBacktest, before, deviation);
        const auto live = make(rng, days, after, deviation);
        alarm[k] = watchDegradation(backtest, live, {})->alarmDay;
    });
    Alarms out;
    std::vector<std::size_t> found;
    for (const std::size_t day : alarm) {
        if (day > 0) found.push_back(day);
    }
    for (const std::size_t limit : within) {
        const auto early =
            std::count_if(found.begin(), found.end(), [limit](std::size_t d) { return d <= limit; });
        out.share.push_back(100.0 * static_cast<double>(early) / static_cast<double>(count));
    }
    std::sort(found.begin(), found.end());
    if (!found.empty()) out.median = static_cast<double>(found[found.size() / 2]);
    return out;
}

void degradation() {
    const std::vector<std::pair<const char*, Returns>> kinds{
        {"normal", [](Rng& r, std::size_t n, double m, double s) { return plain(r, n, m, s, 0, 0.0); }},
        {"Student t(3)", [](Rng& r, std::size_t n, double m, double s) { return plain(r, n, m, s, 3, 0.0); }},
        {"GARCH(1,1), t(5)", [](Rng& r, std::size_t n, double m, double s) { return clustered(r, n, m, s); }},
        {"autoregression 0.1",
         [](Rng& r, std::size_t n, double m, double s) { return plain(r, n, m, s, 0, 0.1); }}};
    std::puts("\n### Degradation: false alarms\n");
    std::puts(
        "Live figures as good as the backtest (1260 days), looked at every day; alpha 5 %. Share in percent "
        "of 2000 "
        "runs that ever alarm; standard error below 0.5.\n");
    std::puts("| daily returns, Sharpe ratio 1 | within 250 days | 500 | 1250 |\n|---|---:|---:|---:|");
    std::uint64_t seed = 401;
    for (const auto& [name, make] : kinds) {
        const auto a =
            watch(make, 1.0 / std::sqrt(252.0), 1.0 / std::sqrt(252.0), 1.0, {250, 500, 1250}, seed++);
        std::printf("| %s | %.1f | %.1f | %.1f |\n", name, a.share[0], a.share[1], a.share[2]);
        std::fflush(stdout);
    }
    std::puts("\n### Degradation: how soon it is seen\n");
    std::puts("| live figures | alarm within 63 days | 125 | 250 | 500 | median day of the alarms |");
    std::puts("|---|---:|---:|---:|---:|---:|");
    struct Case {
        const char* name;
        double before, after;
    };
    const double year = std::sqrt(252.0);
    for (const Case& c :
         {Case{"Sharpe ratio 2 → 0", 2 / year, 0.0}, Case{"Sharpe ratio 1 → 0", 1 / year, 0.0},
          Case{"Sharpe ratio 1 → −2", 1 / year, -2 / year},
          Case{"daily IC mean 0.05, sd 0.1 → 0.03", 0.5, 0.3}, Case{"the same → 0", 0.5, 0.0},
          Case{"the same → −0.02", 0.5, -0.2}}) {
        const auto a = watch(kinds[0].second, c.before, c.after, 1.0, {63, 125, 250, 500}, seed++);
        std::printf("| %s | %.0f | %.0f | %.0f | %.0f | %.0f |\n", c.name, a.share[0], a.share[1], a.share[2],
                    a.share[3], a.median);
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) g_share = std::atof(argv[1]) / 100.0;
    quiet();
    if (argc > 2) return 0;
    power();
    adjustments();
    degradation();
    return 0;
}
