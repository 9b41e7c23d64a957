// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include "core/learn/tensor_memory_torch.h"

namespace qd::learn {

namespace {

/// What a block carries to be counted when it is given back.
struct Block {
    c10::DataPtr data;
    std::shared_ptr<MemoryCount> count;
    std::int64_t bytes = 0;
};

void giveBack(void* context) {
    const std::unique_ptr<Block> block(static_cast<Block*>(context));
    block->count->now -= block->bytes;
}

/// LibTorch 2.3 took the const from allocate() and asks for copy_data(): both forms are here, and the one
/// that the version calls is the one that overrides.
class LimitedAllocator final : public c10::Allocator {
public:
    LimitedAllocator(c10::Allocator* inner, std::shared_ptr<MemoryCount> count, std::uint64_t limit,
                     std::function<bool(std::uint64_t)> refuse)
        : m_inner(inner), m_count(std::move(count)), m_limit(limit), m_refuse(std::move(refuse)) {}

    c10::DataPtr allocate(std::size_t bytes) const { return take(bytes); }
    c10::DataPtr allocate(std::size_t bytes) { return take(bytes); }
    void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }

private:
    [[nodiscard]] c10::DataPtr take(std::size_t bytes) const {
        const auto size = static_cast<std::int64_t>(bytes);
        const auto after = static_cast<std::uint64_t>(m_count->now.load() + size);
        const bool refused = bytes > 0 && ((m_limit > 0 && after > m_limit) || (m_refuse && m_refuse(after)));
        TORCH_CHECK_WITH(OutOfMemoryError, !refused, "out of memory: ", after,
                         " bytes of tensors are beyond the budget");
        auto block = std::make_unique<Block>(Block{m_inner->allocate(bytes), m_count, size});
        m_count->add(size);
        void* data = block->data.get();
        const c10::Device device = block->data.device();
        return {data, block.release(), &giveBack, device};
    }

    c10::Allocator* m_inner;
    std::shared_ptr<MemoryCount> m_count;
    std::uint64_t m_limit;
    std::function<bool(std::uint64_t)> m_refuse;
};

/// Called by the caching allocator of a GPU; its sizes were int64_t before LibTorch 2.1.
class GpuWatch final : public c10::MemoryReportingInfoBase {
public:
    explicit GpuWatch(std::shared_ptr<MemoryCount> count) : m_count(std::move(count)) {}

    void reportMemoryUsage(void* /*block*/, std::int64_t /*bytes*/, std::int64_t allocated,
                           std::int64_t /*reserved*/, c10::Device device) {
        note(allocated, device);
    }
    void reportMemoryUsage(void* /*block*/, std::int64_t /*bytes*/, std::size_t allocated,
                           std::size_t /*reserved*/, c10::Device device) {
        note(static_cast<std::int64_t>(allocated), device);
    }
    [[nodiscard]] bool memoryProfilingEnabled() const override { return true; }

private:
    void note(std::int64_t allocated, c10::Device device) {
        if (device.is_cpu()) return;
        m_count->now.store(allocated);
        m_count->add(0);
    }

    std::shared_ptr<MemoryCount> m_count;
};

constexpr std::uint8_t kPriority = 100;  ///< above LibTorch's own

}  // namespace

void MemoryCount::add(std::int64_t bytes) {
    const std::int64_t after = now.fetch_add(bytes) + bytes;
    std::int64_t most = peak.load();
    while (after > most && !peak.compare_exchange_weak(most, after)) {
    }
}

TensorMemory::TensorMemory(std::uint64_t limit, std::function<bool(std::uint64_t)> refuse, bool watchGpu)
    : m_host(std::make_shared<MemoryCount>()),
      m_gpu(std::make_shared<MemoryCount>()),
      m_before(c10::GetCPUAllocator()),
      m_watching(watchGpu) {
    m_allocator = std::make_unique<LimitedAllocator>(m_before, m_host, limit, std::move(refuse));
    c10::SetCPUAllocator(m_allocator.get(), kPriority);
    if (m_watching)
        c10::ThreadLocalDebugInfo::_push(c10::DebugInfoKind::PROFILER_STATE,
                                         std::make_shared<GpuWatch>(m_gpu));
}

TensorMemory::~TensorMemory() {
    if (m_watching) c10::ThreadLocalDebugInfo::_pop(c10::DebugInfoKind::PROFILER_STATE);
    c10::SetCPUAllocator(m_before, kPriority);
    // A tensor that outlives this (LibTorch keeps some) may ask its allocator to grow it: then it must stay.
    if (m_host->now.load() != 0) static_cast<void>(m_allocator.release());
}

bool saysOutOfMemory(const std::exception& thrown) {
    if (dynamic_cast<const c10::OutOfMemoryError*>(&thrown) != nullptr) return true;
    if (dynamic_cast<const std::bad_alloc*>(&thrown) != nullptr) return true;
    if (dynamic_cast<const c10::Error*>(&thrown) == nullptr) return false;
    const std::string_view words = thrown.what();
    constexpr std::string_view kSaid[] = {"out of memory", "can't allocate memory", "not enough memory",
                                          "CUBLAS_STATUS_ALLOC_FAILED", "CUDNN_STATUS_ALLOC_FAILED"};
    return std::any_of(std::begin(kSaid), std::end(kSaid),
                       [&](std::string_view said) { return words.find(said) != std::string_view::npos; });
}

}  // namespace qd::learn
