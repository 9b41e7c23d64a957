// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace qd::learn {

/// Steps that the way back takes together: their weight gradients are one product, and cells are kept at the
/// start of each such chunk only.
inline constexpr std::size_t kLstmChunk = 16;
/// The kernels take hidden sizes that are multiples of this.
inline constexpr std::size_t kLstmHiddenStep = 16;
/// Numbers between rows of scratch, so that they do not fall into the same cache sets.
inline constexpr std::size_t kLstmPad = 16;

/// One layer over a batch of sequences.
struct LstmSequences {
    std::size_t steps = 0;               ///< T >= 1
    std::size_t batch = 0;               ///< B >= 1
    std::size_t inputs = 0;              ///< In >= 1
    std::size_t hidden = 0;              ///< H, a multiple of kLstmHiddenStep
    std::size_t xStep = 0;               ///< numbers from a step of x to the next
    std::size_t xRow = 0;                ///< and from a sequence to the next
    const std::uint8_t* mask = nullptr;  ///< [B, T], 0 where states stay what they were; null: all count
};

/// Forward. `gates` and `cells` may be null: nothing is kept then.
template <class Real>
struct LstmForward {
    LstmSequences shape;
    const Real* x = nullptr;
    const Real* panels = nullptr;  ///< packForward()
    const Real* bias = nullptr;    ///< [4H], the sum of both
    Real* h = nullptr;             ///< [T, B, H]
    Real* gates = nullptr;         ///< [T, B, 4H] after their nonlinearities
    Real* cells = nullptr;         ///< [⌈T / kLstmChunk⌉, B, H]: before the steps 0, kLstmChunk, …
};

/// Backward of it. Without `gates` they are computed again.
template <class Real>
struct LstmBackward {
    LstmForward<Real> forward;     ///< as it was; nothing of it is written
    const Real* panels = nullptr;  ///< packBackward()
    const Real* dh = nullptr;      ///< [T, B, H]
    Real* dx = nullptr;            ///< [T, B, In] or null
};

/// What one thread has on the way back. Weights and biases are added to.
template <class Real>
struct LstmThread {
    Real* scratch = nullptr;  ///< backwardScratch() numbers
    Real* weights = nullptr;  ///< [weightRows(), columns(In + H)]: of the gates, inputs first
    Real* bias = nullptr;     ///< [4H]
};

/// The functions for one type. Rows [begin, end) are a part of the batch; what is given for a row does not
/// depend on the parts.
template <class Real>
struct LstmKernels {
    std::size_t rows;   ///< of a tile: parts of whole tiles waste nothing
    std::size_t panel;  ///< columns of a panel of weights
    void (*forward)(const LstmForward<Real>& pass, std::size_t begin, std::size_t end, Real* scratch);
    void (*backward)(const LstmBackward<Real>& pass, std::size_t begin, std::size_t end,
                     const LstmThread<Real>& own);
};

/// One source compiled for x86-64-v2, v3 and v4 (lstm_kernels_level.cpp, ADR 0007).
struct LstmTable {
    const char* level;
    LstmKernels<float> single;
    LstmKernels<double> wide;
};

/// The table for this processor.
[[nodiscard]] const LstmTable& lstmKernels() noexcept;
/// Every table that this processor can run, slowest first: for tests that compare them.
[[nodiscard]] std::vector<const LstmTable*> runnableLstmKernels();

/// Sizes in numbers for a table's functions, and weights as they stream them.
template <class Real>
class LstmLayout {
public:
    LstmLayout(const LstmKernels<Real>& kernels, std::size_t inputs, std::size_t hidden)
        : m_rows(kernels.rows), m_panel(kernels.panel), m_inputs(inputs), m_hidden(hidden) {}

    /// Up to whole panels.
    [[nodiscard]] std::size_t columns(std::size_t width) const {
        return (width + m_panel - 1) / m_panel * m_panel;
    }
    [[nodiscard]] std::size_t weightRows() const { return (4 * m_hidden + m_rows - 1) / m_rows * m_rows; }
    [[nodiscard]] std::size_t weights() const { return weightRows() * columns(m_inputs + m_hidden); }
    [[nodiscard]] std::size_t forwardPanels() const { return 4 * m_hidden * (m_inputs + m_hidden); }
    [[nodiscard]] std::size_t backwardPanels() const { return 4 * m_hidden * columns(m_inputs + m_hidden); }
    [[nodiscard]] std::size_t forwardScratch() const;
    [[nodiscard]] std::size_t backwardScratch(bool keptGates) const;

    /// [4H / panel][In + H][panel] from [4H, In] and [4H, H].
    void packForward(const Real* ofInputs, const Real* ofStates, Real* out) const;
    /// [columns(H + In) / panel][4H][panel]; nothing of the inputs where dx is not wanted.
    void packBackward(const Real* ofInputs, const Real* ofStates, bool dx, Real* out) const;
    /// What a thread gathered, added to [4H, In] and [4H, H].
    void addWeights(const Real* gathered, Real* ofInputs, Real* ofStates) const;

private:
    std::size_t m_rows;
    std::size_t m_panel;
    std::size_t m_inputs;
    std::size_t m_hidden;
};
extern template class LstmLayout<float>;
extern template class LstmLayout<double>;

namespace detail {
extern const LstmTable kLstmV2;
extern const LstmTable kLstmV3;
extern const LstmTable kLstmV4;
}  // namespace detail

}  // namespace qd::learn
