// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_file.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "core/model/net_tensors.h"
#include "tests/core/model/sample_model.h"
#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

TEST(ModelFileTest, ModelsOfBothKindsComeBack) {
    for (const Kind kind : {Kind::Lstm, Kind::Gat}) {
        const ModelFile model = sampleModel(kind);
        const auto file = writeModelFile(model);
        ASSERT_TRUE(file.ok()) << file.error().describe();
        const auto back = readModelFile(*file);
        ASSERT_TRUE(back.ok()) << back.error().describe();
        EXPECT_EQ(*back, model);
        EXPECT_EQ(*writeModelFile(*back), *file);
    }
}

TEST(ModelFileTest, TheOrderOfTensorsDoesNotMatter) {
    ModelFile model = sampleModel(Kind::Lstm);
    const auto file = writeModelFile(model);
    std::reverse(model.net.tensors.begin(), model.net.tensors.end());
    EXPECT_EQ(*writeModelFile(model), *file);
}

TEST(ModelFileTest, ABaselineHasNoTensors) {
    ModelFile model;
    model.spec.kind = Kind::Hrp;
    const auto file = writeModelFile(model);
    ASSERT_TRUE(file.ok()) << file.error().describe();
    EXPECT_EQ(*readModelFile(*file), model);
    model.net.tensors.push_back({"score.weight", {1}, {1.0F}});
    EXPECT_FALSE(writeModelFile(model).ok());
}

/// What writeModelFile() refuses, written by somebody who does not: the reader refuses it, too.
void refusedBothWays(const std::function<void(ModelFile&)>& change, std::string_view part) {
    ModelFile model = sampleModel(Kind::Gat);
    const std::string file = *writeModelFile(model);
    const auto container = readTensorFile(file, anyTensors);
    change(model);
    const auto written = writeModelFile(model);
    ASSERT_FALSE(written.ok()) << part;
    EXPECT_EQ(written.error().code, ErrorCode::BadInput);
    EXPECT_NE(written.error().message.find(part), std::string::npos) << written.error().message;
    std::vector<TensorView> tensors;
    for (const auto& tensor : model.net.tensors)
        tensors.push_back({{tensor.name, DType::F32, tensor.shape},
                           {reinterpret_cast<const char*>(tensor.values.data()), tensor.values.size() * 4}});
    const auto forced = writeTensorFile(container->metadata, tensors);
    if (!forced.ok()) return;
    const auto read = readModelFile(*forced);
    ASSERT_FALSE(read.ok()) << part;
    EXPECT_NE(read.error().message.find("at byte "), std::string::npos) << read.error().message;
    EXPECT_NE(read.error().message.find(part), std::string::npos) << read.error().message;
}

TEST(ModelFileTest, TensorsThatAreNotThoseOfTheSpecificationAreRefused) {
    refusedBothWays([](ModelFile& m) { m.net.tensors.pop_back(); }, "is missing");
    refusedBothWays(
        [](ModelFile& m) {
            m.net.tensors.push_back({"zz.more", {1}, {1.0F}});
        },
        "does not belong");
    refusedBothWays([](ModelFile& m) { m.net.tensors[0].name = "renamed"; }, "tensor ");
    refusedBothWays(
        [](ModelFile& m) {
            auto& tensor = m.net.tensors.front();
            tensor.shape = {static_cast<std::int64_t>(tensor.values.size()), 1, 1};
        },
        "expected f32");
    refusedBothWays([](ModelFile& m) { m.net.tensors[1].values[0] = NAN; }, "is not finite");
    refusedBothWays([](ModelFile& m) { m.net.tensors[1].values.pop_back(); }, "bytes");
}

TEST(ModelFileTest, MetadataThatDoesNotFitIsRefused) {
    const auto refused = [](const std::function<void(ModelFile&)>& change) {
        ModelFile model = sampleModel(Kind::Lstm);
        change(model);
        EXPECT_FALSE(writeModelFile(model).ok());
    };
    refused([](ModelFile& m) { m.net.features = {"a", "a"}; });
    refused([](ModelFile& m) { m.net.features = {"a", ""}; });
    refused([](ModelFile& m) { m.net.features = {"a", "b\x1B"}; });
    refused([](ModelFile& m) { m.net.features.push_back("one_more"); });
    refused([](ModelFile& m) { m.spec.lstm.hidden = 0; });
    refused([](ModelFile& m) { m.spec.lstm.hidden += 1; });
    refused([](ModelFile& m) { m.train.learningRate = NAN; });
    refused([](ModelFile& m) { m.codeVersion = std::string(200, 'v'); });
}

TEST(ModelFileTest, AFileOfAnotherPurposeIsNoModel) {
    Json checkpoint = Json::object();
    checkpoint.set("kind", "checkpoint").set("version", 1);
    const auto read = readModelFile(*writeTensorFile(checkpoint, {}));
    ASSERT_FALSE(read.ok());
    EXPECT_NE(read.error().message.find("it is no model"), std::string::npos) << read.error().message;
    const std::string file = *writeModelFile(sampleModel(Kind::Lstm));
    Json newer = readTensorFile(file, anyTensors)->metadata;
    newer.set("version", 2);
    const auto next = readModelFile(*writeTensorFile(newer, readTensorFile(file, anyTensors)->tensors));
    ASSERT_FALSE(next.ok());
    EXPECT_NE(next.error().message.find("version 1"), std::string::npos) << next.error().message;
}

TEST(ModelFileTest, TheSameModelInOtherBytesIsRefused) {
    const std::string file = *writeModelFile(sampleModel(Kind::Lstm));
    const auto container = readTensorFile(file, anyTensors);
    Json::Object turned = container->metadata.members();
    std::swap(turned.front(), turned.back());
    Json whole = container->metadata;
    Json training = *whole.find("training");
    training.set("cost_bps", 10);  // not 10.0
    whole.set("training", training);
    for (const Json& metadata : {Json::object(turned), whole}) {
        const auto read = readModelFile(*writeTensorFile(metadata, container->tensors));
        ASSERT_FALSE(read.ok());
        EXPECT_NE(read.error().message.find("one form"), std::string::npos) << read.error().message;
    }
}

TEST(ModelFileTest, HugeShapesAreRefusedAtOnce) {
    // 16 layers of 4096 × 16384 numbers would be 8 GiB: the specification is allowed, the file does not have
    // them.
    ModelFile model = sampleModel(Kind::Lstm);
    model.spec.lstm.hidden = 4096;
    model.spec.lstm.layers = 16;
    const auto written = writeModelFile(model);
    ASSERT_FALSE(written.ok());
    EXPECT_NE(written.error().message.find("tensor "), std::string::npos) << written.error().message;
}

}  // namespace
}  // namespace qd::model
