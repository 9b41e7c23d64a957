// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_pages.h"

#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace qd::market {

namespace {

constexpr std::size_t kLargePage = 2U << 20U;

}  // namespace

void adviseLargePages(void* begin, std::size_t bytes) noexcept {
#ifdef __linux__
    const auto from = (reinterpret_cast<std::uintptr_t>(begin) + kLargePage - 1) / kLargePage * kLargePage;
    const auto to = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / kLargePage * kLargePage;
    if (from < to) ::madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
#else
    static_cast<void>(begin);
    static_cast<void>(bytes);
#endif
}

void PageFree::operator()(std::uint64_t* p) const noexcept {
    ::operator delete[](p, std::align_val_t(kLargePage));
}

PageBlock allocatePages(std::size_t bytes) {
    const std::size_t whole = (bytes + kLargePage - 1) / kLargePage * kLargePage;
    return PageBlock(static_cast<std::uint64_t*>(::operator new[](whole, std::align_val_t(kLargePage))));
}

}  // namespace qd::market
