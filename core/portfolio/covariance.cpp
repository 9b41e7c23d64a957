// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/covariance.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/portfolio/denoise.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

/// 1 − Σw² of a window in which one day holds all the weight but for rounding.
constexpr double kLeastEffectiveWeight = 1e-9;

/// As the references that the estimator is held against divide.
bool dividesByT(CovarianceKind kind) {
    return kind == CovarianceKind::LedoitWolf || kind == CovarianceKind::Oas ||
           kind == CovarianceKind::ConstantCorrelation || kind == CovarianceKind::Ewma;
}

Error notFinite(const ReturnsView& returns) {
    for (std::size_t t = 0; t < returns.rows; ++t) {
        for (std::size_t c = 0; c < returns.cols; ++c) {
            if (std::isfinite(returns.row(t)[c])) continue;
            return Error{ErrorCode::BadInput,
                         say("return %1 of column %2 is not a finite number", t + 1, c + 1)};
        }
    }
    return Error{ErrorCode::BadInput, say("returns are too large: their mean overflows")};
}

Result<std::vector<double>> decayWeights(std::size_t rows, double halfLifeDays, double& effective) {
    if (!(halfLifeDays > 0.0) || !std::isfinite(halfLifeDays)) {
        return Error{ErrorCode::BadInput,
                     say("the half-life of the exponential weights must be a number of days above 0")};
    }
    std::vector<double> weights(rows);
    double total = 0.0;
    for (std::size_t t = 0; t < rows; ++t) {
        weights[t] = std::exp2(-static_cast<double>(rows - 1 - t) / halfLifeDays);
        total += weights[t];
    }
    double squares = 0.0;
    for (double& w : weights) {
        w /= total;
        squares += w * w;
    }
    effective = 1.0 - squares;
    if (effective < kLeastEffectiveWeight) {
        return Error{ErrorCode::BadInput,
                     say("the half-life is too short: the last day holds all the weight")};
    }
    return weights;
}

std::vector<double> columnMeans(const ReturnsView& returns, std::span<const double> weights) {
    std::vector<double> mean(returns.cols, 0.0);
    if (weights.empty()) {
        kernels().addColumns(returns.data, returns.rows, returns.cols, returns.stride, mean.data());
        for (double& m : mean)
            m /= static_cast<double>(returns.rows);
        return mean;
    }
    for (std::size_t t = 0; t < returns.rows; ++t) {
        for (std::size_t c = 0; c < returns.cols; ++c)
            mean[c] += weights[t] * returns.row(t)[c];
    }
    return mean;
}

Covariance gramOf(const ReturnsView& returns, const Deviations& dev) {
    const KernelTable& k = kernels();
    const std::size_t panels = (returns.cols + k.panelWidth - 1) / k.panelWidth;
    NumericBuffer packed(panels * k.panelWidth * returns.rows);
    std::vector<double> root(dev.rowWeight.size());
    std::transform(dev.rowWeight.begin(), dev.rowWeight.end(), root.begin(),
                   [](double w) { return std::sqrt(w); });
    k.packPanels(returns.data, returns.rows, returns.cols, returns.stride, dev.mean.data(),
                 root.empty() ? nullptr : root.data(), packed.data());
    Covariance out{.matrix = SquareMatrix(returns.cols, k.panelWidth)};
    k.gram(packed.data(), returns.rows, returns.cols, dev.scale, out.matrix.row(0), out.matrix.stride());
    return out;
}

double squaredNorm(const SquareMatrix& m) {
    double total = 0.0;
    for (std::size_t i = 0; i < m.size(); ++i) {
        double part[4] = {};
        const double* row = m.row(i);
        std::size_t j = 0;
        for (; j + 4 <= m.size(); j += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane)
                part[lane] += row[j + lane] * row[j + lane];
        }
        for (; j < m.size(); ++j)
            part[0] += row[j] * row[j];
        total += (part[0] + part[1]) + (part[2] + part[3]);
    }
    return total;
}

double meanVariance(const SquareMatrix& m) {
    double trace = 0.0;
    for (std::size_t i = 0; i < m.size(); ++i)
        trace += m(i, i);
    return trace / static_cast<double>(m.size());
}

