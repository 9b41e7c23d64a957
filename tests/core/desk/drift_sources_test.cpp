// SPDX-License-Identifier: GPL-3.0-or-later
// From a training to a scan: the features as the training made them, and the worker's answers.
#include "core/desk/drift_sources.h"

#include "core/desk/drift_view.h"
#include "core/desk/training_panel.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class DriftSourcesTest : public test::TrainingTest {
protected:
    DriftScanRequest request(ModelId model) {
        DriftScanRequest out;
        out.model = model;
        out.options.permutations = 999;
        out.options.jointPermutations = 99;
        return out;
    }
    ModelId registered(std::string_view kind = "lstm") {
        const auto run = train(kind);
        EXPECT_TRUE(run.ok()) << run.error().describe();
        NewModel model;
        model.name = "small";
        model.purpose = "core allocation";
        const auto made = registerTrainedModel(*session, model, run->id);
        EXPECT_TRUE(made.ok()) << made.error().describe();
        return made.value();
    }
};

TEST_F(DriftSourcesTest, ARecordedTrainingIsScannedWithItsOwnFeatures) {
    const auto model = registered();
    const auto scanned = scanDrift(*session, request(model), workerSources(vault(), &programs, 1), job());
    ASSERT_TRUE(scanned.ok()) << scanned.error().describe();
    const auto view = loadDrift(*session, model).value();
    const auto config = test::smallTraining();
    auto named = config;
    named.run.benchmark = "IDX";
    const auto panel = trainingPanel(vault().loadPanel(dataset.id).value(), named, {}, 1, job()).value();
    ASSERT_TRUE(view->report.has_value());
    std::vector<std::string> names;
    for (const auto& feature : view->report->features)
        names.push_back(feature.name);
    EXPECT_EQ(names, panel.features);
    EXPECT_EQ(view->scans.back().currentTo, panel.dates.back());
    ASSERT_TRUE(view->prediction.has_value()) << "the worker was asked";
    EXPECT_FALSE(view->prediction->features[0].untested.empty()) << "it scores all names alike";
    EXPECT_EQ(programs.log.commands.back().arguments.front(), "infer");
}

TEST_F(DriftSourcesTest, WithoutAWorkerOnlyTheFeaturesAreCompared) {
    const auto model = registered();
    const auto before = programs.log.started;
    ASSERT_TRUE(scanDrift(*session, request(model), workerSources(vault(), nullptr, 1), job()).ok());
    EXPECT_EQ(programs.log.started, before);
    EXPECT_FALSE(loadDrift(*session, model).value()->prediction.has_value());
    programs.missing = true;
    EXPECT_EQ(codeOf(scanDrift(*session, request(model), workerSources(vault(), &programs, 1), job())), "io")
        << "a worker that cannot be started is told, not passed over";
}

TEST_F(DriftSourcesTest, ARunWithoutItsConfigurationOrTablesIsDamage) {
    const auto sources = workerSources(vault(), nullptr, 1);
    const auto run = train();
    ASSERT_TRUE(run.ok()) << run.error().describe();
    auto files_ = filesOf(run->id);
    EXPECT_TRUE(sources.panel(dataset.id, files_, job()).ok());
    EXPECT_EQ(codeOf(sources.panel(DatasetId{99}, files_, job())), "bad_input");
    files_.erase("inputs.json");
    EXPECT_EQ(codeOf(sources.panel(dataset.id, files_, job())), "integrity");
    files_ = filesOf(run->id);
    files_.erase("config.yaml");
    EXPECT_EQ(codeOf(sources.panel(dataset.id, files_, job())), "integrity");
}

}  // namespace
}  // namespace qd::desk
