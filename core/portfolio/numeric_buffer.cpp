// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/numeric_buffer.h"

#include <cstdlib>

#include <sys/mman.h>

#include "core/base/contracts.h"
#include "core/portfolio/kernels.h"

namespace qd::portfolio {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20U;
constexpr std::size_t kPageDoubles = 512;

std::size_t roundUp(std::size_t n, std::size_t to) {
    return (n + to - 1) / to * to;
}

std::size_t strideFor(std::size_t columns) {
    // Rows a multiple of a page apart share one set of the first-level cache: step off it.
    const std::size_t stride = roundUp(columns, kNumericAlignment / sizeof(double));
    return stride % kPageDoubles == 0 ? stride + kNumericAlignment / sizeof(double) : stride;
}

}  // namespace

void NumericBuffer::Free::operator()(double* p) const noexcept {
    std::free(p);
}

NumericBuffer::NumericBuffer(std::size_t count) : m_size(count) {
    if (count == 0) return;
    const std::size_t bytes = count * sizeof(double);
    const bool large = bytes >= 2 * kHugePage;
    const std::size_t alignment = large ? kHugePage : kNumericAlignment;
    void* const memory = std::aligned_alloc(alignment, roundUp(bytes, alignment));
    QD_ENSURE(memory != nullptr);
    if (large) ::madvise(memory, bytes, MADV_HUGEPAGE);  // only advice: a refusal costs speed, not sense
    m_data.reset(static_cast<double*>(memory));
}

SquareMatrix::SquareMatrix(std::size_t size, std::size_t blockRows)
    : m_size(size),
      m_stride(strideFor(roundUp(size, blockRows))),
      m_buffer(roundUp(size, blockRows) * m_stride) {}

void SquareMatrix::set(std::size_t i, std::size_t j, double value) noexcept {
    row(i)[j] = value;
    row(j)[i] = value;
}

}  // namespace qd::portfolio