void shrink(Covariance& c, double intensity, double target) {
    c.shrinkage = intensity;
    c.target = target;
    const double keep = 1.0 - intensity;
    for (std::size_t i = 0; i < c.matrix.size(); ++i) {
        double* row = c.matrix.row(i);
        for (std::size_t j = 0; j < c.matrix.size(); ++j)
            row[j] *= keep;
        row[i] += intensity * target;
    }
}

/// Σ_t (Σ_i (x_ti − mean_i)²)², which is the sum of all elements of (X∘X)ᵀ(X∘X).
double sumOfFourthOrder(const ReturnsView& returns, std::span<const double> mean) {
    double total = 0.0;
    for (std::size_t t = 0; t < returns.rows; ++t) {
        const double* row = returns.row(t);
        double squares = 0.0;
        for (std::size_t c = 0; c < returns.cols; ++c)
            squares += (row[c] - mean[c]) * (row[c] - mean[c]);
        total += squares * squares;
    }
    return total;
}

double ledoitWolfIntensity(const ReturnsView& returns, const Deviations& dev, double norm, double target) {
    const double t = static_cast<double>(returns.rows);
    const double n = static_cast<double>(returns.cols);
    const double fourth = sumOfFourthOrder(returns, dev.mean);
    const double delta = (norm - n * target * target) / n;
    const double beta = std::min((fourth / t - norm) / (n * t), delta);
    return beta > 0.0 && delta > 0.0 ? beta / delta : 0.0;
}

double oasIntensity(const ReturnsView& returns, double norm, double target) {
    const double t = static_cast<double>(returns.rows);
    const double n = static_cast<double>(returns.cols);
    const double alpha = norm / (n * n);
    const double denominator = (t + 1.0) * (alpha - target * target / n);
    if (denominator <= 0.0) return 1.0;
    return std::min((alpha + target * target) / denominator, 1.0);
}

}  // namespace

Result<Deviations> deviations(const ReturnsView& returns, CovarianceKind kind, double halfLifeDays) {
    if (returns.rows < 2) {
        return Error{ErrorCode::BadInput,
                     say("a covariance needs at least two returns, found %1", returns.rows)};
    }
    if (returns.cols == 0) {
        return Error{ErrorCode::BadInput, say("a covariance needs at least one column")};
    }
    Deviations dev;
    const double t = static_cast<double>(returns.rows);
    dev.scale = dividesByT(kind) ? 1.0 / t : 1.0 / (t - 1.0);
    if (kind == CovarianceKind::Ewma) {
        double effective = 1.0;
        QD_TRY(dev.rowWeight, decayWeights(returns.rows, halfLifeDays, effective));
        dev.scale = 1.0 / effective;
    }
    dev.mean = columnMeans(returns, dev.rowWeight);
    // One value that is not finite shows in its column's mean; only then is the place looked for.
    if (!std::all_of(dev.mean.begin(), dev.mean.end(), [](double m) { return std::isfinite(m); })) {
        return notFinite(returns);
    }
    for (const double v : variances(returns, dev)) {
        // The fourth order appears in the shrinkage, so its overflow is refused here too.
        if (std::isfinite(v * v * t * static_cast<double>(returns.cols))) continue;
        return Error{ErrorCode::BadInput, say("returns are too large: their variance overflows")};
    }
    return dev;
}

std::vector<double> variances(const ReturnsView& returns, const Deviations& dev) {
    std::vector<double> out(returns.cols, 0.0);
    for (std::size_t t = 0; t < returns.rows; ++t) {
        const double* row = returns.row(t);
        const double weight = dev.rowWeight.empty() ? 1.0 : dev.rowWeight[t];
        for (std::size_t c = 0; c < returns.cols; ++c) {
            const double d = row[c] - dev.mean[c];
            out[c] += weight * d * d;
        }
    }
    for (double& v : out)
        v *= dev.scale;
    return out;
}

double portfolioVariance(const ReturnsView& returns, const Deviations& dev, std::span<const double> weights) {
    QD_REQUIRE(weights.size() == returns.cols);
    double total = 0.0;
    for (std::size_t t = 0; t < returns.rows; ++t) {
        const double* row = returns.row(t);
        double part[4] = {};  // four sums in flight: one would wait for each addition
        std::size_t c = 0;
        for (; c + 4 <= returns.cols; c += 4) {
            for (std::size_t k = 0; k < 4; ++k)
                part[k] += weights[c + k] * (row[c + k] - dev.mean[c + k]);
        }
        for (; c < returns.cols; ++c)
            part[0] += weights[c] * (row[c] - dev.mean[c]);
        const double d = (part[0] + part[1]) + (part[2] + part[3]);
        total += (dev.rowWeight.empty() ? 1.0 : dev.rowWeight[t]) * d * d;
    }
    return total * dev.scale;
}

