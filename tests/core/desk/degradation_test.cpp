// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/degradation.h"

#include "tests/core/desk/models_fixture.h"

namespace qd::desk {
namespace {

using drift::DegradationAction;
using test::codeOf;

class DegradationTest : public test::ModelsTest {
protected:
    /// The column "model" alone, under the name "return", from a later day.
    static std::string live(int days, double mean) {
        std::string text = "date,return\n";
        std::uint64_t state = 99;
        auto day = Date::parse("2024-02-01").value();
        for (int i = 0; i < days; ++i, day = day.plusDays(1)) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const double noise =
                0.02 * (static_cast<double>(state >> 40U) / static_cast<double>(1U << 24U) - 0.5);
            text += day.iso() + "," + shortestText(mean + noise) + "\n";
        }
        return text;
    }
    std::string record(ModelId model, const std::string& csv) {
        signIn("ann");
        const auto code = codeOf(recordLiveReturns(*session, model, csv, "live.csv"));
        last = test::lastAudit(vault()).what.action;
        signIn("rita");
        return code;
    }
    std::string last;  ///< action of the entry that recording left
};

TEST_F(DegradationTest, LiveReturnsAreHeldAgainstWhatTheEvaluationPromised) {
    const auto model = trained();
    EXPECT_FALSE(modelDegradation(*session, model)->has_value()) << "nothing is known yet";
    ASSERT_EQ(record(model, live(120, 0.001)), "ok");
    EXPECT_EQ(last, "model.live");
    auto found = modelDegradation(*session, model);
    ASSERT_TRUE(found.ok()) << found.error().describe();
    EXPECT_EQ((*found)->test.action, DegradationAction::Continue);
    EXPECT_EQ((*found)->dates.size(), 120U);
    EXPECT_EQ((*found)->test.days.size(), 120U);
    EXPECT_TRUE((*found)->promisedSharpe && (*found)->promisedLow && (*found)->promisedHigh);
    EXPECT_TRUE((*found)->liveSharpe && (*found)->liveLow && (*found)->liveHigh);
    ASSERT_EQ(record(model, live(250, -0.004)), "ok");
    found = modelDegradation(*session, model);
    EXPECT_EQ((*found)->test.action, DegradationAction::Retrain) << "the newest live returns count";
    EXPECT_GT((*found)->test.alarmDay, 0U);
}

TEST_F(DegradationTest, WhatIsNoLiveReturnIsRefusedWithItsPlace) {
    const auto model = trained();
    signIn("ann");
    const auto wrong = recordLiveReturns(*session, model, "date,return\n2024-01-02,x\n", "live.csv");
    ASSERT_EQ(codeOf(wrong), "bad_input");
    EXPECT_EQ(wrong.error().where, (SourceLocation{"live.csv", 2, 12}));
    EXPECT_EQ(codeOf(recordLiveReturns(*session, model, "date,return\n2019-12-31,0.1\n", "live.csv")),
              "bad_input")
        << "the model was trained on that day";
    EXPECT_EQ(codeOf(recordLiveReturns(*session, ModelId{9}, live(3, 0.0), "live.csv")), "bad_input");
    EXPECT_EQ(vault().runs()->size(), 1U);
}

}  // namespace
}  // namespace qd::desk
