// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_material.h"

#include <algorithm>
#include <utility>

#include "core/desk/check_prices.h"
#include "core/desk/data_age.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/import_tables.h"
#include "core/features/materialise.h"

namespace qd::desk {

namespace {

using features::MaterialiseOptions;

/// How many earlier data sets are looked at for the time at which a row became known.
constexpr std::size_t kMostEarlier = 8;

Result<MaterialiseOptions> optionsOf(Session& session, const FeatureRequest& request,
                                     const vault::DatasetRecord& dataset, const market::PricePanel& panel) {
    MaterialiseOptions options;
    options.threads = request.threads;
    options.recordedAt = dataset.importedAt;
    options.knowledge = calendarFor(panel).name() == market::TradingCalendar::everyDay().name()
                            ? features::KnowledgeRule::everyDay()
                            : features::KnowledgeRule::exchange();
    if (!dataset.benchmark.empty()) options.outside = {dataset.benchmark};
    if (!request.members) return options;
    QD_TRY(auto membership, loadMembership(session));
    if (membership.spells.empty())
        return Error{ErrorCode::BadInput, say("the workspace holds no membership yet"),
                     say("import a membership file first")};
    options.membership = std::move(membership);
    return options;
}

/// What earlier data sets of the same shape had, newest first.
Result<std::vector<features::RecordedState>> earlierStates(
    Session& session, const vault::DatasetRecord& dataset, const market::PricePanel& panel,
    const features::FeatureView& view, const MaterialiseOptions& options, const jobs::JobContext& job) {
    std::vector<features::RecordedState> states;
    QD_TRY(const auto datasets, session.vault().datasets());
    for (const auto& other : datasets) {
        const bool alike = other.id != dataset.id && other.importedAt < dataset.importedAt &&
                           other.symbols == dataset.symbols && other.from == dataset.from;
        if (!alike || states.size() == kMostEarlier) continue;
        QD_CHECK(job.checkpoint("Reading earlier prices", 0.0));
        QD_TRY(const auto earlier, session.vault().loadPanel(other.id));
        if (earlier.symbols() != panel.symbols()) continue;
        auto chain = features::chainOf(earlier, view, options, job);
        if (chain.ok())
            states.push_back({std::move(chain).value(), other.importedAt});
        else if (chain.error().code == ErrorCode::Cancelled)
            return std::move(chain).error();
    }
    return states;
}

Result<vault::DatasetRecord> recordOf(Session& session, DatasetId id) {
    return datasetOrNewest(session.vault(), id);
}

/// The data sets that are states of this one, oldest first, itself the last.
Result<std::vector<vault::DatasetRecord>> statesOf(Session& session, const vault::DatasetRecord& newest) {
    QD_TRY(auto datasets, session.vault().datasets());
    std::erase_if(datasets, [&](const vault::DatasetRecord& each) {
        return each.name != newest.name || each.importedAt > newest.importedAt;
    });
    std::stable_sort(datasets.begin(), datasets.end(), [](const auto& a, const auto& b) {
        return std::pair(a.importedAt, a.id) < std::pair(b.importedAt, b.id);
    });
    return datasets;
}

}  // namespace

Result<std::vector<features::FeatureView>> listFeatureViews(Session& session, const FeatureStore& store) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    return store.views.views();
}

Result<FeatureMaterial> loadFeatures(Session& session, const FeatureRequest& request, FeatureStore& store,
                                     const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto view, store.views.get(request.view));
    QD_CHECK(job.checkpoint("Loading prices", 0.0));
    FeatureMaterial material;
    QD_TRY(material.dataset, recordOf(session, request.dataset));
    QD_TRY(material.panel, session.vault().loadPanel(material.dataset.id));
    QD_TRY(auto options, optionsOf(session, request, material.dataset, material.panel));
    material.key = features::frameKey(material.panel, view, options);
    material.frame = store.cache.find(material.key);
    material.cached = material.frame != nullptr;
    if (material.cached) return material;
    QD_TRY(options.earlier,
           earlierStates(session, material.dataset, material.panel, view, options, job.slice(0.3, 0.5)));
    const auto served = features::servedBy(material.panel, view);
    options.previous = store.cache.likest(features::viewHash(served.view), material.panel.symbols());
    QD_TRY(material.frame, features::materialise(material.panel, view, options, job.slice(0.5, 1.0)));
    store.cache.keep(material.key, material.frame);
    job.log(say("Features %1: %2 of %3 sessions were computed", view.name,
                material.frame->rows() - material.frame->computedFrom, material.frame->rows()));
    return material;
}

Result<JudgedFeatures> loadFeatureQuality(Session& session, const FeatureRequest& request,
                                          FeatureStore& store, const jobs::JobContext& job) {
    JudgedFeatures judged;
    QD_TRY(judged.material, loadFeatures(session, request, store, job.slice(0.0, 0.8)));
    const int behind = sessionsBehind(judged.material.dataset, session.env().clock.now().date());
    QD_TRY(judged.quality,
           features::qualityOf(judged.material.panel, *judged.material.frame, behind, job.slice(0.8, 1.0)));
    return judged;
}

Result<ExplainedFeature> explainFeature(Session& session, const FeatureRequest& request,
                                        std::string_view feature, std::string_view symbol,
                                        std::optional<Date> at, FeatureStore& store,
                                        const jobs::JobContext& job) {
    QD_TRY(const auto material, loadFeatures(session, request, store, job));
    ExplainedFeature explained{material.dataset, {}};
    QD_TRY(explained.source, features::sourceOf(material.panel, *material.frame, feature, symbol,
                                                at.value_or(material.frame->dates.back())));
    return explained;
}

Result<features::FeatureVersions> loadFeatureVersions(Session& session, const FeatureRequest& request,
                                                      FeatureStore& store, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto newest, recordOf(session, request.dataset));
    QD_TRY(const auto states, statesOf(session, newest));
    features::FeatureVersions versions;
    for (std::size_t i = 0; i < states.size(); ++i) {
        FeatureRequest each = request;
        each.dataset = states[i].id;
        const double share = 1.0 / static_cast<double>(states.size());
        const double from = static_cast<double>(i) * share;
        QD_TRY(const auto material, loadFeatures(session, each, store, job.slice(from, from + share)));
        QD_CHECK(versions.add(material.frame, states[i].importedAt));
    }
    return versions;
}

}  // namespace qd::desk
