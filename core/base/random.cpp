// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cmath>

#include "core/base/contracts.h"

namespace qd {

std::uint64_t Rng::below(std::uint64_t n) {
    QD_REQUIRE(n > 0);
    const std::uint64_t limit = ~std::uint64_t{0} - ~std::uint64_t{0} % n;
    std::uint64_t draw = bits();
    while (draw >= limit)
        draw = bits();
    return draw % n;
}

double Rng::normal() {
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    double u = 0.0;
    double v = 0.0;
    double s = 0.0;
    do {
        u = 2.0 * uniform() - 1.0;
        v = 2.0 * uniform() - 1.0;
        s = u * u + v * v;
    } while (s >= 1.0 || s == 0.0);
    const double factor = std::sqrt(-2.0 * std::log(s) / s);
    m_spare = v * factor;
    m_hasSpare = true;
    return u * factor;
}

double Rng::studentT(int dof) {
    QD_REQUIRE(dof > 2);
    double chiSquared = 0.0;
    for (int i = 0; i < dof; ++i) {
        const double z = normal();
        chiSquared += z * z;
    }
    return normal() * std::sqrt((dof - 2.0) / chiSquared);
}

}  // namespace qd
