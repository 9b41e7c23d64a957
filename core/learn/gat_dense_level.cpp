// SPDX-License-Identifier: GPL-3.0-or-later
// Graph attention over all pairs of names, compiled once for each x86-64 level: see core/base/level_vector.h
// for what may stand here. Vectors run over the names that are listened to; sums over them stay in registers.
#include "core/learn/gat_kernels.h"
#include "core/learn/gat_level_math.h"

namespace qd::learn::QD_LEVEL_NS {
namespace {

// Names that listen, dimensions and vectors that a tile takes at a time: its sums fill the registers.
constexpr std::size_t kRows = 4;
constexpr std::size_t kDims = QD_KERNEL_LEVEL == 4 ? 4 : 2;
constexpr std::size_t kDimsAcross = 4;  ///< where sums are kept by dimension
constexpr std::size_t kVectors = QD_KERNEL_LEVEL == 4 ? 2 : 1;

/// What both ways begin with, cut from the scratch.
template <class Real>
struct Packed {
    std::size_t names, width, columns;  ///< columns: names padded to whole tiles
    Real* minus;                        ///< −s [D][columns]
    Real* linear;                       ///< a·s_j [columns]; −∞ of who is listened to by none
    Real* target;                       ///< t [N up to kGatBlock][D]
    Real* sharp;                        ///< (1 − leak) a [D]
    Real* rest;                         ///< of the scratch

    Packed(const GatHead<Real>& head, Real* scratch) : names(head.names), width(head.width) {
        columns = upTo(names, kGatPad);
        minus = scratch;
        linear = minus + width * columns;
        target = linear + columns;
        sharp = target + columns * width;
        rest = sharp + upTo(width, kGatPad);
        for (std::size_t d = 0; d < width; ++d)
            sharp[d] = (Real{1} - head.leak) * head.attention[d];
        const bool anybody = head.offsets != nullptr || head.mask != nullptr;
        for (std::size_t j = 0; j < columns; ++j)
            linear[j] = j < names && (anybody || head.present[j] != 0) ? Real{0} : -kInfinity<Real>;
        for (std::size_t d = 0; d < width; ++d) {
            for (std::size_t j = 0; j < names; ++j) {
                const Real s = head.source[j * head.row + d];
                minus[d * columns + j] = -s;
                linear[j] += head.attention[d] * s;
            }
            for (std::size_t j = names; j < columns; ++j)
                minus[d * columns + j] = 0;
        }
        copy(head.target, head.row, target);
    }

    /// N rows of D numbers side by side, zeros up to the next block.
    void copy(const Real* from, std::size_t row, Real* to) const {
        for (std::size_t i = 0; i < names; ++i) {
            for (std::size_t d = 0; d < width; ++d)
                to[i * width + d] = from[i * row + d];
        }
        for (std::size_t k = names * width; k < upTo(names, kGatBlock) * width; ++k)
            to[k] = 0;
    }
};

/// The part of e_ij that does not depend on t_i where there is an edge, −∞ elsewhere.
template <class Real>
void begin(const GatHead<Real>& head, const Packed<Real>& own, std::size_t i, Real* __restrict row) {
    const bool fromMask = head.offsets == nullptr && head.mask != nullptr && i < own.names;
    const bool fromAll =
        head.offsets == nullptr && head.mask == nullptr && i < own.names && head.present[i] != 0;
    const Real* __restrict linear = own.linear;
    if (fromAll) {
        for (std::size_t j = 0; j < own.columns; ++j)
            row[j] = linear[j];
        return;
    }
    const std::size_t known = fromMask ? own.names : 0;
    const std::uint8_t* const marks = fromMask ? head.mask + i * own.names : nullptr;
    for (std::size_t j = 0; j < known; ++j)
        row[j] = marks[j] != 0 ? linear[j] : -kInfinity<Real>;
    for (std::size_t j = known; j < own.columns; ++j)
        row[j] = -kInfinity<Real>;
    if (head.offsets == nullptr || i >= own.names) return;
    for (std::int32_t k = head.offsets[i]; k < head.offsets[i + 1]; ++k)
        row[head.sources[k]] = linear[head.sources[k]];
}

/// Adds Σ_d (1 − leak) a_d max(t_id, −s_jd) to kRows rows of scores.
template <class Real>
void addScores(const Packed<Real>& own, const Real* target, Real* rows) {
    constexpr std::size_t kAcross = 2 * kVectors;
    constexpr std::size_t kStep = kAcross * kWide<Real>;
    for (std::size_t j = 0; j < own.columns; j += kStep) {
        Vec<Real> sum[kRows][kAcross];
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
            for (std::size_t v = 0; v < kAcross; ++v)
                sum[r][v] = load(rows + r * own.columns + j + v * kWide<Real>);
        }
        for (std::size_t d = 0; d < own.width; ++d) {
            Vec<Real> minus[kAcross];
#pragma GCC unroll 4
            for (std::size_t v = 0; v < kAcross; ++v)
                minus[v] = load(own.minus + d * own.columns + j + v * kWide<Real>);
            const Vec<Real> sharp = splat(own.sharp[d]);
#pragma GCC unroll 4
            for (std::size_t r = 0; r < kRows; ++r) {
                const Vec<Real> t = splat(target[r * own.width + d]);
#pragma GCC unroll 4
                for (std::size_t v = 0; v < kAcross; ++v)
                    sum[r][v] += sharp * larger<Real>(t, minus[v]);
            }
        }
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
            for (std::size_t v = 0; v < kAcross; ++v)
                store(rows + r * own.columns + j + v * kWide<Real>, sum[r][v]);
        }
    }
}

