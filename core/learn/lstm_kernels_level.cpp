// SPDX-License-Identifier: GPL-3.0-or-later
// The loops of the recurrent layer, compiled once for each x86-64 level: see core/base/level_vector.h for
// what may stand here. A tile of rows goes through all steps by itself: its states stay in the nearest cache,
// threads never wait for each other, and only the weights are streamed.
#include "core/learn/lstm_kernels.h"
#include "core/learn/lstm_level_math.h"
#include "core/learn/lstm_level_product.h"

namespace qd::learn::QD_LEVEL_NS {
namespace {

template <class Real>
inline void copy(const Real* from, std::size_t n, Real* to) {
    for (std::size_t i = 0; i < n; ++i)
        to[i] = from[i];
}

template <class Real>
inline void zero(Real* p, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        p[i] = Real{0};
}

/// A tile on its way forward.
template <class Real>
struct Walk {
    const LstmForward<Real>& pass;
    std::size_t first;  ///< row of the batch
    std::size_t count;  ///< rows that are there, <= kRows
    Real* inputs;       ///< [kRows][In + H + kLstmPad]: x and the state before
    Real* sums;         ///< [kRows][4H + kLstmPad]
    Real* cell;         ///< [kRows][H]

    [[nodiscard]] std::size_t inputStride() const { return pass.shape.inputs + pass.shape.hidden + kLstmPad; }
    [[nodiscard]] std::size_t sumStride() const { return 4 * pass.shape.hidden + kLstmPad; }
    /// Row r at step t among all [T, B].
    [[nodiscard]] std::size_t at(std::size_t t, std::size_t r) const {
        return t * pass.shape.batch + first + r;
    }
    [[nodiscard]] bool counts(std::size_t t, std::size_t r) const {
        return pass.shape.mask == nullptr || pass.shape.mask[(first + r) * pass.shape.steps + t] != 0;
    }
};

template <class Real>
Walk<Real> walkIn(Real* scratch, const LstmForward<Real>& pass, std::size_t first, std::size_t end) {
    const LstmSequences& s = pass.shape;
    Real* sums = scratch + kRows * (s.inputs + s.hidden + kLstmPad);
    Real* cell = sums + kRows * (4 * s.hidden + kLstmPad);
    return {pass, first, end - first < kRows ? end - first : kRows, scratch, sums, cell};
}

/// x of the step and the states before it, side by side.
template <class Real>
inline void gather(const Walk<Real>& walk, std::size_t t) {
    const LstmSequences& s = walk.pass.shape;
    for (std::size_t r = 0; r < walk.count; ++r) {
        Real* to = walk.inputs + r * walk.inputStride();
        copy(walk.pass.x + t * s.xStep + (walk.first + r) * s.xRow, s.inputs, to);
        if (t > 0) {
            copy(walk.pass.h + walk.at(t - 1, r) * s.hidden, s.hidden, to + s.inputs);
        } else {
            zero(to + s.inputs, s.hidden);
        }
    }
}

/// Gates from their sums, the cell and the state that comes of them. Gates may be null.
template <class Real>
inline void activate(const Real* sums, std::size_t n, Real* cell, Real* gates, Real* h) {
    for (std::size_t u = 0; u < n; u += kWide<Real>) {
        const Vec<Real> in = sigmoid<Real>(load(sums + u));
        const Vec<Real> forget = sigmoid<Real>(load(sums + n + u));
        const Vec<Real> fresh = tanh<Real>(load(sums + 2 * n + u));
        const Vec<Real> out = sigmoid<Real>(load(sums + 3 * n + u));
        const Vec<Real> next = forget * load(cell + u) + in * fresh;
        store<Real>(cell + u, next);
        if (gates != nullptr) {
            store<Real>(gates + u, in);
            store<Real>(gates + n + u, forget);
            store<Real>(gates + 2 * n + u, fresh);
            store<Real>(gates + 3 * n + u, out);
        }
        store<Real>(h + u, out * tanh<Real>(next));
    }
}

/// The gates alone.
template <class Real>
inline void activateGates(const Real* sums, std::size_t n, Real* gates) {
    for (std::size_t u = 0; u < n; u += kWide<Real>) {
        store<Real>(gates + u, sigmoid<Real>(load(sums + u)));
        store<Real>(gates + n + u, sigmoid<Real>(load(sums + n + u)));
        store<Real>(gates + 2 * n + u, tanh<Real>(load(sums + 2 * n + u)));
        store<Real>(gates + 3 * n + u, sigmoid<Real>(load(sums + 3 * n + u)));
    }
}

/// The cell alone.
template <class Real>
inline void advance(const Real* gates, std::size_t n, Real* cell) {
    for (std::size_t u = 0; u < n; u += kWide<Real>)
        store<Real>(cell + u,
                    load(gates + n + u) * load(cell + u) + load(gates + u) * load(gates + 2 * n + u));
}

template <class Real>
inline void sumGates(const Walk<Real>& walk, std::size_t t) {
    const LstmSequences& s = walk.pass.shape;
    gather(walk, t);
    multiply<Real>({walk.inputs, walk.inputStride()}, walk.pass.panels, s.inputs + s.hidden,
                   4 * s.hidden / kPanel<Real>, walk.pass.bias, {walk.sums, walk.sumStride()});
}

template <class Real>
void forwardStep(const Walk<Real>& walk, std::size_t t) {
    const LstmForward<Real>& pass = walk.pass;
    const std::size_t n = pass.shape.hidden;
    sumGates(walk, t);
    const bool keep = pass.cells != nullptr && t % kLstmChunk == 0;
    for (std::size_t r = 0; r < walk.count; ++r) {
        Real* cell = walk.cell + r * n;
        Real* h = pass.h + walk.at(t, r) * n;
        if (keep) copy(cell, n, pass.cells + walk.at(t / kLstmChunk, r) * n);
        if (walk.counts(t, r)) {
            activate(walk.sums + r * walk.sumStride(), n, cell,
                     pass.gates == nullptr ? nullptr : pass.gates + walk.at(t, r) * 4 * n, h);
        } else {
            copy(walk.inputs + r * walk.inputStride() + pass.shape.inputs, n, h);
        }
    }
}

template <class Real>
void forward(const LstmForward<Real>& pass, std::size_t begin, std::size_t end, Real* scratch) {
    for (std::size_t first = begin; first < end; first += kRows) {
        const Walk<Real> walk = walkIn(scratch, pass, first, end);
        zero(walk.inputs, kRows * walk.inputStride());  // rows that are not there compute with 0
        zero(walk.cell, kRows * pass.shape.hidden);
        for (std::size_t t = 0; t < pass.shape.steps; ++t)
            forwardStep(walk, t);
    }
}

/// Gates of the steps of a chunk: row r of its step s begins at (s·step + r)·4H.
template <class Real>
struct Gates {
    const Real* data;
    std::size_t step;
};

/// A tile on its way back.
template <class Real>
struct Return {
    const LstmBackward<Real>& pass;
    const LstmThread<Real>& own;
    Walk<Real> walk;
    Real* cells;         ///< [kLstmChunk·kRows][H]: before each step of the chunk
    Real* slopes;        ///< [kLstmChunk·kRows][4H + kLstmPad]: gradients of the sums
    Real* inputs;        ///< [panels of In + H][kLstmChunk·kRows][kPanel]
    Real* before;        ///< [kRows][stride]: gradients of the state before, then of x
    Real* cell;          ///< [kRows][H]: gradient of the cell
    Real* passing;       ///< [kRows][H]: gradients of states that a step leaves what they were
    Real* gates;         ///< [kLstmChunk·kRows][4H], where they are computed again
    std::size_t width;   ///< H, and In where dx is wanted
    std::size_t stride;  ///< of `before`
};

template <class Real>
Return<Real> returnIn(const LstmBackward<Real>& pass, const LstmThread<Real>& own, std::size_t first,
                      std::size_t end) {
    const LstmSequences& s = pass.forward.shape;
    const std::size_t rows = kLstmChunk * kRows;
    const std::size_t columns = panelsOf<Real>(s.inputs + s.hidden) * kPanel<Real>;
    const Walk<Real> walk = walkIn(own.scratch, pass.forward, first, end);
    Real* cells = walk.cell + kRows * s.hidden;
    Real* slopes = cells + rows * s.hidden;
    Real* inputs = slopes + rows * (4 * s.hidden + kLstmPad);
    Real* before = inputs + rows * columns;
    Real* cell = before + kRows * (columns + kLstmPad);
    Real* passing = cell + kRows * s.hidden;
    return {pass,
            own,
            walk,
            cells,
            slopes,
            inputs,
            before,
            cell,
            passing,
            passing + kRows * s.hidden,
            s.hidden + (pass.dx == nullptr ? 0 : s.inputs),
            columns + kLstmPad};
}

/// The gates of a chunk, as forward() kept them or computed again, and the cells before its steps.
template <class Real>
Gates<Real> recall(const Return<Real>& back, std::size_t from, std::size_t steps) {
    const LstmForward<Real>& pass = back.pass.forward;
    const Walk<Real>& walk = back.walk;
    const std::size_t n = pass.shape.hidden;
    const bool kept = pass.gates != nullptr;
    const Gates<Real> gates = kept ? Gates<Real>{pass.gates + walk.at(from, 0) * 4 * n, pass.shape.batch}
                                   : Gates<Real>{back.gates, kRows};
    copy(pass.cells + walk.at(from / kLstmChunk, 0) * n, walk.count * n, walk.cell);
    for (std::size_t s = 0; s < steps; ++s) {
        if (!kept) sumGates(walk, from + s);
        for (std::size_t r = 0; r < walk.count; ++r) {
            copy(walk.cell + r * n, n, back.cells + (s * kRows + r) * n);
            if (!walk.counts(from + s, r)) continue;
            if (!kept)
                activateGates(walk.sums + r * walk.sumStride(), n, back.gates + (s * kRows + r) * 4 * n);
            advance(gates.data + (s * gates.step + r) * 4 * n, n, walk.cell + r * n);
        }
    }
    return gates;
}

/// Gradients of the sums of one row from those of its state (given after, and `given` from outside) and of
/// its cell, which becomes that of the cell before.
template <class Real>
inline void differentiate(const Real* gates, const Real* cellBefore, const Real* given, const Real* after,
                          std::size_t n, Real* cellSlope, Real* slopes) {
    for (std::size_t u = 0; u < n; u += kWide<Real>) {
        const Vec<Real> in = load(gates + u);
        const Vec<Real> forget = load(gates + n + u);
        const Vec<Real> fresh = load(gates + 2 * n + u);
        const Vec<Real> out = load(gates + 3 * n + u);
        const Vec<Real> old = load(cellBefore + u);
        const Vec<Real> shown = tanh<Real>(forget * old + in * fresh);
        const Vec<Real> state = load(given + u) + load(after + u);
        const Vec<Real> cell = load(cellSlope + u) + state * out * (Real{1} - shown * shown);
        store<Real>(slopes + u, cell * fresh * in * (Real{1} - in));
        store<Real>(slopes + n + u, cell * old * forget * (Real{1} - forget));
        store<Real>(slopes + 2 * n + u, cell * in * (Real{1} - fresh * fresh));
        store<Real>(slopes + 3 * n + u, state * shown * out * (Real{1} - out));
        store<Real>(cellSlope + u, cell * forget);
    }
}

/// Gradients of the sums of a step: of every row that is there.
template <class Real>
inline void slopesOfStep(const Return<Real>& back, const Gates<Real>& gates, std::size_t t, std::size_t s) {
    const std::size_t n = back.pass.forward.shape.hidden;
    for (std::size_t r = 0; r < back.walk.count; ++r) {
        Real* slopes = back.slopes + (s * kRows + r) * back.walk.sumStride();
        const Real* given = back.pass.dh + back.walk.at(t, r) * n;
        const Real* after = back.before + r * back.stride;
        if (back.walk.counts(t, r)) {
            differentiate(gates.data + (s * gates.step + r) * 4 * n, back.cells + (s * kRows + r) * n, given,
                          after, n, back.cell + r * n, slopes);
            continue;
        }
        zero(slopes, 4 * n);
        for (std::size_t u = 0; u < n; ++u)
            back.passing[r * n + u] = given[u] + after[u];
    }
}

/// From the gradients of a step's sums to those of the state before it and of x.
template <class Real>
inline void stepBack(const Return<Real>& back, std::size_t t, std::size_t s) {
    const LstmSequences& shape = back.pass.forward.shape;
    const std::size_t n = shape.hidden;
    multiply<Real>({back.slopes + s * kRows * back.walk.sumStride(), back.walk.sumStride()}, back.pass.panels,
                   4 * n, panelsOf<Real>(back.width), nullptr, {back.before, back.stride});
    for (std::size_t r = 0; r < back.walk.count; ++r) {
        if (back.pass.dx != nullptr)
            copy(back.before + r * back.stride + n, shape.inputs,
                 back.pass.dx + back.walk.at(t, r) * shape.inputs);
        if (!back.walk.counts(t, r)) copy(back.passing + r * n, n, back.before + r * back.stride);
    }
}

/// Inputs and states before of a step into their panels.
template <class Real>
inline void panelInputs(const Return<Real>& back, std::size_t s, std::size_t rows) {
    const Walk<Real>& walk = back.walk;
    const std::size_t width = walk.pass.shape.inputs + walk.pass.shape.hidden;
    for (std::size_t r = 0; r < walk.count; ++r) {
        const Real* from = walk.inputs + r * walk.inputStride();
        Real* to = back.inputs + (s * kRows + r) * kPanel<Real>;
        for (std::size_t c = 0; c < width; c += kPanel<Real>, to += rows * kPanel<Real>)
            copy(from + c, kPanel<Real>,
                 to);  // what the last holds past the width stays in columns of its own
    }
}

template <class Real>
void addGradients(const Return<Real>& back, std::size_t from, std::size_t steps) {
    const LstmSequences& shape = back.pass.forward.shape;
    const std::size_t rows = steps * kRows;
    const std::size_t stride = back.walk.sumStride();
    for (std::size_t s = 0; s < steps; ++s) {
        gather(back.walk, from + s);
        panelInputs(back, s, rows);
    }
    const std::size_t panels = panelsOf<Real>(shape.inputs + shape.hidden);
    addProduct<Real>({back.slopes, stride}, 4 * shape.hidden, back.inputs, rows, panels,
                     {back.own.weights, panels * kPanel<Real>});
    for (std::size_t row = 0; row < rows; ++row) {
        const Real* slopes = back.slopes + row * stride;
        for (std::size_t u = 0; u < 4 * shape.hidden; u += kWide<Real>)
            store<Real>(back.own.bias + u, load(back.own.bias + u) + load(slopes + u));
    }
}

template <class Real>
void backwardTile(const Return<Real>& back) {
    const LstmSequences& shape = back.pass.forward.shape;
    zero(back.walk.inputs, kRows * back.walk.inputStride());
    zero(back.slopes, kLstmChunk * kRows * back.walk.sumStride());
    zero(back.inputs, kLstmChunk * kRows * (back.stride - kLstmPad));
    zero(back.before, kRows * back.stride);
    zero(back.cell, kRows * shape.hidden);
    const std::size_t chunks = (shape.steps + kLstmChunk - 1) / kLstmChunk;
    for (std::size_t chunk = chunks; chunk-- > 0;) {
        const std::size_t from = chunk * kLstmChunk;
        const std::size_t steps = shape.steps - from < kLstmChunk ? shape.steps - from : kLstmChunk;
        const Gates<Real> gates = recall(back, from, steps);
        for (std::size_t s = steps; s-- > 0;) {
            slopesOfStep(back, gates, from + s, s);
            stepBack(back, from + s, s);
        }
        addGradients(back, from, steps);
    }
}

template <class Real>
void backward(const LstmBackward<Real>& pass, std::size_t begin, std::size_t end,
              const LstmThread<Real>& own) {
    for (std::size_t first = begin; first < end; first += kRows)
        backwardTile(returnIn(pass, own, first, end));
}

}  // namespace
}  // namespace qd::learn::QD_LEVEL_NS

namespace qd::learn::detail {

const LstmTable QD_LEVEL_TABLE(kLstm) = {
    QD_LEVEL_NAME,
    {QD_LEVEL_NS::kRows, QD_LEVEL_NS::kPanel<float>, QD_LEVEL_NS::forward<float>,
     QD_LEVEL_NS::backward<float>},
    {QD_LEVEL_NS::kRows, QD_LEVEL_NS::kPanel<double>, QD_LEVEL_NS::forward<double>,
     QD_LEVEL_NS::backward<double>},
};

}  // namespace qd::learn::detail