Result<Covariance> sampleCovariance(const ReturnsView& returns) {
    return estimateCovariance(returns, CovarianceKind::Sample, 0.0);
}

Result<Covariance> ledoitWolf(const ReturnsView& returns) {
    return estimateCovariance(returns, CovarianceKind::LedoitWolf, 0.0);
}

Result<Covariance> oas(const ReturnsView& returns) {
    return estimateCovariance(returns, CovarianceKind::Oas, 0.0);
}

Result<Covariance> ewmaCovariance(const ReturnsView& returns, double halfLifeDays) {
    return estimateCovariance(returns, CovarianceKind::Ewma, halfLifeDays);
}

bool shrinksToIdentity(CovarianceKind kind) noexcept {
    return kind == CovarianceKind::Sample || kind == CovarianceKind::LedoitWolf ||
           kind == CovarianceKind::Oas || kind == CovarianceKind::Ewma;
}

Covariance empiricalCovariance(const ReturnsView& returns, const Deviations& dev) {
    return gramOf(returns, dev);
}

double squaredNorm(const ReturnsView& returns, const Deviations& dev) {
    if (returns.cols <= returns.rows) return squaredNorm(gramOf(returns, dev).matrix);
    const std::size_t n = returns.cols;
    const std::size_t days = returns.rows;
    NumericBuffer byDay(n * days);  // the deviations with a column a day
    for (std::size_t t = 0; t < days; ++t) {
        const double root = dev.rowWeight.empty() ? 1.0 : std::sqrt(dev.rowWeight[t]);
        const double* const row = returns.row(t);
        for (std::size_t c = 0; c < n; ++c)
            byDay.data()[c * days + t] = root * (row[c] - dev.mean[c]);
    }
    const Deviations plain{std::vector<double>(days, 0.0), {}, dev.scale};
    return squaredNorm(gramOf({byDay.data(), n, days, days}, plain).matrix);
}

Result<Covariance> estimateCovariance(const ReturnsView& returns, CovarianceKind kind, double halfLifeDays,
                                      std::optional<std::size_t> factors) {
    QD_TRY(const Deviations dev, deviations(returns, kind, halfLifeDays));
    return estimateCovariance(returns, kind, dev, factors);
}

Covariance estimateCovariance(const ReturnsView& returns, CovarianceKind kind, const Deviations& dev,
                              std::optional<std::size_t> factors) {
    if (kind == CovarianceKind::ConstantCorrelation) return constantCorrelation(returns, dev);
    if (kind == CovarianceKind::Denoised) return denoisedCovariance(returns, dev);
    if (kind == CovarianceKind::Factor) return factorCovariance(returns, dev, factors);
    Covariance out = gramOf(returns, dev);
    if (returns.cols == 1) return out;  // nothing to shrink towards
    const double target = meanVariance(out.matrix);
    if (kind == CovarianceKind::LedoitWolf) {
        shrink(out, ledoitWolfIntensity(returns, dev, squaredNorm(out.matrix), target), target);
    } else if (kind == CovarianceKind::Oas) {
        shrink(out, oasIntensity(returns, squaredNorm(out.matrix), target), target);
    }
    return out;
}

Shrinkage shrinkageOf(const ReturnsView& returns, CovarianceKind kind, const Deviations& dev) {
    const bool shrinks = kind == CovarianceKind::LedoitWolf || kind == CovarianceKind::Oas;
    if (!shrinks || returns.cols == 1) return {};
    double target = 0.0;
    for (const double v : variances(returns, dev))
        target += v;
    target /= static_cast<double>(returns.cols);
    const double norm = squaredNorm(returns, dev);
    const double intensity = kind == CovarianceKind::LedoitWolf
                                 ? ledoitWolfIntensity(returns, dev, norm, target)
                                 : oasIntensity(returns, norm, target);
    return {intensity, target};
}

}  // namespace qd::portfolio