template <class Real, std::size_t count>
inline void writeTotals(const Vec<Real> (&acc)[kRows][count], Real* to, std::size_t stride) {
#pragma GCC unroll 4
    for (std::size_t d = 0; d < count; ++d) {
        const Vec<Real> four[kRows] = {acc[0][d], acc[1][d], acc[2][d], acc[3][d]};
        Real each[kRows];
        totals(four, each);
        for (std::size_t r = 0; r < kRows; ++r)
            to[r * stride + d] = each[r];
    }
}

/// sums[r][d] = Σ_j rows[r][j] s_jd for kRows rows and dimensions [from, from + count), count <= 4.
template <class Real, std::size_t count>
void weigh(const Packed<Real>& own, const Real* rows, std::size_t from, Real* sums) {
    Vec<Real> acc[kRows][count] = {};
    for (std::size_t j = 0; j < own.columns; j += kWide<Real>) {
        Vec<Real> minus[count];
#pragma GCC unroll 4
        for (std::size_t d = 0; d < count; ++d)
            minus[d] = load(own.minus + (from + d) * own.columns + j);
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
            const Vec<Real> p = load(rows + r * own.columns + j);
#pragma GCC unroll 4
            for (std::size_t d = 0; d < count; ++d)
                acc[r][d] -= p * minus[d];
        }
    }
    writeTotals(acc, sums + from, own.width);
}

template <class Real>
void forward(const GatForward<Real>& pass, Real* scratch) {
    const Packed<Real> own(pass.head, scratch);
    Real* const rows = own.rest;
    Real* const sums = rows + kRows * own.columns;
    for (std::size_t i = 0; i < own.names; i += kRows) {
        Real sum[kRows];
        Real most[kRows];
        for (std::size_t r = 0; r < kRows; ++r)
            begin(pass.head, own, i + r, rows + r * own.columns);
        addScores(own, own.target + i * own.width, rows);
        for (std::size_t r = 0; r < kRows; ++r)
            sum[r] = exponentials(rows + r * own.columns, own.columns, most[r]);
        std::size_t d = 0;
        for (; d + kDims <= own.width; d += kDims)
            weigh<Real, kDims>(own, rows, d, sums);
        for (; d < own.width; ++d)
            weigh<Real, 1>(own, rows, d, sums);
        for (std::size_t r = 0; r < kRows && i + r < own.names; ++r) {
            // max() passes over a target that is not a number.
            const Real sick = poison(own.target + (i + r) * own.width, own.width);
            const bool none = sum[r] == Real{0};
            const Real scale = none ? Real{0} : Real{1} / sum[r] + sick;
            pass.normaliser[i + r] = none ? kInfinity<Real> : most[r] + logarithm(sum[r]) + sick;
            Real* const out = pass.out + (i + r) * pass.outRow;
            for (std::size_t k = 0; k < own.width; ++k)
                out[k] = none ? Real{0} : sums[r * own.width + k] * scale;
        }
    }
}

/// The rest of the scratch on the way back.
template <class Real>
struct Sums {
    Real* grad;    ///< [N up to a block][D]
    Real* sharpT;  ///< Q [D][columns]
    Real* plainT;  ///< Σ_i α_ij dL/dout_id [D][columns]
    Real* edge;    ///< Σ_i g_ij [columns]
    Real* keptP;   ///< P [N up to a block][D]
    Real* norm;    ///< [N up to a block]
    Real* along;   ///< dL/dout_i · out_i [N up to a block]
    Real* alpha;   ///< [kGatBlock][columns]
    Real* slope;   ///< g [kGatBlock][columns]

