// SPDX-License-Identifier: GPL-3.0-or-later
// A document is copied, written and read while one request for memory after the other fails.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <new>

#include <gtest/gtest.h>

#include "core/base/json.h"

namespace {
thread_local long theRequestsLeft = 0;  ///< until one fails; 0: none does
}

void* operator new(std::size_t size) {
    const bool fails = theRequestsLeft > 0 && --theRequestsLeft == 0;
    void* const memory = fails ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace qd {
namespace {

/// How many requests failed until the work got through: every one before that ended it by std::bad_alloc.
long requestsOf(const std::function<void()>& work) {
    for (long at = 1;; ++at) {
        bool through = true;
        theRequestsLeft = at;
        try {
            work();
        } catch (const std::bad_alloc&) {
            through = false;
        }
        theRequestsLeft = 0;
        if (through) return at - 1;
    }
}

Json document() {
    const Json part = Json::object({{"a name that is longer than a short text", "and a value that is, too"},
                                    {"list", Json::array({1, 2.5, "something that is long enough, again"})}});
    return Json::array({part, part, "line\nbreak in a text that is long enough"});
}

TEST(JsonMemory, CopyingADocumentEndsWhereverMemoryRunsOut) {
    const Json original = document();
    EXPECT_GT(requestsOf([&] {
                  const Json copy = original;
                  EXPECT_EQ(copy.items().size(), 3U);
              }),
              10);
}

TEST(JsonMemory, WritingADocumentEndsWhereverMemoryRunsOut) {
    const Json original = document();
    const auto text = original.dump(2);
    EXPECT_GT(requestsOf([&] { EXPECT_EQ(original.dump(2), text); }), 3);
}

TEST(JsonMemory, ReadingADocumentEndsWhereverMemoryRunsOut) {
    const auto text = document().dump();
    EXPECT_GT(requestsOf([&] { EXPECT_TRUE(Json::parse(text).ok()); }), 10);
}

}  // namespace
}  // namespace qd
