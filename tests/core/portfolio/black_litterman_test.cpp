// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/black_litterman.h"

#include <array>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace qd::portfolio {
namespace {

using Vec = std::vector<double>;
constexpr std::size_t kCountries = 7;  // Australia, Canada, France, Germany, Japan, UK, USA

/// He & Litterman 1999, tables 1 and 2.
SquareMatrix countries() {
    constexpr std::array<std::array<double, kCountries>, kCountries> kCorrelation{
        {{1.000, 0.488, 0.478, 0.515, 0.439, 0.512, 0.491},
         {0.488, 1.000, 0.664, 0.655, 0.310, 0.608, 0.779},
         {0.478, 0.664, 1.000, 0.861, 0.355, 0.783, 0.668},
         {0.515, 0.655, 0.861, 1.000, 0.354, 0.777, 0.653},
         {0.439, 0.310, 0.355, 0.354, 1.000, 0.405, 0.306},
         {0.512, 0.608, 0.783, 0.777, 0.405, 1.000, 0.652},
         {0.491, 0.779, 0.668, 0.653, 0.306, 0.652, 1.000}}};
    constexpr std::array<double, kCountries> kVolatility{0.160, 0.203, 0.248, 0.271, 0.210, 0.200, 0.187};
    SquareMatrix m(kCountries);
    for (std::size_t i = 0; i < kCountries; ++i) {
        for (std::size_t j = 0; j < kCountries; ++j)
            m.row(i)[j] = kCorrelation[i][j] * kVolatility[i] * kVolatility[j];
    }
    return m;
}

const Vec kMarket{0.016, 0.022, 0.052, 0.055, 0.116, 0.124, 0.615};

/// Germany will outperform France and the UK, by their size, by 5 % a year.
LinearView german() {
    return {.pick = {0.0, 0.0, -0.052 / 0.176, 1.0, 0.0, -0.124 / 0.176, 0.0}, .value = 0.05};
}

/// The optimal unconstrained portfolio (δ Σ̄)⁻¹ μ, by Gauss' elimination.
Vec optimal(const BlackLitterman& posterior, double riskAversion) {
    const std::size_t n = posterior.mean.size();
    std::vector<Vec> a(n, Vec(n + 1));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            a[i][j] = riskAversion * posterior.covariance(i, j);
        a[i][n] = posterior.mean[i];
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const double f = a[i][k] / a[k][k];
            for (std::size_t j = k; j <= n; ++j)
                a[i][j] -= f * a[k][j];
        }
    }
    Vec out(n);
    for (std::size_t i = 0; i < n; ++i)
        out[i] = a[i][n] / a[i][i];
    return out;
}

void expectPercent(const Vec& found, const std::array<double, kCountries>& table) {
    for (std::size_t i = 0; i < kCountries; ++i)
        EXPECT_NEAR(100.0 * found[i], table[i], 0.0501) << i;
}

TEST(BlackLittermanModel, ReproducesHeAndLittermansTables) {
    const SquareMatrix sigma = countries();
    const auto none = blackLitterman(sigma, kMarket, {}, 2.5, 0.05).value();
    expectPercent(none.equilibrium, {3.9, 6.9, 8.4, 9.0, 4.3, 6.8, 7.6});  // table 2
    const std::array views{german(), LinearView{.pick = {0.0, 1.0, 0.0, 0.0, 0.0, 0.0, -1.0}, .value = 0.03}};
    const auto one = blackLitterman(sigma, kMarket, std::span(views).first(1), 2.5, 0.05).value();
    expectPercent(one.mean, {4.3, 7.6, 9.3, 11.0, 4.5, 7.0, 8.1});  // table 4
    expectPercent(optimal(one, 2.5), {1.5, 2.1, -4.0, 35.4, 11.0, -9.5, 58.6});
    const auto two = blackLitterman(sigma, kMarket, views, 2.5, 0.05).value();
    expectPercent(two.mean, {4.4, 8.7, 9.5, 11.2, 4.6, 7.0, 7.5});  // table 5
    expectPercent(optimal(two, 2.5), {1.5, 41.9, -3.4, 33.6, 11.0, -8.2, 18.8});
}

TEST(BlackLittermanModel, WithoutViewsTheMarketIsOptimal) {
    const SquareMatrix sigma = countries();
    const auto posterior = blackLitterman(sigma, kMarket, {}, 2.5, 0.05).value();
    EXPECT_EQ(posterior.mean, posterior.equilibrium);
    const Vec w = optimal(posterior, 2.5);
    for (std::size_t i = 0; i < kCountries; ++i)
        EXPECT_NEAR(w[i], kMarket[i] / 1.05, 1e-14) << "equation 13 of He & Litterman";
}

TEST(BlackLittermanModel, ACertainViewHoldsAndAnUncertainOneHardlyCounts) {
    const SquareMatrix sigma = countries();
    const auto spread = [](const Vec& mean, const LinearView& view) {
        double total = 0.0;
        for (std::size_t i = 0; i < kCountries; ++i)
            total += view.pick[i] * mean[i];
        return total;
    };
    LinearView view = german();
    view.variance = 0.0;
    const auto certain = blackLitterman(sigma, kMarket, {&view, 1}, 2.5, 0.05).value();
    EXPECT_NEAR(spread(certain.mean, view), 0.05, 1e-14);
    view.variance = 1e9;
    const auto doubtful = blackLitterman(sigma, kMarket, {&view, 1}, 2.5, 0.05).value();
    for (std::size_t i = 0; i < kCountries; ++i)
        EXPECT_NEAR(doubtful.mean[i], doubtful.equilibrium[i], 1e-10);
    const LinearView plain = german();
    const auto half = blackLitterman(sigma, kMarket, {&plain, 1}, 2.5, 0.05).value();
    EXPECT_NEAR(spread(half.mean, plain), 0.5 * (0.05 + spread(half.equilibrium, plain)), 1e-14)
        << "a view as uncertain as the prior counts half";
}

TEST(BlackLittermanModel, RefusesWhatIsNoView) {
    const SquareMatrix sigma = countries();
    const auto code = [&](const std::vector<LinearView>& views, double delta = 2.5, double tau = 0.05) {
        const auto made = blackLitterman(sigma, kMarket, views, delta, tau);
        return made.ok() ? ErrorCode::Internal : made.error().code;
    };
    LinearView nothing{.pick = Vec(kCountries, 0.0), .value = 0.1};
    LinearView notFinite = german();
    notFinite.value = std::numeric_limits<double>::quiet_NaN();
    LinearView negative = german();
    negative.variance = -1.0;
    for (const LinearView& view : {nothing, notFinite, negative})
        EXPECT_EQ(code({view}), ErrorCode::BadInput);
    LinearView sure = german();
    sure.variance = 0.0;
    LinearView other = sure;
    other.value = 0.01;
    EXPECT_EQ(code({sure, other}), ErrorCode::BadInput) << "two certain views that contradict each other";
    EXPECT_EQ(code({}, 0.0), ErrorCode::BadInput);
    EXPECT_EQ(code({}, 2.5, -0.1), ErrorCode::BadInput);
}

}  // namespace
}  // namespace qd::portfolio