    Sums(const GatBackward<Real>& pass, const Packed<Real>& own) {
        const std::size_t matrix = own.columns * own.width;
        grad = own.rest;
        sharpT = grad + matrix;
        plainT = sharpT + matrix;
        keptP = plainT + matrix;
        edge = keptP + matrix;
        norm = edge + own.columns;
        along = norm + own.columns;
        alpha = along + own.columns;
        slope = alpha + kGatBlock * own.columns;
        own.copy(pass.grad, pass.outRow, grad);
        for (std::size_t k = 0; k < matrix; ++k)
            sharpT[k] = plainT[k] = 0;
        for (std::size_t j = 0; j < own.columns; ++j) {
            const bool inside = j < own.names;
            edge[j] = 0;
            along[j] = 0;
            norm[j] = inside ? pass.normaliser[j] : kInfinity<Real>;
            for (std::size_t d = 0; inside && d < own.width; ++d)
                along[j] += pass.grad[j * pass.outRow + d] * pass.out[j * pass.outRow + d];
        }
    }
};

/// α_ij and g_ij = α_ij (dL/dα_ij − dL/dout_i · out_i) of kRows names from `i` on, into rows of the block.
template <class Real>
void slopes(const Packed<Real>& own, const Sums<Real>& sums, std::size_t i, Real* alpha, Real* slope) {
    constexpr std::size_t kStep = kVectors * kWide<Real>;
    const Real* const target = own.target + i * own.width;
    const Real* const grad = sums.grad + i * own.width;
    for (std::size_t j = 0; j < own.columns; j += kStep) {
        Vec<Real> score[kRows][kVectors];
        Vec<Real> gain[kRows][kVectors];
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v) {
                score[r][v] = load(alpha + r * own.columns + j + v * kWide<Real>) - sums.norm[i + r];
                gain[r][v] = splat(-sums.along[i + r]);
            }
        }
        for (std::size_t d = 0; d < own.width; ++d) {
            const Vec<Real> sharp = splat(own.sharp[d]);
            Vec<Real> minus[kVectors];
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v)
                minus[v] = load(own.minus + d * own.columns + j + v * kWide<Real>);
#pragma GCC unroll 4
            for (std::size_t r = 0; r < kRows; ++r) {
                const Vec<Real> t = splat(target[r * own.width + d]);
                const Vec<Real> g = splat(grad[r * own.width + d]);
#pragma GCC unroll 2
                for (std::size_t v = 0; v < kVectors; ++v) {
                    score[r][v] += sharp * larger<Real>(t, minus[v]);
                    gain[r][v] -= g * minus[v];
                }
            }
        }
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v) {
                const Vec<Real> share = exponentialOfNegative<Real>(score[r][v]);
                store(alpha + r * own.columns + j + v * kWide<Real>, share);
                store(slope + r * own.columns + j + v * kWide<Real>, share * gain[r][v]);
            }
        }
    }
}

/// P of kRows names from `i` on, dimensions [from, from + count).
template <class Real, std::size_t count>
void sumOverSources(const Packed<Real>& own, const Real* slope, std::size_t i, std::size_t from, Real* kept) {
    Vec<Real> acc[kRows][count] = {};
    const Real* const target = own.target + i * own.width + from;
    for (std::size_t j = 0; j < own.columns; j += kWide<Real>) {
        Vec<Real> minus[count];
#pragma GCC unroll 4
        for (std::size_t d = 0; d < count; ++d)
            minus[d] = load(own.minus + (from + d) * own.columns + j);
#pragma GCC unroll 4
        for (std::size_t r = 0; r < kRows; ++r) {
            const Vec<Real> g = load(slope + r * own.columns + j);
#pragma GCC unroll 4
            for (std::size_t d = 0; d < count; ++d)
                acc[r][d] = addWhereLarger<Real>(acc[r][d], splat(target[r * own.width + d]), minus[d], g);
        }
    }
    writeTotals(acc, kept + i * own.width + from, own.width);
}

