// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/qp_solve.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/portfolio/interior_point.h"
#include "core/portfolio/qp_active_set.h"
#include "core/portfolio/qp_kernels.h"

namespace qd::portfolio {

namespace {

constexpr double kAtBound = 1e-12;
constexpr double kSnap = 1e-9;      // of the interior point's weights from a bound
constexpr double kProximal = 1e-8;  // added to H, relative to its greatest diagonal
constexpr double kProximalDone = 1e-13;
constexpr double kLeastSize = 1e-4;  // of an objective: the greatest curvature is 1, so less is as good as 0
constexpr int kProximalSteps = 60;
constexpr std::size_t kManyBetween = 400;  // beyond it one interior-point step costs less than the updates

/// A feasible point of given weights, or nothing.
std::optional<QpPoint> pointOf(const Qp& qp, std::span<const double> weights) {
    if (weights.size() != qp.assets()) return std::nullopt;
    QpPoint at;
    at.v = qp.variablesOf(weights);
    const std::vector<double> kept = qp.weights(at.v);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!(std::abs(kept[i] - weights[i]) <= kAtBound)) return std::nullopt;
    for (std::size_t j = 0; j < qp.variables(); ++j) {
        if (qp.width[j] < 0.0) return std::nullopt;
        const bool low = at.v[j] <= kAtBound;
        const bool high = !low && at.v[j] >= qp.width[j] - kAtBound;
        at.place.push_back(low ? Place::Lower : (high ? Place::Upper : Place::Between));
        if (low) at.v[j] = 0.0;
        if (high) at.v[j] = qp.width[j];
    }
    for (std::size_t r = 0; r < qp.rows(); ++r) {
        const double activity = qpKernels().dot(qp.row(r), at.v.data(), qp.variables());
        if (activity < qp.rowLower[r] - 10 * kAtBound || activity > qp.rowUpper[r] + 10 * kAtBound)
            return std::nullopt;
        const bool high = activity >= qp.rowUpper[r] - 10 * kAtBound;
        const bool low = activity <= qp.rowLower[r] + 10 * kAtBound;
        at.rowPlace.push_back(high ? Place::Upper : (low ? Place::Lower : Place::Between));
    }
    return at;
}

std::size_t betweenOf(const QpPoint& at) {
    return static_cast<std::size_t>(std::count(at.place.begin(), at.place.end(), Place::Between));
}

double greatestDiagonal(const QuadraticForm& form) {
    double greatest = 0.0;
    for (std::size_t i = 0; i < form.size(); ++i)
        greatest = std::max(greatest, form.diagonal(i));
    return greatest;
}

/// Where H is singular: minimises with δ/2·|w − centre|² added, centre the last answer, until that moves
/// nothing (the proximal point method; it ends after finitely many steps on a quadratic program).
Result<ActiveSetStatus> proximal(Qp& qp, QuadraticForm& form, QpPoint& at, const jobs::JobContext* job) {
    const std::vector<double> linear = qp.linear;
    const double a = form.ofRisk();
    const double b = form.ofIdentity();
    const double size = greatestDiagonal(form);
    const double delta = size > 0.0 ? kProximal * size : kProximal;
    form.set(a, b + delta);
    Result<ActiveSetStatus> status = ActiveSetStatus::Limit;
    for (int step = 0; step < kProximalSteps; ++step) {
        const std::vector<double> centre = qp.weights(at.v);
        const std::vector<double> fromOrigin = qp.fromOrigin(centre);
        for (std::size_t i = 0; i < centre.size(); ++i)
            qp.linear[i] = linear[i] - delta * fromOrigin[i];
        at.product.clear();
        status = minimiseActiveSet(qp, form, at, {}, job);
        if (!status.ok() || *status != ActiveSetStatus::Optimal) break;
        const std::vector<double> now = qp.weights(at.v);
        double moved = 0.0;
        for (std::size_t i = 0; i < now.size(); ++i)
            moved = std::max(moved, std::abs(now[i] - centre[i]));
        if (moved * kProximal <= kProximalDone) break;
    }
    form.set(a, b);
    qp.linear = linear;
    at.product.clear();
    return status;
}

/// The feasible point nearest to weights that are nearly feasible: where the interior point leaves off.
Result<QpPoint> feasibleNear(const Qp& qp, std::span<const double> weights, QpPoint vertex,
                             const jobs::JobContext* job) {
    Qp nearest = qp;
    std::fill(nearest.cost.begin(), nearest.cost.end(), 0.0);
    std::fill(nearest.linear.begin(), nearest.linear.end(), 0.0);
    nearest.origin.assign(weights.begin(), weights.end());
    QuadraticForm identity({}, qp.assets());
    identity.set(0.0, 1.0);
    QD_TRY(const ActiveSetStatus done, minimiseActiveSet(nearest, identity, vertex, {}, job));
    vertex.product.clear();
    if (done != ActiveSetStatus::Optimal)
        return Error{ErrorCode::Internal, say("the nearest feasible weights were not found")};
    return vertex;
}

/// The interior point's weights with what it has come close to put there, and what rows then miss spread over
/// the rest; nothing where that leaves rows or bounds.
std::optional<QpPoint> snapped(const Qp& qp, std::span<const double> weights) {
    QpPoint at;
    at.v = qp.variablesOf(weights);
    std::vector<std::size_t> between;
    for (std::size_t j = 0; j < qp.variables(); ++j) {
        const bool low = at.v[j] <= kSnap;
        const bool high = !low && at.v[j] >= qp.width[j] - kSnap;
        if (low) at.v[j] = 0.0;
        if (high) at.v[j] = qp.width[j];
        if (!low && !high) between.push_back(j);
    }
    const auto activity = [&](std::size_t r) {
        return qpKernels().dot(qp.row(r), at.v.data(), qp.variables());
    };
    std::vector<std::size_t> rows;
    std::vector<double> missed;
    for (std::size_t r = 0; r < qp.rows(); ++r) {
        const double now = activity(r);
        const bool high = now >= qp.rowUpper[r] - kSnap * static_cast<double>(qp.variables());
        if (!high && now > qp.rowLower[r] + kSnap * static_cast<double>(qp.variables())) continue;
        rows.push_back(r);
        missed.push_back((high ? qp.rowUpper[r] : qp.rowLower[r]) - now);
    }
    std::vector<double> gram(rows.size() * rows.size(), 0.0);
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = 0; b <= a; ++b)
            for (const std::size_t j : between)
                gram[a * rows.size() + b] += qp.row(rows[a])[j] * qp.row(rows[b])[j];
    if (!qpKernels().cholesky(gram.data(), rows.size(), rows.size(), 1e-9)) return std::nullopt;
    qpKernels().forward(gram.data(), rows.size(), rows.size(), missed.data());
    qpKernels().backward(gram.data(), rows.size(), rows.size(), missed.data());
    for (const std::size_t j : between)
        for (std::size_t a = 0; a < rows.size(); ++a)
            at.v[j] += missed[a] * qp.row(rows[a])[j];
    return pointOf(qp, qp.weights(at.v));
}

