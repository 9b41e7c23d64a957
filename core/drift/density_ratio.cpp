// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/density_ratio.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "core/drift/scan.h"

namespace qd::drift {

namespace {

constexpr std::size_t kFolds = 5;
constexpr int kNewtonSteps = 30;
constexpr double kMostScore = 20.0;  ///< of the log odds: e^20 rows of one sample for one of the other

/// Complete rows of both samples: standardised features, their squares, and 1.
struct Design {
    Eigen::MatrixXd x;
    Eigen::VectorXd label;         ///< 1 for current rows
    std::vector<std::size_t> row;  ///< of its sample
    std::vector<std::size_t> fold;
    std::size_t reference = 0;
};

std::vector<std::size_t> completeRows(const SamplePair& pair, bool current) {
    std::vector<std::size_t> rows;
    const auto column = [&](std::size_t f) { return current ? pair.current(f) : pair.reference(f); };
    for (std::size_t i = 0; i < column(0).size(); ++i) {
        bool complete = true;
        for (std::size_t f = 0; f < pair.features() && complete; ++f)
            complete = !std::isnan(column(f)[i]);
        if (complete) rows.push_back(i);
    }
    return rows;
}

/// Features that vary in the reference, standardised by it; beyond five deviations they count as five, so
/// that one wild row does not decide the fit.
void fillFeature(const SamplePair& pair, std::size_t f, Design& design, Eigen::Index at,
                 Eigen::Index squareAt) {
    const auto value = [&](std::size_t i) {
        return i < design.reference ? pair.reference(f)[design.row[i]] : pair.current(f)[design.row[i]];
    };
    double mean = 0.0;
    double squares = 0.0;
    const auto count = static_cast<double>(design.reference);
    for (std::size_t i = 0; i < design.reference; ++i)
        mean += value(i) / count;
    for (std::size_t i = 0; i < design.reference; ++i)
        squares += (value(i) - mean) * (value(i) - mean) / count;
    const double deviation = std::sqrt(squares);
    for (std::size_t i = 0; i < design.row.size(); ++i) {
        const double z = deviation > 0.0 ? std::clamp((value(i) - mean) / deviation, -5.0, 5.0) : 0.0;
        const auto r = static_cast<Eigen::Index>(i);
        design.x(r, at) = z;
        design.x(r, squareAt) = 0.5 * (z * z - 1.0);
    }
}

Result<Design> designOf(const SamplePair& pair) {
    Design out;
    out.row = completeRows(pair, false);
    out.reference = out.row.size();
    const auto current = completeRows(pair, true);
    if (out.reference < kLeastReference || current.size() < kLeastCurrent) {
        return Error{ErrorCode::BadInput,
                     say("%1 reference and %2 current rows are complete, expected at least %3 and %4",
                         out.reference, current.size(), kLeastReference, kLeastCurrent)};
    }
    for (std::size_t i = 0; i < out.reference; ++i)
        out.fold.push_back(i * kFolds / out.reference);
    for (std::size_t i = 0; i < current.size(); ++i)
        out.fold.push_back(i * kFolds / current.size());
    out.row.insert(out.row.end(), current.begin(), current.end());
    const auto rows = static_cast<Eigen::Index>(out.row.size());
    const auto features = static_cast<Eigen::Index>(pair.features());
    out.x.resize(rows, 2 * features + 1);
    out.x.rightCols(1).setOnes();
    out.label = Eigen::VectorXd::Zero(rows);
    out.label.tail(rows - static_cast<Eigen::Index>(out.reference)).setOnes();
    for (Eigen::Index f = 0; f < features; ++f)
        fillFeature(pair, static_cast<std::size_t>(f), out, f, features + f);
    return out;
}

/// Newton's method for the penalised likelihood of rows outside `fold`; the constant is not penalised. Steps
/// that do not improve are halved.
Eigen::VectorXd fit(const Design& design, std::size_t fold, double ridge) {
    std::vector<Eigen::Index> kept;
    for (std::size_t i = 0; i < design.fold.size(); ++i) {
        if (design.fold[i] != fold) kept.push_back(static_cast<Eigen::Index>(i));
    }
    const Eigen::MatrixXd x = design.x(kept, Eigen::all);
    const Eigen::VectorXd y = design.label(kept);
    Eigen::VectorXd penalty = Eigen::VectorXd::Constant(x.cols(), ridge * static_cast<double>(x.rows()));
    penalty(x.cols() - 1) = 1e-6;
    const auto loss = [&](const Eigen::VectorXd& beta) {
        const Eigen::ArrayXd score = (x * beta).array();
        // ln(1 + e^s) − y s, without overflow.
        const Eigen::ArrayXd soft = score.max(0.0) + (-score.abs()).exp().log1p();
        return (soft - y.array() * score).sum() + 0.5 * beta.cwiseAbs2().dot(penalty);
    };
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(x.cols());
    double best = loss(beta);
    for (int step = 0; step < kNewtonSteps; ++step) {
        const Eigen::ArrayXd p = 1.0 / (1.0 + (-(x * beta).array()).exp());
        const Eigen::VectorXd gradient = x.transpose() * (p.matrix() - y) + penalty.cwiseProduct(beta);
        const Eigen::ArrayXd root = (p * (1.0 - p)).max(1e-12).sqrt();
        const Eigen::MatrixXd weighted = x.array().colwise() * root;
        Eigen::MatrixXd hessian = Eigen::MatrixXd::Zero(x.cols(), x.cols());
        hessian.selfadjointView<Eigen::Lower>().rankUpdate(weighted.transpose());
        hessian.diagonal() += penalty;
        const Eigen::VectorXd move = hessian.selfadjointView<Eigen::Lower>().llt().solve(gradient);
        double size = 1.0;
        double next = loss(beta - move);
        for (; !(next <= best) && size > 1e-6; next = loss(beta - size * move))
            size *= 0.5;
        if (!(next <= best)) break;
        beta -= size * move;
        const double gained = best - next;
        best = next;
        if (gained < 1e-10 * std::abs(best)) break;
    }
    return beta;
}

/// Share of pairs of a current and a reference row in which the current one scores higher, ties half.
double areaUnderCurve(const Eigen::VectorXd& score, std::size_t reference) {
    std::vector<std::pair<double, bool>> sorted;
    for (Eigen::Index i = 0; i < score.size(); ++i)
        sorted.emplace_back(score(i), static_cast<std::size_t>(i) >= reference);
    std::sort(sorted.begin(), sorted.end());
    double below = 0.0;
    double sum = 0.0;
    for (std::size_t from = 0; from < sorted.size();) {
        double mine = 0.0;
        double theirs = 0.0;
        std::size_t to = from;
        for (; to < sorted.size() && sorted[to].first == sorted[from].first; ++to)
            (sorted[to].second ? mine : theirs) += 1.0;
        sum += mine * (below + 0.5 * theirs);
        below += theirs;
        from = to;
    }
    const double current = static_cast<double>(sorted.size() - reference);
    return sum / (current * static_cast<double>(reference));
}

}  // namespace

Result<DensityRatio> densityRatio(const SamplePair& pair, double ridge) {
    QD_TRY(const Design design, designOf(pair));
    const std::size_t current = design.row.size() - design.reference;
    const double prior = std::log(static_cast<double>(design.reference) / static_cast<double>(current));
    Eigen::VectorXd score(static_cast<Eigen::Index>(design.row.size()));
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        const Eigen::VectorXd beta = fit(design, fold, ridge);
        for (std::size_t i = 0; i < design.fold.size(); ++i) {
            const auto r = static_cast<Eigen::Index>(i);
            if (design.fold[i] == fold) score(r) = design.x.row(r).dot(beta);
        }
    }
    DensityRatio out;
    out.completeReference = design.reference;
    out.separation = areaUnderCurve(score, design.reference);
    out.weight.assign(pair.referenceSample().rows(), 0.0);
    for (std::size_t i = 0; i < design.reference; ++i) {
        const double odds = std::clamp(score(static_cast<Eigen::Index>(i)) + prior, -kMostScore, kMostScore);
        out.weight[design.row[i]] = std::exp(odds);
    }
    return out;
}

}  // namespace qd::drift