/// What a block of names from `i` on adds to Q and to Σ_i α_ij dL/dout_id, dimensions [from, from + count).
template <class Real, std::size_t count>
void sumOverTargets(const Packed<Real>& own, const Sums<Real>& sums, std::size_t i, std::size_t from) {
    constexpr std::size_t kStep = kVectors * kWide<Real>;
    const Real* const target = own.target + i * own.width + from;
    const Real* const grad = sums.grad + i * own.width + from;
    for (std::size_t j = 0; j < own.columns; j += kStep) {
        Vec<Real> sharp[count][kVectors];
        Vec<Real> plain[count][kVectors];
        Vec<Real> minus[count][kVectors];
#pragma GCC unroll 4
        for (std::size_t d = 0; d < count; ++d) {
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v) {
                const std::size_t at = (from + d) * own.columns + j + v * kWide<Real>;
                sharp[d][v] = load(sums.sharpT + at);
                plain[d][v] = load(sums.plainT + at);
                minus[d][v] = load(own.minus + at);
            }
        }
        for (std::size_t r = 0; r < kGatBlock; ++r) {
            Vec<Real> g[kVectors];
            Vec<Real> p[kVectors];
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v) {
                g[v] = load(sums.slope + r * own.columns + j + v * kWide<Real>);
                p[v] = load(sums.alpha + r * own.columns + j + v * kWide<Real>);
            }
#pragma GCC unroll 4
            for (std::size_t d = 0; d < count; ++d) {
                const Vec<Real> t = splat(target[r * own.width + d]);
                const Vec<Real> out = splat(grad[r * own.width + d]);
#pragma GCC unroll 2
                for (std::size_t v = 0; v < kVectors; ++v) {
                    sharp[d][v] = addWhereLarger<Real>(sharp[d][v], t, minus[d][v], g[v]);
                    plain[d][v] += out * p[v];
                }
            }
        }
#pragma GCC unroll 4
        for (std::size_t d = 0; d < count; ++d) {
#pragma GCC unroll 2
            for (std::size_t v = 0; v < kVectors; ++v) {
                const std::size_t at = (from + d) * own.columns + j + v * kWide<Real>;
                store(sums.sharpT + at, sharp[d][v]);
                store(sums.plainT + at, plain[d][v]);
            }
        }
    }
}

template <class Real>
void addBlock(const GatBackward<Real>& pass, const Packed<Real>& own, const Sums<Real>& sums, std::size_t i) {
    for (std::size_t r = 0; r < kGatBlock; r += kRows) {
        Real* const alpha = sums.alpha + r * own.columns;
        Real* const slope = sums.slope + r * own.columns;
        for (std::size_t k = 0; k < kRows; ++k)
            begin(pass.head, own, i + r + k, alpha + k * own.columns);
        slopes(own, sums, i + r, alpha, slope);
        std::size_t d = 0;
        for (; d + kDims <= own.width; d += kDims)
            sumOverSources<Real, kDims>(own, slope, i + r, d, sums.keptP);
        for (; d < own.width; ++d)
            sumOverSources<Real, 1>(own, slope, i + r, d, sums.keptP);
    }
    for (std::size_t j = 0; j < own.columns; j += kWide<Real>) {
        Vec<Real> sum = load(sums.edge + j);
        for (std::size_t r = 0; r < kGatBlock; ++r)
            sum += load(sums.slope + r * own.columns + j);
        store(sums.edge + j, sum);
    }
    std::size_t d = 0;
    for (; d + kDimsAcross <= own.width; d += kDimsAcross)
        sumOverTargets<Real, kDimsAcross>(own, sums, i, d);
    for (; d < own.width; ++d)
        sumOverTargets<Real, 1>(own, sums, i, d);
}

template <class Real>
void backward(const GatBackward<Real>& pass, Real* scratch) {
    const GatHead<Real>& head = pass.head;
    const Packed<Real> own(head, scratch);
    const Sums<Real> sums(pass, own);
    for (std::size_t i = 0; i < own.names; i += kGatBlock)
        addBlock(pass, own, sums, i);
    const Real sharp = Real{1} - head.leak;
    for (std::size_t d = 0; d < own.width; ++d) {
        const Real a = head.attention[d];
        Real whole = 0;
        for (std::size_t i = 0; i < own.names; ++i) {
            const Real p = sums.keptP[i * own.width + d];
            const Real q = sums.sharpT[d * own.columns + i];
            const Real s = head.source[i * head.row + d];
            const Real both = head.leak * sums.edge[i] + sharp * q;
            pass.target[i * head.row + d] = sharp * a * p;
            pass.source[i * head.row + d] = sums.plainT[d * own.columns + i] + a * both;
            whole += sharp * head.target[i * head.row + d] * p + s * both;
        }
        pass.attention[d] = whole;
    }
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS

namespace qd::learn::detail {

const GatTable QD_LEVEL_TABLE(kGatDense) = {QD_LEVEL_NAME,
                                            {QD_LEVEL_NS::forward<float>, QD_LEVEL_NS::backward<float>},
                                            {QD_LEVEL_NS::forward<double>, QD_LEVEL_NS::backward<double>}};

}  // namespace qd::learn::detail
