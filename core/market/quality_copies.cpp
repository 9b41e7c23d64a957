// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_copies.h"

#include <algorithm>
#include <cmath>

#include "core/market/quality_level.h"

namespace qd::market {

namespace {

constexpr std::size_t kMaxOffset = 25;
constexpr double kVolumeTolerance = 0.02;
constexpr std::size_t kMinCluster = 4;
constexpr double kChancePerDay = 1e-7;  // of a false cluster, a (day, offset) pair

struct Repeat {
    std::size_t series;
    std::size_t bar;    ///< the earlier bar
    std::size_t other;  ///< the later one
    bool volumeToo;     ///< the volume repeats as well (or there is none)
};

bool sameClose(const CloseSeries& s, std::size_t a, std::size_t b) {
    return std::abs(s.close[a] - s.close[b]) <= 1e-9 * s.close[a];
}

bool sameVolume(const CloseSeries& s, std::size_t a, std::size_t b) {
    const double va = s.volume[a];
    const double vb = s.volume[b];
    if (va <= 0.0 && vb <= 0.0) return true;
    return std::abs(va - vb) <= kVolumeTolerance * std::max(va, vb);
}

/// All repeats at one offset in rows, by the row of the earlier bar.
std::vector<std::vector<Repeat>> repeatsAt(const std::vector<CloseSeries>& series, std::size_t rows,
                                           std::size_t offset) {
    std::vector<std::vector<Repeat>> byRow(rows);
    for (std::size_t i = 0; i < series.size(); ++i) {
        const CloseSeries& s = series[i];
        std::size_t b = 0;
        for (std::size_t a = 0; a < s.rows.size(); ++a) {
            while (b < s.rows.size() && s.rows[b] < s.rows[a] + offset)
                ++b;
            if (b == s.rows.size()) break;
            if (s.rows[b] != s.rows[a] + offset || !sameClose(s, a, b)) continue;
            byRow[s.rows[a]].push_back({i, a, b, sameVolume(s, a, b)});
        }
    }
    return byRow;
}

/// P(X >= count) for a Poisson law of the given mean.
double poissonTail(double mean, std::size_t count) {
    double term = std::exp(-mean);
    double below = 0.0;
    for (std::size_t k = 0; k < count; ++k) {
        below += term;
        term *= mean / static_cast<double>(k + 1);
    }
    return std::max(1.0 - below, term);
}

/// How far the repeats stand off their local level, in clipped squared standard errors.
double misfit(const std::vector<CloseSeries>& series, const std::vector<Repeat>& repeats, bool earlier) {
    double sum = 0.0;
    for (const Repeat& r : repeats) {
        // The partner is left out of the neighbours: when adjacent it would pull the level to itself.
        std::vector<std::uint8_t> doubtful(series[r.series].rows.size(), 0);
        const auto level = localLevel(series[r.series], earlier ? r.bar : r.other, doubtful);
        if (level) sum += std::min(level->error * level->error / (level->sd * level->sd), 25.0);
    }
    return sum;
}

std::size_t fullRepeats(const std::vector<Repeat>& day) {
    return static_cast<std::size_t>(
        std::count_if(day.begin(), day.end(), [](const Repeat& r) { return r.volumeToo; }));
}

/// Repeats of one day at one offset that are too many for chance.
struct Cluster {
    int offset;
    std::size_t row;
    std::size_t full;
    std::vector<Repeat> repeats;
};

void mark(CopyMark& mark, CopyEvidence evidence, int offset) {
    if (mark.evidence == CopyEvidence::Cluster) return;
    mark.evidence = evidence;
    mark.offset = offset;
}

/// Largest first: a day that a large cluster has shown to be bad decides for the smaller ones it takes part
/// in; otherwise the day whose repeats stand further off their level is the bad one.
void markClusters(const std::vector<CloseSeries>& series, std::vector<Cluster>& clusters, std::size_t rows,
                  std::vector<std::vector<CopyMark>>& marks) {
    std::stable_sort(clusters.begin(), clusters.end(),
                     [](const Cluster& a, const Cluster& b) { return a.full > b.full; });
    std::vector<std::uint8_t> badRow(rows, 0);
    for (const Cluster& c : clusters) {
        const std::size_t later = c.row + static_cast<std::size_t>(c.offset);
        bool earlier = badRow[c.row] != 0;
        if (badRow[c.row] == badRow[later]) {
            earlier = misfit(series, c.repeats, true) >= misfit(series, c.repeats, false);
        }
        badRow[earlier ? c.row : later] = 1;
        for (const Repeat& r : c.repeats) {
            mark(marks[r.series][earlier ? r.bar : r.other], CopyEvidence::Cluster,
                 earlier ? c.offset : -c.offset);
        }
    }
}

}  // namespace

std::vector<std::vector<CopyMark>> findCopies(const std::vector<CloseSeries>& series, std::size_t rows) {
    std::vector<std::vector<CopyMark>> marks(series.size());
    for (std::size_t i = 0; i < series.size(); ++i)
        marks[i].resize(series[i].rows.size());
    std::vector<Cluster> clusters;
    for (std::size_t offset = 1; offset <= std::min(kMaxOffset, rows); ++offset) {
        auto byRow = repeatsAt(series, rows, offset);
        double total = 0.0;
        for (const auto& day : byRow)
            total += static_cast<double>(std::min(fullRepeats(day), kMinCluster));
        const double chance = total / static_cast<double>(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t full = fullRepeats(byRow[row]);
            if (full >= kMinCluster && poissonTail(chance, full) < kChancePerDay) {
                clusters.push_back({static_cast<int>(offset), row, full, std::move(byRow[row])});
                continue;
            }
            for (const Repeat& r : byRow[row]) {
                if (!r.volumeToo) continue;
                mark(marks[r.series][r.bar], CopyEvidence::Alone, static_cast<int>(offset));
                mark(marks[r.series][r.other], CopyEvidence::Alone, -static_cast<int>(offset));
            }
        }
    }
    markClusters(series, clusters, rows, marks);
    return marks;
}

}  // namespace qd::market
