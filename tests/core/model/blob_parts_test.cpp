// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/blob_parts.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

std::string sample() {
    BlobWriter writer;
    writer.add(std::vector<float>{1.5F, -2.0F});
    writer.add(std::vector<std::uint8_t>{7});
    writer.add(std::string_view("xyz"));
    return writer.take();
}

TEST(BlobPartsTest, PartsComeBackInOrder) {
    const std::string blob = sample();
    BlobReader reader(blob);
    EXPECT_EQ(reader.take<float>(2), (std::vector<float>{1.5F, -2.0F}));
    EXPECT_EQ(reader.take<std::uint8_t>(1), (std::vector<std::uint8_t>{7}));
    EXPECT_EQ(reader.bytes(3), "xyz");
    EXPECT_TRUE(reader.done().ok());
}

TEST(BlobPartsTest, LessThanWasTakenIsAnError) {
    const std::string blob = sample();
    BlobReader reader(blob);
    EXPECT_TRUE(reader.take<float>(4).empty());
    EXPECT_TRUE(reader.take<std::uint8_t>(1).empty());  // nothing after it is believed, either
    EXPECT_FALSE(reader.done().ok());
}

TEST(BlobPartsTest, ACountThatOverflowsTakesNothing) {
    const std::string blob = sample();
    BlobReader reader(blob);
    EXPECT_TRUE(reader.take<double>(std::uint64_t{1} << 61U).empty());
    EXPECT_FALSE(reader.done().ok());
    BlobReader other(blob);
    EXPECT_TRUE(other.take<float>(UINT64_MAX / 4 + 2).empty());
    EXPECT_FALSE(other.done().ok());
}

TEST(BlobPartsTest, MoreThanWasTakenIsAnError) {
    const std::string blob = sample();
    BlobReader reader(blob);
    static_cast<void>(reader.take<float>(2));
    EXPECT_FALSE(reader.done().ok());
}

TEST(BlobPartsTest, NothingIsAPart) {
    BlobReader reader("");
    EXPECT_TRUE(reader.take<float>(0).empty());
    EXPECT_TRUE(reader.done().ok());
}

}  // namespace
}  // namespace qd::model
