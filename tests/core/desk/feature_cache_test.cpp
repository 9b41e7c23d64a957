// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_cache.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace qd::desk {
namespace {

features::FramePtr frameOf(std::size_t sessions, const std::string& view = "v",
                           std::vector<std::string> symbols = {"A"}) {
    features::FeatureFrame frame;
    frame.viewHash = view;
    frame.symbols = std::move(symbols);
    frame.dates.resize(sessions);
    frame.planes.resize(1);
    return std::make_shared<const features::FeatureFrame>(std::move(frame));
}

TEST(FeatureCacheTest, GivesBackWhatItWasGiven) {
    FeatureCache cache;
    const auto frame = frameOf(3);
    EXPECT_EQ(cache.find("a"), nullptr);
    cache.keep("a", frame);
    EXPECT_EQ(cache.find("a"), frame);
    EXPECT_EQ(cache.bytes(), frame->bytes());
    const auto other = frameOf(5);
    cache.keep("a", other);
    EXPECT_EQ(cache.find("a"), other);
    EXPECT_EQ(cache.bytes(), other->bytes());
}

TEST(FeatureCacheTest, WhatWasNotUsedForLongestGoesFirst) {
    FeatureCache cache(3 * frameOf(10)->bytes());
    for (const char* key : {"a", "b", "c"})
        cache.keep(key, frameOf(10));
    EXPECT_NE(cache.find("a"), nullptr);
    cache.keep("d", frameOf(10));
    EXPECT_EQ(cache.find("b"), nullptr);
    EXPECT_NE(cache.find("a"), nullptr);
    EXPECT_NE(cache.find("d"), nullptr);
    cache.keep("huge", frameOf(1000));
    EXPECT_EQ(cache.find("huge"), nullptr) << "larger than all there is";
    EXPECT_NE(cache.find("a"), nullptr) << "and it drives nothing out";
}

TEST(FeatureCacheTest, TheLikestHasTheSameDefinitionsAndNames) {
    FeatureCache cache;
    const auto old = frameOf(3);
    const auto recent = frameOf(4);
    cache.keep("a", old);
    cache.keep("b", recent);
    cache.keep("c", frameOf(4, "other"));
    cache.keep("d", frameOf(4, "v", {"B"}));
    EXPECT_EQ(cache.likest("v", {"A"}), recent);
    EXPECT_EQ(cache.likest("v", {"A", "B"}), nullptr);
}

TEST(FeatureCacheTest, SeveralThreadsMayUseIt) {
    FeatureCache cache(40 * frameOf(10)->bytes());
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&cache, i] {
            for (int k = 0; k < 200; ++k) {
                cache.keep(std::to_string((i + k) % 60), frameOf(10));
                (void)cache.find(std::to_string(k % 60));
                (void)cache.likest("v", {"A"});
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(cache.bytes(), 40 * frameOf(10)->bytes());
}

}  // namespace
}  // namespace qd::desk
