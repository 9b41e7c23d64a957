// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/panel_blob.h"

#include <cstring>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

std::string blobOf(const LearningPanel& panel) {
    BlobWriter writer;
    addPanel(writer, panel);
    return writer.take();
}

Result<LearningPanel> read(const Json& json, const std::string& blob) {
    BlobReader reader(blob);
    QD_TRY(auto panel, panelFrom(json, reader));
    QD_CHECK(reader.done());
    return panel;
}

TEST(PanelBlobTest, APanelComesBack) {
    const LearningPanel panel = samplePanel();
    const auto back = read(Json::parse(panelJson(panel).dump()).value(), blobOf(panel));
    ASSERT_TRUE(back.ok()) << back.error().describe();
    EXPECT_TRUE(same(*back, panel));
}

TEST(PanelBlobTest, OneByteMoreOrLessIsRefused) {
    const LearningPanel panel = samplePanel();
    const std::string blob = blobOf(panel);
    EXPECT_FALSE(read(panelJson(panel), blob + '\0').ok());
    for (std::size_t cut = 0; cut < blob.size(); ++cut)
        EXPECT_FALSE(read(panelJson(panel), blob.substr(0, cut)).ok()) << cut;
}

TEST(PanelBlobTest, SizesThatDoNotBelongToTheNumbersAreRefused) {
    const LearningPanel panel = samplePanel();
    const std::string blob = blobOf(panel);
    Json json = panelJson(panel);
    EXPECT_FALSE(read(json.set("features", Json::array({"momentum_20"})), blob).ok());
    json = panelJson(panel);
    EXPECT_FALSE(read(json.set("symbols", Json::array({"AAA", "B", "AAA"})), blob).ok());
    json = panelJson(panel);
    EXPECT_FALSE(read(json.set("symbols", Json::array({"AAA", "B", "C\n"})), blob).ok());
    json = panelJson(panel);
    EXPECT_FALSE(read(json.set("days", Json::array({1, 2, 3, 4, 5, 5})), blob).ok());
    json = panelJson(panel);
    EXPECT_FALSE(read(json.set("days", Json::array({1, 2, 3, 4, 5, 9'000'000})), blob).ok());
    json = panelJson(panel);
    EXPECT_FALSE(read(json.set("days", Json::array({1, 2, 3, 4, 5, "6"})), blob).ok());
}

TEST(PanelBlobTest, NumbersThatAreNotFiniteAreRefused) {
    for (const float bad :
         {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        LearningPanel panel = samplePanel();
        panel.values[35] = bad;
        EXPECT_FALSE(read(panelJson(panel), blobOf(panel)).ok());
        panel = samplePanel();
        panel.returns[0] = bad;
        EXPECT_FALSE(read(panelJson(panel), blobOf(panel)).ok());
    }
}

TEST(PanelBlobTest, AMaskHoldsOnlyMarks) {
    for (auto mask : {&LearningPanel::known, &LearningPanel::traded, &LearningPanel::eligible}) {
        LearningPanel panel = samplePanel();
        (panel.*mask)[17] = 2;
        const auto back = read(panelJson(panel), blobOf(panel));
        ASSERT_FALSE(back.ok());
        EXPECT_NE(back.error().message.find("neither 0 nor 1"), std::string::npos);
    }
}

}  // namespace
}  // namespace qd::model
