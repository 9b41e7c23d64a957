// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace qd::portfolio {

/// Aligned doubles that start uninitialised: filling 32 MB with zeros first would cost as much as a tenth of
/// the covariance that overwrites them. Large buffers ask the system for huge pages for the same reason.
class NumericBuffer {
public:
    NumericBuffer() = default;
    explicit NumericBuffer(std::size_t count);

    [[nodiscard]] double* data() noexcept { return m_data.get(); }
    [[nodiscard]] const double* data() const noexcept { return m_data.get(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

private:
    struct Free {
        void operator()(double* p) const noexcept;
    };
    std::unique_ptr<double[], Free> m_data;
    std::size_t m_size = 0;
};

/// A symmetric N×N matrix, stored whole and row-major with padded rows; move-only, because copies of 32 MB
/// should be seen. Elements are uninitialised until the maker fills them; what lies beyond column N is
/// unspecified.
class SquareMatrix {
public:
    SquareMatrix() = default;
    /// Room for `size` rows rounded up to a multiple of `blockRows` (the Gram kernel writes whole blocks).
    explicit SquareMatrix(std::size_t size, std::size_t blockRows = 1);

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// Doubles from one row to the next; a multiple of 8, so each row is aligned for the kernels.
    [[nodiscard]] std::size_t stride() const noexcept { return m_stride; }
    [[nodiscard]] double* row(std::size_t i) noexcept { return m_buffer.data() + i * m_stride; }
    [[nodiscard]] const double* row(std::size_t i) const noexcept { return m_buffer.data() + i * m_stride; }
    [[nodiscard]] double operator()(std::size_t i, std::size_t j) const noexcept { return row(i)[j]; }
    /// Sets (i, j) and (j, i).
    void set(std::size_t i, std::size_t j, double value) noexcept;

private:
    std::size_t m_size = 0;
    std::size_t m_stride = 0;
    NumericBuffer m_buffer;
};

}  // namespace qd::portfolio
