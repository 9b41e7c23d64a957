// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/base/failing_memory.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {
thread_local long theRequests = 0;
thread_local long theFailing = 0;  ///< the request that fails; 0: none
}  // namespace

void* operator new(std::size_t size) {
    void* const memory = ++theRequests == theFailing ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace qd::test {

FailingMemory::FailingMemory(long at) noexcept {
    theRequests = 0;
    theFailing = at;
}

FailingMemory::~FailingMemory() {
    theFailing = 0;
}

long FailingMemory::requests() const noexcept {
    return theRequests;
}

}  // namespace qd::test
