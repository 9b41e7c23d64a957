// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/model/model_file_container.h"
#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

/// A file as nobody of Quarterdeck writes it: any header, any payload, a hash that is right.
std::string made(std::string header, const std::string& payload) {
    header.resize((32 + header.size() + 63) / 64 * 64 - 32, ' ');
    std::string file = "QDMODEL\n";
    const auto put = [&file](std::uint64_t number, int bytes) {
        for (int i = 0; i < bytes; ++i)
            file += static_cast<char>(number >> (8 * i));
    };
    put(1, 4);
    put(0, 4);
    put(header.size(), 8);
    put(payload.size(), 8);
    return hashedAgain(file + header + payload + std::string(32, '\0'));
}

std::string with(std::string_view tensors) {
    return R"({"format":"quarterdeck-tensors","metadata":{"a":1},"tensors":{)" + std::string(tensors) + "}}";
}

const std::string kGoodTensors =
    R"("a":{"dtype":"f32","shape":[2],"begin":0,"end":8},"b":{"dtype":"i32","shape":[1],"begin":64,"end":68})";

std::string goodPayload() {
    std::string payload(68, '\0');
    const float numbers[] = {1.5F, -2.0F};
    std::memcpy(payload.data(), numbers, sizeof numbers);
    payload[64] = 3;
    return payload;
}

std::string good() {
    return made(with(kGoodTensors), goodPayload());
}

void refused(const std::string& file, std::string_view part, ErrorCode code = ErrorCode::BadInput,
             const TensorsAllowed& allowed = anyTensors) {
    const auto read = readTensorFile(file, allowed);
    ASSERT_FALSE(read.ok()) << part;
    EXPECT_EQ(read.error().code, code) << read.error().message;
    EXPECT_NE(read.error().message.find(part), std::string::npos) << read.error().message;
}

TEST(ModelFileReaderTest, ReadsInPlace) {
    const std::string file = good();
    const auto read = readTensorFile(file, anyTensors);
    ASSERT_TRUE(read.ok()) << read.error().describe();
    EXPECT_EQ(read->metadata.find("a")->intOr(0), 1);
    ASSERT_EQ(read->tensors.size(), 2U);
    const auto numbers = read->find("a")->as<float>();
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_EQ(numbers[1], -2.0F);
    const auto* first = reinterpret_cast<const char*>(numbers.data());
    EXPECT_TRUE(first >= file.data() && first < file.data() + file.size());
    EXPECT_EQ(read->find("b")->as<std::int32_t>()[0], 3);
}

TEST(ModelFileReaderTest, AFileThatIsCutAnywhereIsRefused) {
    const std::string file = good();
    for (std::size_t cut = 0; cut < file.size(); ++cut) {
        const auto read = readTensorFile(std::string_view(file).substr(0, cut), anyTensors);
        ASSERT_FALSE(read.ok()) << cut;
        EXPECT_EQ(read.error().code, ErrorCode::Integrity) << cut;
        EXPECT_NE(read.error().message.find("byte " + std::to_string(cut)), std::string::npos)
            << cut << ": " << read.error().message;
    }
}

TEST(ModelFileReaderTest, AFileThatGoesOnIsRefused) {
    const std::string file = good();
    refused(file + "x", "after byte " + std::to_string(file.size()), ErrorCode::Integrity);
}

TEST(ModelFileReaderTest, EachBitCounts) {
    const std::string file = good();
    for (std::size_t at = 0; at < file.size(); ++at) {
        for (const unsigned bit : {0U, 7U}) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << bit));
            EXPECT_FALSE(readTensorFile(changed, anyTensors).ok()) << at;
        }
    }
}

