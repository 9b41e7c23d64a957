// SPDX-License-Identifier: GPL-3.0-or-later
// Graph attention along given edges, compiled once for each x86-64 level: see core/base/level_vector.h for
// what may stand here. Vectors run over the dimensions of a head, padded with zeros, which add nothing.
#include "core/learn/gat_kernels.h"
#include "core/learn/gat_level_math.h"

namespace qd::learn::QD_LEVEL_NS {
namespace {

/// Numbers [d, d + a vector) of a row of `width`, zeros beyond.
template <class Real>
inline Vec<Real> part(const Real* row, std::size_t width, std::size_t d) {
    if (d + kWide<Real> <= width) return load(row + d);
    Vec<Real> v{};
    for (std::size_t k = d; k < width; ++k)
        v[k - d] = row[k];
    return v;
}

template <class Real>
inline void put(Real* row, std::size_t width, std::size_t d, Vec<Real> v) {
    if (d + kWide<Real> <= width) return store(row + d, v);
    for (std::size_t k = d; k < width; ++k)
        row[k] = v[k - d];
}

template <class Real>
struct Rows {
    std::size_t names, width, wide;  ///< wide: D padded to whole vectors
    Real* minus;                     ///< −s [N][wide]
    Real* target;                    ///< t [N][wide]
    Real* linear;                    ///< a·s_j [N]
    Real* sharp;                     ///< (1 − leak) a [wide]
    Real* edges;                     ///< a number for each edge of one name
    Real* gains;                     ///< another
    Real* rest;

    Rows(const GatHead<Real>& head, Real* scratch) : names(head.names), width(head.width) {
        wide = upTo(width, kWide<Real>);
        const std::size_t line = upTo(names, kGatPad);
        minus = scratch;
        target = minus + names * wide;
        linear = target + names * wide;
        edges = linear + line;
        gains = edges + line;
        sharp = gains + line;
        rest = sharp + upTo(width, kGatPad);
        for (std::size_t d = 0; d < wide; d += kWide<Real>)
            store(sharp + d, (Real{1} - head.leak) * part(head.attention, width, d));
        copy(head.target, head.row, target);
        for (std::size_t j = 0; j < names; ++j) {
            Vec<Real> sum{};
            for (std::size_t d = 0; d < wide; d += kWide<Real>) {
                const Vec<Real> s = part(head.source + j * head.row, width, d);
                store(minus + j * wide + d, -s);
                sum += part(head.attention, width, d) * s;
            }
            linear[j] = total<Real>(sum);
        }
    }

    void copy(const Real* from, std::size_t row, Real* to) const {
        for (std::size_t i = 0; i < names; ++i) {
            for (std::size_t d = 0; d < wide; d += kWide<Real>)
                store(to + i * wide + d, part(from + i * row, width, d));
        }
    }
};

/// sums[k] = Σ_d term(d, row of −s of sources[k]) for the edges of one name, four at a time.
template <class Real, class Term>
inline void overEdges(const Rows<Real>& own, const std::int32_t* sources, std::size_t count, Real* sums,
                      const Term& term) {
    for (std::size_t k = 0; k < count; k += 4) {
        const Real* minus[4];
        for (std::size_t e = 0; e < 4; ++e)
            minus[e] = own.minus + static_cast<std::size_t>(sources[k + e < count ? k + e : k]) * own.wide;
        Vec<Real> part[4] = {};
        for (std::size_t d = 0; d < own.wide; d += kWide<Real>) {
#pragma GCC unroll 4
            for (std::size_t e = 0; e < 4; ++e)
                part[e] += term(d, load(minus[e] + d));
        }
        Real each[4];
        totals(part, each);
        for (std::size_t e = 0; e < 4 && k + e < count; ++e)
            sums[k + e] = each[e];
    }
}

/// Scores of the edges of name i but for what is the same for all, −∞ up to whole vectors; gives how many
/// edges there are.
template <class Real>
std::size_t scores(const GatHead<Real>& head, const Rows<Real>& own, std::size_t i) {
    const std::int32_t* const sources = head.sources + head.offsets[i];
    const auto count = static_cast<std::size_t>(head.offsets[i + 1] - head.offsets[i]);
    const Real* const target = own.target + i * own.wide;
    overEdges(own, sources, count, own.edges, [&](std::size_t d, Vec<Real> minus) {
        return load(own.sharp + d) * larger<Real>(load(target + d), minus);
    });
    for (std::size_t k = 0; k < count; ++k)
        own.edges[k] += own.linear[sources[k]];
    for (std::size_t k = count; k < upTo(count, kWide<Real>); ++k)
        own.edges[k] = -kInfinity<Real>;
    return count;
}

template <class Real>
void forward(const GatForward<Real>& pass, Real* scratch) {
    const GatHead<Real>& head = pass.head;
    const Rows<Real> own(head, scratch);
    for (std::size_t i = 0; i < own.names; ++i) {
        const std::size_t count = scores(head, own, i);
        const std::int32_t* const sources = head.sources + head.offsets[i];
        Real most = 0;
        const Real sum = exponentials(own.edges, upTo(count, kWide<Real>), most);
        Vec<Real> nothing{};  // or NaN where a target is not finite: max() passes over it
        for (std::size_t d = 0; d < own.wide; d += kWide<Real>)
            nothing += load(own.target + i * own.wide + d) * Real{0};
        const Real sick = total<Real>(nothing);
        const Real scale = Real{1} / sum + sick;
        for (std::size_t d = 0; d < own.wide; d += kWide<Real>) {
            Vec<Real> acc{};
            for (std::size_t k = 0; k < count; ++k)
                acc -= own.edges[k] * load(own.minus + static_cast<std::size_t>(sources[k]) * own.wide + d);
            put(pass.out + i * pass.outRow, own.width, d, count == 0 ? Vec<Real>{} : acc * scale);
        }
        pass.normaliser[i] = count == 0 ? kInfinity<Real> : most + logarithm(sum) + sick;
    }
}

template <class Real>
struct Kept {
    Real* grad;   ///< dL/dout [N][wide]
    Real* keptP;  ///< P [N][wide]
    Real* keptQ;  ///< Q [N][wide]
    Real* plain;  ///< Σ_i α_ij dL/dout_i [N][wide]
    Real* edge;   ///< Σ_i g_ij [N]

