// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace qd {

/// A seeded generator whose stream is the same on every platform: the engine is the standard's MT19937-64 and
/// the distributions are our own, because the standard leaves those to the library. Not for keys: see
/// core/crypto.
class Rng {
public:
    explicit Rng(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t bits() { return m_engine(); }
    /// Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53; }
    /// Uniform integer in [0, n), without modulo bias. n > 0.
    std::uint64_t below(std::uint64_t n);
    /// Standard normal (Marsaglia's polar method).
    double normal();
    /// Student t with `dof` > 2 degrees of freedom, scaled to unit variance. `dof` is an integer.
    double studentT(int dof);

private:
    std::mt19937_64 m_engine;
    double m_spare = 0.0;
    bool m_hasSpare = false;
};

}  // namespace qd