TEST(ModelFileReaderTest, TheHeadIsLookedAtFirst) {
    const std::string file = good();
    const auto changed = [&file](std::size_t at, std::string_view bytes) {
        std::string other = file;
        other.replace(at, bytes.size(), bytes);
        return other;
    };
    refused("PK\x03\x04 something else", "at byte 0 of the model file: this is no model file");
    refused(changed(8, "\x02"), "at byte 8 of the model file: it has version 2");
    refused(changed(12, "\x01"), "at byte 12");
    refused(changed(16, std::string("\x20\xE1\xF5\x05\0\0\0\0", 8)),  // 100,000,032
            "at byte 16 of the model file: the header takes 100000032 bytes");
    refused(changed(16, std::string("\x01\0", 2)),
            "at byte 16 of the model file: the header ends at no multiple");
    const std::string most(8, '\xFF');
    refused(changed(24, most), "its head tells of more", ErrorCode::Integrity);
    refused(changed(16, most), "at byte 16");
}

TEST(ModelFileReaderTest, AHeaderThatIsABombIsRefusedBeforeItIsRead) {
    std::string list = "0";
    for (int i = 0; i < 1'000'100; ++i)
        list += ",0";
    refused(made(R"({"format":"quarterdeck-tensors","metadata":{"a":[)" + list + R"(]},"tensors":{}})", ""),
            "values, at most 1000000");
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "[";
    refused(made(R"({"format":)" + deep, ""), "nests deeper");
}

TEST(ModelFileReaderTest, HeadersInAnotherFormAreRefused) {
    const std::string payload = goodPayload();
    for (const auto& header : std::vector<std::string>{
             " " + with(kGoodTensors), with(kGoodTensors) + " \n",
             R"({"metadata":{"a":1},"format":"quarterdeck-tensors","tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":{"a":1.0e0},"tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":{"a":1e5},"tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":{"\u0061":1},"tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":{"a":1},"more":1,"tensors":{)" + kGoodTensors +
                 "}}",
             R"({"format":"other","metadata":{"a":1},"tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":[],"tensors":{)" + kGoodTensors + "}}",
             R"({"format":"quarterdeck-tensors","metadata":{},"tensors":[]})", "[]", "{}", "null", "", "{",
             with(kGoodTensors) + std::string(64, ' ')})
        refused(made(header, payload), "at byte ");
    refused(made(R"({"format":"quarterdeck-tensors","metadata":{"a":1,"a":1},"tensors":{}})", ""),
            "there twice");
    refused(made(std::string("{\"format\":\"\xFF\"}"), ""), "this is not JSON");
}

TEST(ModelFileReaderTest, TensorsInAnotherPlaceAreRefused) {
    const std::string payload = goodPayload();
    const auto one = [](std::string_view member) { return with(member); };
    const auto pair = [](std::string_view begin, std::string_view end) {
        return with(
            R"("a":{"dtype":"f32","shape":[2],"begin":0,"end":8},"b":{"dtype":"i32","shape":[1],"begin":)" +
            std::string(begin) + R"(,"end":)" + std::string(end) + "}");
    };
    refused(made(pair("4", "8"), payload), "tensor 'b' must begin here");          // overlaps
    refused(made(pair("8", "12"), payload), "tensor 'b' must begin here");         // not aligned
    refused(made(pair("128", "132"), std::string(132, '\0')), "must begin here");  // a gap
    refused(made(pair("-64", "68"), payload), "must begin here");
    refused(made(pair("1.5", "68"), payload), "must begin here");
    refused(made(pair("18446744073709551615", "68"), payload), "at byte ");
    refused(made(pair("64", "72"), payload), "takes 4 bytes");
    refused(made(pair("64", "-1"), payload), "takes 4 bytes");
    refused(made(pair("64", "68"), payload.substr(0, 66)), "beyond the end of the payload");
    refused(made(pair("64", "68"), payload + "x"), "belong to no tensor");
    std::string smuggled = payload;
    smuggled[30] = 1;
    refused(made(with(kGoodTensors), smuggled), "bytes between two tensors");
    refused(made(one(R"("a":{"dtype":"f32","shape":[2147483648,2147483648,4],"begin":0,"end":0})"), ""),
            "come to more than can be");
    refused(made(one(R"("a":{"dtype":"f32","shape":[1000000000],"begin":0,"end":4000000000})"), "abcd"),
            "beyond the end of the payload");
    refused(made(one(R"("a":{"dtype":"f32","shape":[-2],"begin":0,"end":8})"), payload), "dimension of -2");
    refused(made(one(R"("a":{"dtype":"f32","shape":["2"],"begin":0,"end":8})"), payload), "dimension of -1");
    refused(made(one(R"("a":{"dtype":"f32","shape":2,"begin":0,"end":8})"), payload), "no list");
    refused(made(one(R"("a":{"dtype":"f32","shape":[1,1,1,1,1,1,1,1,2],"begin":0,"end":8})"), payload),
            "no list");
    refused(made(one(R"("a":{"dtype":"code","shape":[2],"begin":0,"end":8})"), payload), "unknown type");
    refused(made(one(R"("a":{"dtype":"f32","shape":[2],"end":8,"begin":0})"), payload),
            "other than they must be");
    refused(made(one(R"("a":[])"), payload), "other than they must be");
    refused(made(one(R"("A":{"dtype":"f32","shape":[2],"begin":0,"end":8})"), payload),
            "no name of a tensor");
    refused(
        made(
            one(R"("b":{"dtype":"i32","shape":[1],"begin":0,"end":4},"a":{"dtype":"i32","shape":[1],"begin":64,"end":68})"),
            payload),
        "not in order of names");
}

