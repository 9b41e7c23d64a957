// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include "core/desk/drift_view.h"
#include "core/desk/experiments_view.h"
#include "core/desk/feature_runs.h"
#include "core/desk/model_guard.h"
#include "core/desk/model_inventory.h"
#include "core/desk/models_view.h"
#include "core/desk/train_model.h"
#include "core/desk/training_infer.h"
#include "core/desk/training_reproduce.h"
#include "tests/core/desk/desk_fixture.h"
#include "tests/core/desk/guard_cases.h"

namespace qd::desk::test {

using identity::Permission;

namespace {

const std::vector<UseCase> kCases{
    {"listFeatureViews", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listFeatureViews(s, FeatureStore())); }},
    {"loadFeatures", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         FeatureStore store;
         return codeOf(loadFeatures(s, {}, store, job));
     }},
    {"loadFeatureQuality", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         FeatureStore store;
         return codeOf(loadFeatureQuality(s, {}, store, job));
     }},
    {"explainFeature", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         FeatureStore store;
         return codeOf(explainFeature(s, {}, "rsi_14", "AAA", {}, store, job));
     }},
    {"loadFeatureVersions", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         FeatureStore store;
         return codeOf(loadFeatureVersions(s, {}, store, job));
     }},
    {"materialiseFeatures", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         FeatureStore store;
         return codeOf(materialiseFeatures(s, {}, store, job));
     }},
    {"trainModel", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         RunningTrainings running;
         SystemPrograms programs;
         return codeOf(trainModel(s, {}, {running, programs, {}}, job));
     }},
    {"resumeTraining", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         RunningTrainings running;
         SystemPrograms programs;
         return codeOf(resumeTraining(s, 9, 1, {running, programs, {}}, job));
     }},
    {"reproduceRun", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         RunningTrainings running;
         SystemPrograms programs;
         return codeOf(reproduceRun(s, RunId{9}, 1, {running, programs, {}}, job));
     }},
    {"discardTraining", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) {
         RunningTrainings running;
         return codeOf(discardTraining(s, 9, running));
     }},
    {"recoverTrainings", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(recoverTrainings(s, RunningTrainings())); }},
    {"listTrainings", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listTrainings(s, RunningTrainings())); }},
    {"loadTraining", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadTraining(s, RunId{9})); }},
    {"inferTraining", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         const model::LearningPanel panel;
         SystemPrograms programs;
         return codeOf(inferTraining(s, {RunId{9}, panel, {}}, programs, job));
     }},
    {"loadInterruptedTraining", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadInterruptedTraining(s, 9)); }},
    {"registerModel", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(registerModel(s, {})); }},
    {"giveTrainingRun", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(giveTrainingRun(s, ModelId{9}, RunId{9})); }},
    {"registerTrainedModel", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(registerTrainedModel(s, {}, RunId{9})); }},
    {"retireModel", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(retireModel(s, ModelId{9}, "why")); }},
    {"findModel", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(findModel(s, ModelId{9})); }},
    {"loadPromotionPolicy", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadPromotionPolicy(s)); }},
    {"savePromotionPolicy", Permission::ManageUsers,
     [](Session& s, const jobs::JobContext&) { return codeOf(savePromotionPolicy(s, "[")); }},
    {"previewPromotion", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(previewPromotion(s, ModelId{9})); }},
    {"promoteModel", Permission::Approve,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(promoteModel(s, {ModelId{9}, ModelStage::Validated, {}, {}}, {}));
     }},
    {"rejectModel", Permission::Approve,
     [](Session& s, const jobs::JobContext&) { return codeOf(rejectModel(s, ModelId{9}, "why", {})); }},
    {"rollBackModel", Permission::Approve,
     [](Session& s, const jobs::JobContext&) { return codeOf(rollBackModel(s, "nothing", {}, {})); }},
    {"checkModelSteps", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(checkModelSteps(s, ModelId{9})); }},
    {"productionModel", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) {
         const auto found = productionModel(s, "nothing");
         return found.error().message.starts_with("no model") ? std::string("none") : codeOf(found);
     }},
    {"requireApproved", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(requireApproved(s, ModelId{9})); }},
    {"changeInventory", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(changeInventory(s, ModelId{9}, {})); }},
    {"raiseFinding", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(raiseFinding(s, {})); }},
    {"closeFinding", Permission::Approve,
     [](Session& s, const jobs::JobContext&) { return codeOf(closeFinding(s, 99, "why")); }},
    {"listExperiments", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(listExperiments(s)); }},
    {"compareExperiments", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext& job) {
         return codeOf(compareExperiments(s, {RunId{9}, RunId{8}}, job));
     }},
    {"scanDrift", Permission::RunResearch,
     [](Session& s, const jobs::JobContext& job) {
         DriftScanRequest request;
         request.model = ModelId{9};
         return codeOf(scanDrift(s, request, {}, job));
     }},
    {"driftInterval", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(driftInterval(s)); }},
    {"setDriftInterval", Permission::RunResearch,
     [](Session& s, const jobs::JobContext&) { return codeOf(setDriftInterval(s, 0)); }},
    {"driftScansDue", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(driftScansDue(s)); }},
    {"loadDriftListing", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadDriftListing(s)); }},
    {"loadDrift", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadDrift(s, ModelId{9})); }},
    {"loadDriftScan", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadDriftScan(s, DriftScanId{9})); }},
    {"recordLiveReturns", Permission::ImportData,
     [](Session& s, const jobs::JobContext&) {
         return codeOf(recordLiveReturns(s, ModelId{9}, "date,return", "nowhere.csv"));
     }},
    {"modelDegradation", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(modelDegradation(s, ModelId{9})); }},
    {"retrainingDue", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(retrainingDue(s)); }},
    {"loadModels", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadModels(s)); }},
    {"loadModel", Permission::ReadPortfolio,
     [](Session& s, const jobs::JobContext&) { return codeOf(loadModel(s, ModelId{9})); }},
};

}  // namespace

std::vector<UseCase> learningUseCases() {
    return kCases;
}

}  // namespace qd::desk::test
