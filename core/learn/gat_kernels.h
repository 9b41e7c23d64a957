// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace qd::learn {

/// One head of one graph over N names. Numbers of name i begin at `i * row`; edges are those of `offsets`
/// and `sources` where given, else of `mask` where given, else from each present name to each.
template <class Real>
struct GatHead {
    std::size_t names = 0;                  ///< N
    std::size_t width = 0;                  ///< D
    std::size_t row = 0;                    ///< from a name to the next, in numbers
    const Real* target = nullptr;           ///< t_i = W_l h_i
    const Real* source = nullptr;           ///< s_j = W_r h_j
    const Real* attention = nullptr;        ///< a [D]
    Real leak = 0;                          ///< slope of the LeakyReLU below 0, 0 … 1
    const std::uint8_t* present = nullptr;  ///< [N]
    const std::uint8_t* mask = nullptr;     ///< [N, N]
    const std::int32_t* offsets = nullptr;  ///< [N + 1]
    const std::int32_t* sources = nullptr;
};

/// Both functions work with
///   LeakyReLU(t + s) = t + s scaled by `leak`, plus (1 − leak)(max(t, −s) + s),
/// so that, but for a part that is the same for all j and leaves the softmax alone,
///   e_ij = a·s_j + Σ_d (1 − leak) a_d max(t_id, −s_jd),
/// two instructions for each pair and dimension. Scores are computed again on the way back; what is kept is
/// one number a name.
template <class Real>
struct GatForward {
    GatHead<Real> head;
    Real* out = nullptr;  ///< Σ_j α_ij s_j, name i at `i * outRow`; 0 for a name without edges
    std::size_t outRow = 0;
    Real* normaliser = nullptr;  ///< [N] log Σ_j exp e_ij; +∞ for a name without edges
};

/// The way back: with g_ij = dL/de_ij, P_id = Σ_j g_ij [t_id > −s_jd], Q_jd = Σ_i g_ij [t_id > −s_jd] and
/// Σ_j g_ij = 0,
///   dL/dt_id = (1 − leak) a_d P_id,
///   dL/ds_jd = Σ_i α_ij dL/dout_id + leak a_d Σ_i g_ij + (1 − leak) a_d Q_jd,
///   dL/da_d  = leak Σ_j s_jd Σ_i g_ij + (1 − leak) (Σ_i t_id P_id + Σ_j s_jd Q_jd).
template <class Real>
struct GatBackward {
    GatHead<Real> head;
    const Real* out = nullptr;   ///< as forward left it
    const Real* grad = nullptr;  ///< dL/dout, laid out as it
    std::size_t outRow = 0;
    const Real* normaliser = nullptr;
    Real* target = nullptr;     ///< dL/dt, laid out as the head's; all of it is written
    Real* source = nullptr;     ///< dL/ds
    Real* attention = nullptr;  ///< [D] dL/da of this head and graph
};

/// `scratch`: scratchOf() numbers aligned to 64 bytes, of any content.
template <class Real>
struct GatKernels {
    void (*forward)(const GatForward<Real>& pass, Real* scratch);
    void (*backward)(const GatBackward<Real>& pass, Real* scratch);
};

/// One source each for x86-64-v2, v3, v4 (ADR 0007). `dense` walks all pairs of names and takes any edges,
/// `sparse` walks the edges and takes only those of offsets and sources. Results of two levels, and of dense
/// and sparse, differ by rounding; of one function they do not depend on anything else.
struct GatTable {
    const char* level;
    GatKernels<float> single;
    GatKernels<double> wide;

    template <class Real>
    [[nodiscard]] const GatKernels<Real>& of() const {
        if constexpr (sizeof(Real) == sizeof(float)) {
            return single;
        } else {
            return wide;
        }
    }
};

/// Numbers that either function may want, of either type.
[[nodiscard]] std::size_t gatDenseScratch(std::size_t names, std::size_t width) noexcept;
[[nodiscard]] std::size_t gatSparseScratch(std::size_t names, std::size_t width) noexcept;
inline constexpr std::size_t kGatAlignment = 64;
/// Names are worked on in whole vectors, tiles and blocks: room for that.
inline constexpr std::size_t kGatPad = 64;
inline constexpr std::size_t kGatBlock = 32;  ///< names whose pairs are kept at a time on the way back

/// From this share of all pairs on, walking all of them costs less than walking the edges.
inline constexpr double kGatDenseShare = 0.25;

[[nodiscard]] const GatTable& gatDense() noexcept;
[[nodiscard]] const GatTable& gatSparse() noexcept;
/// Every level that this processor runs, slowest first: for tests.
[[nodiscard]] std::span<const GatTable* const> runnableGatDense() noexcept;
[[nodiscard]] std::span<const GatTable* const> runnableGatSparse() noexcept;

namespace detail {
extern const GatTable kGatDenseV2;
extern const GatTable kGatDenseV3;
extern const GatTable kGatDenseV4;
extern const GatTable kGatSparseV2;
extern const GatTable kGatSparseV3;
extern const GatTable kGatSparseV4;
}  // namespace detail

}  // namespace qd::learn