    Kept(const GatBackward<Real>& pass, const Rows<Real>& own) {
        const std::size_t matrix = own.names * own.wide;
        grad = own.rest;
        keptP = grad + matrix;
        keptQ = keptP + matrix;
        plain = keptQ + matrix;
        edge = plain + matrix;
        own.copy(pass.grad, pass.outRow, grad);
        for (std::size_t k = 0; k < matrix; ++k)
            keptP[k] = keptQ[k] = plain[k] = 0;
        for (std::size_t j = 0; j < own.names; ++j)
            edge[j] = 0;
    }
};

/// Adds what the edges of name i bring.
template <class Real>
void addName(const GatBackward<Real>& pass, const Rows<Real>& own, const Kept<Real>& kept, std::size_t i) {
    const std::size_t count = scores(pass.head, own, i);
    const std::int32_t* const sources = pass.head.sources + pass.head.offsets[i];
    const Vec<Real> norm = splat(pass.normaliser[i]);
    for (std::size_t k = 0; k < count; k += kWide<Real>)
        store(own.edges + k, exponentialOfNegative<Real>(load(own.edges + k) - norm));
    Real along = 0;
    for (std::size_t d = 0; d < own.width; ++d)
        along += pass.grad[i * pass.outRow + d] * pass.out[i * pass.outRow + d];
    const Real* const grad = kept.grad + i * own.wide;
    overEdges(own, sources, count, own.gains,
              [&](std::size_t d, Vec<Real> minus) { return -load(grad + d) * minus; });
    for (std::size_t k = 0; k < count; ++k) {
        own.gains[k] = own.edges[k] * (own.gains[k] - along);
        kept.edge[sources[k]] += own.gains[k];
    }
    for (std::size_t d = 0; d < own.wide; d += kWide<Real>) {
        const Vec<Real> t = load(own.target + i * own.wide + d);
        const Vec<Real> g = load(grad + d);
        Vec<Real> sum{};
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t at = static_cast<std::size_t>(sources[k]) * own.wide + d;
            const Vec<Real> slope = splat(own.gains[k]);
            const Vec<Real> minus = load(own.minus + at);
            sum = addWhereLarger<Real>(sum, t, minus, slope);
            store(kept.keptQ + at, addWhereLarger<Real>(load(kept.keptQ + at), t, minus, slope));
            store(kept.plain + at, load(kept.plain + at) + own.edges[k] * g);
        }
        store(kept.keptP + i * own.wide + d, sum);
    }
}

template <class Real>
void backward(const GatBackward<Real>& pass, Real* scratch) {
    const GatHead<Real>& head = pass.head;
    const Rows<Real> own(head, scratch);
    const Kept<Real> kept(pass, own);
    for (std::size_t i = 0; i < own.names; ++i)
        addName(pass, own, kept, i);
    for (std::size_t d = 0; d < own.wide; d += kWide<Real>) {
        const Vec<Real> a = part(head.attention, own.width, d);
        const Vec<Real> sharp = splat(Real{1} - head.leak);
        Vec<Real> whole{};
        for (std::size_t i = 0; i < own.names; ++i) {
            const std::size_t at = i * own.wide + d;
            const Vec<Real> p = sharp * load(kept.keptP + at);
            const Vec<Real> both = head.leak * kept.edge[i] + sharp * load(kept.keptQ + at);
            put(pass.target + i * head.row, own.width, d, a * p);
            put(pass.source + i * head.row, own.width, d, load(kept.plain + at) + a * both);
            whole += load(own.target + at) * p - load(own.minus + at) * both;
        }
        put(pass.attention, own.width, d, whole);
    }
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS

namespace qd::learn::detail {

const GatTable QD_LEVEL_TABLE(kGatSparse) = {QD_LEVEL_NAME,
                                             {QD_LEVEL_NS::forward<float>, QD_LEVEL_NS::backward<float>},
                                             {QD_LEVEL_NS::forward<double>, QD_LEVEL_NS::backward<double>}};

}  // namespace qd::learn::detail
