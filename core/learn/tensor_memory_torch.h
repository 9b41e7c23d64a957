// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

#include <c10/core/Allocator.h>

namespace qd::learn {

/// What is allocated, in bytes, and the most it was.
struct MemoryCount {
    std::atomic<std::int64_t> now{0};
    std::atomic<std::int64_t> peak{0};

    void add(std::int64_t bytes);
    void restartPeak() { peak.store(now.load()); }
};

/// While it lives, tensors of the processor are counted and refused beyond a limit: an allocation that would
/// pass it throws c10::OutOfMemoryError, as a machine without swap would. With `watchGpu`, what the caching
/// allocator of a GPU hands to this thread is counted too. One at a time in a process, and no other thread
/// makes tensors while it comes or goes: LibTorch has one allocator.
class TensorMemory {
public:
    /// `refuse` is asked with the bytes that there would be; it may be empty. limit 0: none.
    TensorMemory(std::uint64_t limit, std::function<bool(std::uint64_t)> refuse, bool watchGpu);
    ~TensorMemory();
    TensorMemory(const TensorMemory&) = delete;
    TensorMemory& operator=(const TensorMemory&) = delete;

    [[nodiscard]] MemoryCount& host() { return *m_host; }
    [[nodiscard]] MemoryCount& gpu() { return *m_gpu; }

private:
    std::shared_ptr<MemoryCount> m_host;
    std::shared_ptr<MemoryCount> m_gpu;
    std::unique_ptr<c10::Allocator> m_allocator;
    c10::Allocator* m_before;
    bool m_watching;
};

/// Whether an exception says that memory ran out, on whatever device and version of LibTorch.
[[nodiscard]] bool saysOutOfMemory(const std::exception& thrown);

}  // namespace qd::learn
