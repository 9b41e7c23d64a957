// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/crypto/hash.h"
#include "core/model/model_file_container.h"
#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

template <class T>
TensorView view(std::string name, DType dtype, std::vector<std::int64_t> shape,
                const std::vector<T>& numbers) {
    return {{std::move(name), dtype, std::move(shape)},
            {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(T)}};
}

const std::vector<float> kSix{1.0F, -2.5F, 3.0F, 4.0F, 5.0F, 6.0F};
const std::vector<std::int64_t> kOne{-7};
const std::vector<std::uint8_t> kBytes{9, 8, 7};

std::vector<TensorView> sample() {
    return {view("net.weight", DType::F32, {2, 3}, kSix), view("steps", DType::I64, {}, kOne),
            view("a.bytes", DType::U8, {3}, kBytes)};
}

Json someMetadata() {
    Json json = Json::object();
    json.set("kind", "test").set("number", 0.1);
    return json;
}

template <class T>
T numberAt(const std::string& bytes, std::size_t at) {
    T number = 0;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

TEST(ModelFileWriterTest, TheBytesAreThoseOfTheFormat) {
    const auto file = writeTensorFile(someMetadata(), sample());
    ASSERT_TRUE(file.ok()) << file.error().describe();
    EXPECT_EQ(file->substr(0, 8), "QDMODEL\n");
    EXPECT_EQ(numberAt<std::uint32_t>(*file, 8), 1U);
    EXPECT_EQ(numberAt<std::uint32_t>(*file, 12), 0U);
    const auto header = numberAt<std::uint64_t>(*file, 16);
    EXPECT_EQ((32 + header) % 64, 0U);
    EXPECT_EQ(numberAt<std::uint64_t>(*file, 24), 64U + 64U + 8U);
    const std::string text =
        R"({"format":"quarterdeck-tensors","metadata":{"kind":"test","number":0.1},"tensors":{)"
        R"("a.bytes":{"dtype":"u8","shape":[3],"begin":0,"end":3},)"
        R"("net.weight":{"dtype":"f32","shape":[2,3],"begin":64,"end":88},)"
        R"("steps":{"dtype":"i64","shape":[],"begin":128,"end":136}}})";
    EXPECT_EQ(file->substr(32, header), text + std::string(header - text.size(), ' '));
    EXPECT_EQ(file->substr(32 + header, 3), "\x09\x08\x07");
    EXPECT_EQ(file->substr(32 + header + 3, 61), std::string(61, '\0'));
    EXPECT_EQ(numberAt<float>(*file, 32 + header + 64 + 4), -2.5F);
    EXPECT_EQ(numberAt<std::int64_t>(*file, 32 + header + 128), -7);
    const crypto::Digest digest = crypto::sha256(std::string_view(*file).substr(0, file->size() - 32));
    EXPECT_EQ(std::memcmp(digest.data(), file->data() + file->size() - 32, 32), 0);
}

TEST(ModelFileWriterTest, TheOrderOfTensorsDoesNotMatter) {
    auto turned = sample();
    std::swap(turned[0], turned[2]);
    EXPECT_EQ(*writeTensorFile(someMetadata(), turned), *writeTensorFile(someMetadata(), sample()));
}

TEST(ModelFileWriterTest, RandomTensorsComeBackAsTheyWere) {
    Rng rng(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<float>> numbers(rng.below(9));
        std::vector<TensorView> tensors;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            std::vector<std::int64_t> shape;
            std::size_t count = 1;
            for (std::uint64_t d = rng.below(4); d > 0; --d) {
                shape.push_back(static_cast<std::int64_t>(rng.below(6)));
                count *= static_cast<std::size_t>(shape.back());
            }
            for (std::size_t n = 0; n < count; ++n)
                numbers[i].push_back(static_cast<float>(rng.normal()));
            tensors.push_back(view("t" + std::to_string(rng.bits()), DType::F32, shape, numbers[i]));
        }
        const auto file = writeTensorFile(someMetadata(), tensors);
        ASSERT_TRUE(file.ok()) << file.error().describe();
        const auto back = readTensorFile(*file, anyTensors);
        ASSERT_TRUE(back.ok()) << back.error().describe();
        ASSERT_EQ(back->tensors.size(), tensors.size());
        for (const auto& tensor : tensors) {
            const TensorView* found = back->find(tensor.layout.name);
            ASSERT_NE(found, nullptr);
            EXPECT_EQ(found->layout, tensor.layout);
            EXPECT_EQ(found->bytes, tensor.bytes);
        }
        EXPECT_EQ(*writeTensorFile(back->metadata, back->tensors), *file);
    }
}

TEST(ModelFileWriterTest, WhatTheReaderWouldRefuseIsNotWritten) {
    const auto refused = [](std::vector<TensorView> tensors, std::string_view part) {
        const auto file = writeTensorFile(someMetadata(), std::move(tensors));
        ASSERT_FALSE(file.ok()) << part;
        EXPECT_EQ(file.error().code, ErrorCode::BadInput);
        EXPECT_NE(file.error().message.find(part), std::string::npos) << file.error().message;
    };
    const TensorView good = view("a", DType::F32, {2, 3}, kSix);
    refused({good, good}, "tensor 'a' is there twice");
    for (const char* name : {"", "A", "a b", "a/b", "../a", "\xC3\xA9"})
        refused({view(name, DType::F32, {2, 3}, kSix)}, "no name of a tensor");
    refused({view(std::string(201, 'a'), DType::F32, {2, 3}, kSix)}, "no name of a tensor");
    refused({view("a", DType::F32, {2, 2}, kSix)}, "has 24 bytes, but 16 belong to f32[2,2]");
    refused({view("a", DType::F32, {-2, -3}, kSix)}, "dimension of -2");
    std::vector<float> bad = kSix;
    bad[4] = NAN;
    refused({view("a", DType::F32, {2, 3}, bad)}, "number 4 of tensor 'a' is not finite");
    const std::vector<std::uint16_t> infinite{0x3C00, 0x7C00};
    refused({view("a", DType::F16, {2}, infinite)}, "number 1");
    EXPECT_TRUE(writeTensorFile(someMetadata(), {view("a", DType::BF16, {2}, infinite)}).ok());
    refused(std::vector<TensorView>(20'001, good), "20001 tensors");
}

TEST(ModelFileWriterTest, MetadataHasOneForm) {
    EXPECT_FALSE(writeTensorFile(Json::array(), {}).ok());
    Json broken = Json::object();
    broken.set("text", "\xFF");
    EXPECT_TRUE(writeTensorFile(broken, {}).ok());  // written as U+FFFD, which reads back as it stands
    Json deep = Json::object();
    for (int i = 0; i < 70; ++i) {
        Json outer = Json::object();
        outer.set("a", deep);
        deep = outer;
    }
    EXPECT_FALSE(writeTensorFile(deep, {}).ok());
    Json many = Json::object();
    many.set("l", Json::array(Json::Array(1'000'001, Json(0))));
    const auto file = writeTensorFile(many, {});
    ASSERT_FALSE(file.ok());
    EXPECT_NE(file.error().message.find("at most 1000000"), std::string::npos) << file.error().message;
}

TEST(ModelFileWriterTest, NoTensorsAreAFileToo) {
    const auto file = writeTensorFile(Json::object(), {});
    ASSERT_TRUE(file.ok());
    const auto back = readTensorFile(*file, anyTensors);
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_TRUE(back->tensors.empty());
    EXPECT_EQ(back->find("a"), nullptr);
}

}  // namespace
}  // namespace qd::model
