// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace qd::market {

/// Asks the system to back fresh memory with large pages (2 MiB): an import touches a hundred megabytes once,
/// and thirty thousand page faults would be a third of its time. Only advice: where it is not known, nothing
/// happens.
void adviseLargePages(void* begin, std::size_t bytes) noexcept;

struct PageFree {
    void operator()(std::uint64_t* p) const noexcept;
};
/// Memory for a chunk of rows.
using PageBlock = std::unique_ptr<std::uint64_t[], PageFree>;
/// At least `bytes` bytes, not initialised, in whole large pages.
PageBlock allocatePages(std::size_t bytes);

}  // namespace qd::market