Result<QpPoint> throughTheInterior(const Qp& qp, const QuadraticForm& form, QpPoint vertex,
                                   const jobs::JobContext* job) {
    Qp plain = qp;
    if (!qp.origin.empty()) {
        std::vector<double> pulled(qp.assets(), 0.0);
        form.addProduct(qp.origin, pulled);
        qpKernels().axpy(-1.0, pulled.data(), plain.linear.data(), qp.assets());
        plain.origin.clear();
    }
    QD_TRY(const InteriorPoint inside, solveInterior({.qp = &plain, .form = &form, .job = job}));
    const int steps = vertex.iterations + inside.iterations;
    if (auto near = snapped(qp, inside.weights)) {
        near->iterations = steps;
        return *std::move(near);
    }
    QD_TRY(QpPoint at, feasibleNear(qp, inside.weights, std::move(vertex), job));
    // Bounds that the interior point has come close to hold: the projection may have left rounding of them.
    if (auto exact = pointOf(qp, qp.weights(at.v))) {
        exact->iterations = steps;
        return *std::move(exact);
    }
    at.iterations = steps;
    return at;
}

}  // namespace

void certify(const Qp& qp, const QuadraticForm& form, QpAnswer& answer) {
    const QpPoint& at = answer.point;
    answer.weights = qp.weights(at.v);
    std::vector<double> gradient(qp.assets(), 0.0);
    const std::vector<double> moved = qp.fromOrigin(answer.weights);
    form.addProduct(moved, gradient);
    const double curved = 0.5 * qpKernels().dot(gradient.data(), moved.data(), qp.assets());
    double straight = 0.0;
    answer.size = std::abs(curved);
    double steepest = 1e-300;
    for (std::size_t i = 0; i < qp.assets(); ++i) {
        straight += qp.linear[i] * answer.weights[i];
        gradient[i] += qp.linear[i];
        steepest = std::max(steepest, std::abs(gradient[i]));
    }
    answer.size += std::abs(straight);
    std::vector<double> reduced(qp.cost);
    for (std::size_t r = 0; r < qp.rows(); ++r)
        if (at.y[r] != 0.0) qpKernels().axpy(-at.y[r], qp.row(r), reduced.data(), qp.variables());
    double traded = 0.0;
    double gap = 0.0;
    answer.dualResidual = 0.0;
    for (std::size_t j = 0; j < qp.variables(); ++j) {
        traded += qp.cost[j] * at.v[j];
        steepest = std::max(steepest, std::abs(qp.cost[j]));
        const double z = reduced[j] + qp.sign[j] * gradient[qp.asset[j]];
        gap += z > 0.0 ? z * at.v[j] : z * (at.v[j] - qp.width[j]);
        const double off = z > 0.0 ? (at.v[j] > 0.0 ? z : 0.0) : (at.v[j] < qp.width[j] ? -z : 0.0);
        answer.dualResidual = std::max(answer.dualResidual, off);
    }
    answer.primalResidual = 0.0;
    for (std::size_t r = 0; r < qp.rows(); ++r) {
        const double activity = qpKernels().dot(qp.row(r), at.v.data(), qp.variables());
        answer.primalResidual =
            std::max({answer.primalResidual, qp.rowLower[r] - activity, activity - qp.rowUpper[r]});
        if (at.y[r] != 0.0) gap += at.y[r] * (activity - (at.y[r] > 0.0 ? qp.rowLower[r] : qp.rowUpper[r]));
    }
    answer.size += std::abs(traded);
    // Against a benchmark that can be held, or nearly, the objective is next to nothing, and a share of it
    // rounding.
    if (form.ofRisk() > 0.0 || form.ofIdentity() > 0.0) answer.size = std::max(answer.size, kLeastSize);
    answer.value = curved + straight + traded;
    answer.gap = std::max(0.0, gap);
    answer.dualResidual /= steepest;
}

