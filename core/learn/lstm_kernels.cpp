// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lstm_kernels.h"

#include "core/base/processor_level.h"

namespace qd::learn {

const LstmTable& lstmKernels() noexcept {
    static const LstmTable* const kTables[] = {&detail::kLstmV2, &detail::kLstmV3, &detail::kLstmV4};
    return *kTables[runnableLevels() - 1];
}

std::vector<const LstmTable*> runnableLstmKernels() {
    std::vector<const LstmTable*> tables{&detail::kLstmV2, &detail::kLstmV3, &detail::kLstmV4};
    tables.resize(runnableLevels());
    return tables;
}

template <class Real>
std::size_t LstmLayout<Real>::forwardScratch() const {
    return m_rows * ((m_inputs + m_hidden + kLstmPad) + (4 * m_hidden + kLstmPad) + m_hidden);
}

template <class Real>
std::size_t LstmLayout<Real>::backwardScratch(bool keptGates) const {
    const std::size_t rows = kLstmChunk * m_rows;
    const std::size_t cells = rows * m_hidden;
    const std::size_t slopes = rows * (4 * m_hidden + kLstmPad);
    const std::size_t states = rows * columns(m_inputs + m_hidden);  // inputs and states before
    const std::size_t row = columns(m_inputs + m_hidden) + kLstmPad + 2 * m_hidden;
    const std::size_t gates = keptGates ? 0 : rows * 4 * m_hidden;
    return forwardScratch() + cells + slopes + states + m_rows * row + gates;
}

template <class Real>
void LstmLayout<Real>::packForward(const Real* ofInputs, const Real* ofStates, Real* out) const {
    for (std::size_t first = 0; first < 4 * m_hidden; first += m_panel) {
        for (std::size_t k = 0; k < m_inputs + m_hidden; ++k) {
            const bool states = k >= m_inputs;
            const Real* from = states ? ofStates + k - m_inputs : ofInputs + k;
            const std::size_t stride = states ? m_hidden : m_inputs;
            for (std::size_t j = 0; j < m_panel; ++j)
                *out++ = from[(first + j) * stride];
        }
    }
}

template <class Real>
void LstmLayout<Real>::packBackward(const Real* ofInputs, const Real* ofStates, bool dx, Real* out) const {
    const std::size_t width = m_hidden + (dx ? m_inputs : 0);
    for (std::size_t first = 0; first < columns(width); first += m_panel) {
        for (std::size_t n = 0; n < 4 * m_hidden; ++n) {
            for (std::size_t c = first; c < first + m_panel; ++c) {
                if (c < m_hidden) {
                    *out++ = ofStates[n * m_hidden + c];
                } else {
                    *out++ = c < width ? ofInputs[n * m_inputs + c - m_hidden] : Real{0};
                }
            }
        }
    }
}

template <class Real>
void LstmLayout<Real>::addWeights(const Real* gathered, Real* ofInputs, Real* ofStates) const {
    for (std::size_t n = 0; n < 4 * m_hidden; ++n) {
        const Real* row = gathered + n * columns(m_inputs + m_hidden);
        for (std::size_t i = 0; i < m_inputs; ++i)
            ofInputs[n * m_inputs + i] += row[i];
        for (std::size_t i = 0; i < m_hidden; ++i)
            ofStates[n * m_hidden + i] += row[m_inputs + i];
    }
}

template class LstmLayout<float>;
template class LstmLayout<double>;

}  // namespace qd::learn
