// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_closes.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/market/quality_level.h"

namespace qd::market {

namespace {

constexpr double kErrorScale = 0.04;   // typical size of an error, log
constexpr double kBaseRate = 1e-4;     // errors a bar on an ordinary day
constexpr double kPriorBars = 50.0;    // weight of the base rate against a day's own count
constexpr double kCopyAlone = 3.5;     // log odds that a repeated close and volume adds
constexpr double kAlongCopies = 0.05;  // other errors that come with a copied bar
constexpr double kMinZ = 2.0;
constexpr int kPasses = 4;

/// Log of the likelihood ratio "off by the best fitting error" against "right". The error is a Student
/// variable of scale kErrorScale; the narrow likelihood pays for its width (Occam's factor).
double logBayes(const LocalLevel& level) {
    const double rest = 0.5 * (level.before + level.after);
    const double fit = 2.0 * logStudent(rest) - logStudent(level.before) - logStudent(level.after);
    const double relative = level.error / kErrorScale;
    const double prior = -1.5 * std::log1p(relative * relative / 2.0) + std::log(0.35 / kErrorScale);
    return fit + prior + std::log(level.sd * 2.5066);
}

/// Log likelihood ratio from the volumes: a true move there and back is traded on both days, a wrong number
/// on neither.
double volumeBayes(const CloseSeries& s, std::size_t bar, const LocalLevel& level) {
    const double rest = activityOfMove(0.5 * (level.before + level.after));
    double sum = 0.0;
    const auto add = [&sum](const std::optional<double>& activity, double ifWrong, double ifRight) {
        if (!activity) return;
        sum += logStudent((*activity - ifWrong) / kActivitySpread) -
               logStudent((*activity - ifRight) / kActivitySpread);
    };
    add(s.activity[bar], rest, activityOfMove(level.before));
    add(s.activity[bar + 1], rest, activityOfMove(level.after));
    return sum;
}

struct Candidate {
    WrongBar bar;
    double evidence;
    std::size_t row;
};

double logistic(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}

std::vector<std::vector<std::uint8_t>> clusterMask(const std::vector<std::vector<CopyMark>>& copies) {
    std::vector<std::vector<std::uint8_t>> mask(copies.size());
    for (std::size_t i = 0; i < copies.size(); ++i) {
        for (const CopyMark& mark : copies[i]) {
            mask[i].push_back(mark.evidence == CopyEvidence::Cluster ? 1 : 0);
        }
    }
    return mask;
}

/// Bars that stand off their level by kMinZ standard errors, with the evidence before the day's rate.
std::vector<Candidate> candidates(const std::vector<CloseSeries>& series,
                                  const std::vector<std::vector<CopyMark>>& copies,
                                  const std::vector<std::vector<std::uint8_t>>& doubtful) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = 1; j + 1 < series[i].rows.size(); ++j) {
            const CopyMark& copy = copies[i][j];
            if (copy.evidence == CopyEvidence::Cluster) continue;
            const auto level = localLevel(series[i], j, doubtful[i]);
            if (!level || std::abs(level->error) < kMinZ * level->sd) continue;
            const double evidence = logBayes(*level) + volumeBayes(series[i], j, *level) +
                                    (copy.evidence == CopyEvidence::Alone ? kCopyAlone : 0.0);
            found.push_back({{i, j, level->error, level->sd, 0.0, copy}, evidence, series[i].rows[j]});
        }
    }
    return found;
}

/// Empirical Bayes: each day's rate of errors follows from the day's own posterior counts.
void judge(std::vector<Candidate>& found, const std::vector<std::size_t>& barsOfRow,
           const std::vector<double>& copiesOfRow) {
    std::vector<double> expected = copiesOfRow;
    for (int pass = 0; pass < kPasses; ++pass) {
        std::vector<double> next = copiesOfRow;
        for (Candidate& c : found) {
            const double rate = (expected[c.row] + kBaseRate * kPriorBars) /
                                (static_cast<double>(barsOfRow[c.row]) + kPriorBars);
            c.bar.logOdds = c.evidence + std::log(rate / (1.0 - rate));
            next[c.row] += logistic(c.bar.logOdds);
        }
        expected.swap(next);
    }
}

}  // namespace

std::vector<WrongBar> findWrongBars(const std::vector<CloseSeries>& series, std::size_t rows) {
    const auto copies = findCopies(series, rows);
    auto doubtful = clusterMask(copies);
    std::vector<std::size_t> barsOfRow(rows, 0);
    for (const CloseSeries& s : series) {
        for (const std::size_t row : s.rows)
            ++barsOfRow[row];
    }
    std::vector<double> copiesOfRow(rows, 0.0);
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = 0; j < doubtful[i].size(); ++j)
            copiesOfRow[series[i].rows[j]] += kAlongCopies * doubtful[i][j];
    }
    std::vector<WrongBar> wrong;
    std::vector<Candidate> found = candidates(series, copies, doubtful);
    judge(found, barsOfRow, copiesOfRow);
    for (const Candidate& c : found) {
        if (c.bar.logOdds > 0.0) wrong.push_back(c.bar);
    }
    for (const WrongBar& w : wrong)
        doubtful[w.series][w.bar] = 1;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = 0; j < series[i].rows.size(); ++j) {
            if (copies[i][j].evidence != CopyEvidence::Cluster) continue;
            const auto level = localLevel(series[i], j, doubtful[i]);
            if (level) wrong.push_back({i, j, level->error, level->sd, 9.0, copies[i][j]});
        }
    }
    return wrong;
}

}  // namespace qd::market