Result<std::optional<QpPoint>> startingPoint(const Qp& qp, std::span<const double> weights,
                                             const jobs::JobContext* job) {
    if (auto at = pointOf(qp, weights)) return at;
    QD_TRY(LpResult vertex, solveLp(qp, {}, job));
    if (vertex.status == LpStatus::Infeasible) return std::optional<QpPoint>();
    if (vertex.status != LpStatus::Optimal) {
        return Error{ErrorCode::Internal, say("the simplex method found no vertex")};
    }
    return std::optional(std::move(vertex.point));
}

Result<std::optional<QpAnswer>> solveQp(Qp& qp, QuadraticForm& form, const QpStart& start,
                                        const jobs::JobContext* job) {
    QpAnswer out;
    out.method = "active_set";
    std::optional<QpPoint> at =
        start.point != nullptr ? std::optional(*start.point) : pointOf(qp, start.weights);
    const bool cold = !at;
    if (cold) {
        QD_TRY(at, startingPoint(qp, {}, job));
        if (!at) return std::optional<QpAnswer>();
    }
    at->product.clear();
    const QpPoint vertex = *at;
    ActiveSetLimits limits;
    // The interior point needs finite bounds, which sets without some of their rules lack.
    if (std::all_of(qp.width.begin(), qp.width.end(), [](double w) { return std::isfinite(w); })) {
        limits.between = cold ? kManyBetween : std::max(kManyBetween, 2 * betweenOf(*at));
    }
    QD_TRY(ActiveSetStatus status, minimiseActiveSet(qp, form, *at, limits, job));
    if (status == ActiveSetStatus::Limit) {
        QD_TRY(*at, throughTheInterior(qp, form, vertex, job));
        out.method = "interior_point";
        QD_TRY(status, minimiseActiveSet(qp, form, *at, {}, job));
    }
    if (status == ActiveSetStatus::Singular) {
        QD_TRY(status, proximal(qp, form, *at, job));
    }
    if (status != ActiveSetStatus::Optimal) {
        return Error{ErrorCode::BadInput,
                     say("the covariance is not positive semidefinite, or its numbers are too uneven")};
    }
    out.point = *std::move(at);
    certify(qp, form, out);
    return std::optional(std::move(out));
}

}  // namespace qd::portfolio
