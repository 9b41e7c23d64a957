// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_file_container.h"

#include <limits>

#include <gtest/gtest.h>

namespace qd::model {
namespace {

TensorLayout layout(std::string name, DType dtype, std::vector<std::int64_t> shape) {
    return {std::move(name), dtype, std::move(shape)};
}

TEST(ModelFileContainerTest, TypesHaveNamesAndSizes) {
    for (const auto& [dtype, name, bytes] : {std::tuple{DType::F64, "f64", 8U},
                                             {DType::F32, "f32", 4U},
                                             {DType::F16, "f16", 2U},
                                             {DType::BF16, "bf16", 2U},
                                             {DType::I64, "i64", 8U},
                                             {DType::I32, "i32", 4U},
                                             {DType::U8, "u8", 1U}}) {
        EXPECT_EQ(dtypeName(dtype), name);
        EXPECT_EQ(dtypeBytes(dtype), bytes);
        EXPECT_EQ(parseDType(name), dtype);
    }
    EXPECT_FALSE(parseDType("F32").has_value());
    EXPECT_FALSE(parseDType("").has_value());
}

TEST(ModelFileContainerTest, BytesAreTheProductOfTheShape) {
    EXPECT_EQ(*tensorBytes(layout("a", DType::F32, {})), 4U);
    EXPECT_EQ(*tensorBytes(layout("a", DType::F64, {2, 3, 5})), 240U);
    EXPECT_EQ(*tensorBytes(layout("a", DType::U8, {7, 0, 9})), 0U);
}

TEST(ModelFileContainerTest, AProductThatOverflowsIsNoShape) {
    const std::int64_t big = std::int64_t{1} << 31U;
    EXPECT_FALSE(tensorBytes(layout("a", DType::F32, {big, big})).ok());
    EXPECT_FALSE(tensorBytes(layout("a", DType::F32, {big, big, 4})).ok());  // wraps to 0
    EXPECT_FALSE(tensorBytes(layout("a", DType::F64, {std::numeric_limits<std::int64_t>::max()})).ok());
    EXPECT_FALSE(tensorBytes(layout("a", DType::F32, {0, big, big})).ok());  // the 0 hides nothing
    EXPECT_FALSE(tensorBytes(layout("a", DType::F32, {-1})).ok());
    EXPECT_FALSE(tensorBytes(layout("a", DType::F32, std::vector<std::int64_t>(9, 1))).ok());
    EXPECT_TRUE(tensorBytes(layout("a", DType::F32, std::vector<std::int64_t>(8, 1))).ok());
}

TEST(ModelFileContainerTest, AViewGivesItsNumbersOnlyAsWhatTheyAre) {
    alignas(8) const float numbers[] = {1.0F, 2.0F, 3.0F};
    const std::string_view bytes(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const TensorView view{layout("a", DType::F32, {3}), bytes};
    ASSERT_EQ(view.as<float>().size(), 3U);
    EXPECT_EQ(view.as<float>().data(), numbers);
    EXPECT_EQ(view.as<float>()[2], 3.0F);
    EXPECT_TRUE(view.as<double>().empty());
    const TensorView shifted{layout("a", DType::F32, {2}), bytes.substr(1, 8)};
    EXPECT_TRUE(shifted.as<float>().empty());
}

Status exactly(std::vector<TensorLayout> found, const std::vector<TensorLayout>& expected) {
    std::vector<TensorView> tensors;
    for (auto& one : found)
        tensors.push_back({std::move(one), {}});
    return holdsExactly(tensors, expected);
}

TEST(ModelFileContainerTest, HoldsExactlyWantsAllAndNoOther) {
    const TensorLayout a = layout("a", DType::F32, {2});
    const TensorLayout b = layout("b", DType::F32, {2, 3});
    const TensorLayout c = layout("c", DType::I64, {});
    EXPECT_TRUE(exactly({a, b, c}, {c, a, b}).ok());
    EXPECT_TRUE(exactly({}, {}).ok());
    const auto said = [](const Status& status, std::string_view part) {
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().code, ErrorCode::BadInput);
        EXPECT_NE(status.error().message.find(part), std::string::npos) << status.error().message;
    };
    said(exactly({a, c}, {a, b, c}), "tensor 'b' is missing");
    said(exactly({a, b}, {a, b, c}), "tensor 'c' is missing");
    said(exactly({}, {a}), "tensor 'a' is missing");
    said(exactly({a, b, c}, {a, c}), "tensor 'b' does not belong");
    said(exactly({a, b}, {a}), "tensor 'b' does not belong");
    said(exactly({a}, {}), "tensor 'a' does not belong");
    said(exactly({layout("a", DType::F32, {3})}, {a}), "tensor 'a' is f32[3], expected f32[2]");
    said(exactly({layout("a", DType::F64, {2})}, {a}), "tensor 'a' is f64[2], expected f32[2]");
}

}  // namespace
}  // namespace qd::model
