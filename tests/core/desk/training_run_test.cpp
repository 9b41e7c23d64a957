// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_run.h"

#include "core/desk/training_spec.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

/// A training without a journal, as a reproduction is.
class TrainingRuns : public test::TrainingTest {
protected:
    [[nodiscard]] TrainingProgress progress() const {
        TrainingProgress out;
        out.setting.config = config::writeTrainingConfig(test::smallTraining());
        out.setting.inputs = "{}\n";
        out.setting.dataset = dataset.id;
        out.setting.startedBy = "ann";
        return out;
    }
    [[nodiscard]] Result<TrainingOutcome> made(TrainingProgress from) {
        const auto looking = watch();
        const auto context = job();
        TrainingRun run(*session, looking, context, 1, std::move(from), nullptr);
        return run.run();
    }
};

TEST_F(TrainingRuns, MakesARecordThatIsNotStored) {
    const auto before = counts();
    const auto outcome = made(progress());
    ASSERT_TRUE(outcome.ok()) << outcome.error().describe();
    EXPECT_FALSE(outcome->record.id.valid());
    EXPECT_EQ(outcome->record.kind, "training");
    EXPECT_GT(outcome->record.seconds, 0.0);
    EXPECT_EQ(outcome->files.size(), 9U);
    EXPECT_EQ(counts(), before);
    EXPECT_TRUE(journalNumbers(files, path)->empty());
}

TEST_F(TrainingRuns, PricesThatChangedSinceAreRefused) {
    auto from = progress();
    from.setting.dataHash = "another";
    const auto refused = made(from);
    ASSERT_EQ(codeOf(refused), "bad_input");
    EXPECT_NE(refused.error().message.find("are not those of the training"), std::string::npos);
}

TEST_F(TrainingRuns, AWorkerThatTellsTooFewFoldsIsNotBelieved) {
    auto from = progress();
    from.nets.emplace_back();
    from.nets[0].kind = "lstm";
    from.nets[0].checkpoint = "12";  // a worker that says all was done before
    const auto refused = made(from);
    ASSERT_EQ(codeOf(refused), "internal");
    EXPECT_NE(refused.error().message.find("expected 4"), std::string::npos) << refused.error().message;
}

TEST_F(TrainingRuns, ADamagedConfigurationIsRefused) {
    auto from = progress();
    from.setting.config = "version: 1\n";
    EXPECT_EQ(codeOf(made(from)), "bad_input");
    from = progress();
    from.setting.inputs = "{";
    EXPECT_EQ(codeOf(made(from)), "bad_input");
}

}  // namespace
}  // namespace qd::desk