TEST(ModelFileReaderTest, NumbersThatAreNotFiniteAreNamedWithTheirByte) {
    for (const float bad : {INFINITY, -INFINITY, NAN}) {
        std::string payload = goodPayload();
        std::memcpy(payload.data() + 4, &bad, sizeof bad);
        const std::string file = made(with(kGoodTensors), payload);
        refused(file, "at byte " + std::to_string(file.size() - 32 - 68 + 4) +
                          " of the model file: number 1 of tensor 'a' is not finite");
    }
    const auto wide = [](double number) {
        std::string payload(8, '\0');
        std::memcpy(payload.data(), &number, sizeof number);
        return made(with(R"("a":{"dtype":"f64","shape":[1],"begin":0,"end":8})"), payload);
    };
    refused(wide(NAN), "not finite");
    EXPECT_TRUE(readTensorFile(wide(1.7e308), anyTensors).ok());
    const auto half = [](std::string_view type, std::string_view bits) {
        return made(with(R"("a":{"dtype":")" + std::string(type) + R"(","shape":[1],"begin":0,"end":2})"),
                    std::string(bits));
    };
    refused(half("f16", std::string_view("\x00\x7C", 2)), "not finite");
    EXPECT_TRUE(readTensorFile(half("bf16", std::string_view("\x00\x7C", 2)), anyTensors).ok());
    refused(half("bf16", std::string_view("\x80\x7F", 2)), "not finite");
}

TEST(ModelFileReaderTest, WhatTheModelMayNotHoldIsRefused) {
    const auto only = [](std::vector<TensorLayout> expected) -> TensorsAllowed {
        return [expected](const Json&, std::span<const TensorView> tensors) {
            return holdsExactly(tensors, expected);
        };
    };
    const TensorLayout a{"a", DType::F32, {2}};
    const TensorLayout b{"b", DType::I32, {1}};
    EXPECT_TRUE(readTensorFile(good(), only({a, b})).ok());
    refused(good(), "tensor 'b' does not belong", ErrorCode::BadInput, only({a}));
    refused(good(), "tensor 'a' is f32[2], expected f32[1,2]", ErrorCode::BadInput,
            only({{"a", DType::F32, {1, 2}}, b}));
}

TEST(ModelFileReaderTest, WhateverIsReadWritesBackAsItWas) {
    Rng rng(3);
    const std::string file = good();
    int read = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string changed = file;
        const std::size_t at = 32 + rng.below(changed.size() - 64);
        changed[at] = static_cast<char>(rng.bits());
        changed = hashedAgain(changed);
        const auto back = readTensorFile(changed, anyTensors);
        if (!back.ok()) continue;
        ++read;
        EXPECT_EQ(*writeTensorFile(back->metadata, back->tensors), changed);
    }
    EXPECT_GT(read, 20);
    EXPECT_LT(read, 2000);
}

}  // namespace
}  // namespace qd::model
