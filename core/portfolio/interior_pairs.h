// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace qd::portfolio {

/// Pairs x > 0, z > 0 with xz → 0, and a Newton step of them. comp is what the step is to add to xz.
struct Pairs {
    std::vector<double> x, z, dx, dz, comp;
    std::vector<char> on;  ///< pairs that exist

    void resize(std::size_t n, double startX, double startZ) {
        x.assign(n, startX);
        z.assign(n, startZ);
        dx.assign(n, 0.0);
        dz.assign(n, 0.0);
        comp.assign(n, 0.0);
        on.assign(n, 1);
    }
    void aim(double mu, bool second) {
        for (std::size_t k = 0; k < x.size(); ++k)
            comp[k] = mu - x[k] * z[k] - (second ? dx[k] * dz[k] : 0.0);
    }
    void finishStep() {
        for (std::size_t k = 0; k < x.size(); ++k)
            dz[k] = on[k] ? (comp[k] - z[k] * dx[k]) / x[k] : 0.0;
    }
    [[nodiscard]] double curvature(std::size_t k) const { return on[k] ? z[k] / x[k] : 0.0; }
    [[nodiscard]] double pull(std::size_t k) const { return on[k] ? comp[k] / x[k] : 0.0; }
    void sum(double& product, std::size_t& count) const {
        for (std::size_t k = 0; k < x.size(); ++k) {
            if (!on[k]) continue;
            product += x[k] * z[k];
            ++count;
        }
    }
    [[nodiscard]] double after(double primal, double dual) const {
        double total = 0.0;
        for (std::size_t k = 0; k < x.size(); ++k)
            if (on[k]) total += (x[k] + primal * dx[k]) * (z[k] + dual * dz[k]);
        return total;
    }
    static void shorten(const std::vector<double>& x, const std::vector<double>& dx,
                        const std::vector<char>& on, double& share) {
        for (std::size_t k = 0; k < x.size(); ++k)
            if (on[k] && dx[k] < 0.0) share = std::min(share, -x[k] / dx[k]);
    }
    void move(double primal, double dual) {
        for (std::size_t k = 0; k < x.size(); ++k) {
            if (!on[k]) continue;
            x[k] += primal * dx[k];
            z[k] += dual * dz[k];
        }
    }
};

}  // namespace qd::portfolio
