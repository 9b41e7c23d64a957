// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/contracts.h"
#include "core/crypto/hash.h"

namespace qd::features {

namespace {

using enum FeatureKind;
using enum CrossSection;

bool isServed(const market::PricePanel& panel, const FeatureDefinition& definition) {
    if (usesVolume(definition.kind) && !panel.has(market::PriceField::Volume)) return false;
    return definition.against.empty() || panel.symbolIndex(definition.against).has_value();
}

FeatureView coreTechnical() {
    return {std::string(kCoreTechnical),
            say("prices and volumes over a year, for models of single names"),
            {{"return_1", Return, 1},
             {"return_5", Return, 5},
             {"return_21", Return, 21},
             {"momentum_12_1", Momentum, 252, 21},
             {"volatility_21", Volatility, 21},
             {"rsi_14", Rsi, 14},
             {"average_ratio_20_100", AverageRatio, 100, 20},
             {"volume_ratio_5_63", VolumeRatio, 63, 5},
             {"beta_126", Beta, 126},
             {"residual_volatility_126", ResidualVolatility, 126},
             {"drawdown_252", Drawdown, 252},
             {"skewness_63", Skewness, 63},
             {"rank_return_21", Return, 21, 0, {}, Rank},
             {"rank_momentum_12_1", Momentum, 252, 21, {}, Rank}}};
}

FeatureView corePrice() {
    return {std::string(kCorePrice),
            say("closes over a quarter, for data sets without volumes and for short histories"),
            {{"return_1", Return, 1},
             {"return_5", Return, 5},
             {"return_21", Return, 21},
             {"volatility_21", Volatility, 21},
             {"rsi_14", Rsi, 14},
             {"average_ratio_10_50", AverageRatio, 50, 10},
             {"beta_63", Beta, 63},
             {"residual_volatility_63", ResidualVolatility, 63},
             {"drawdown_63", Drawdown, 63},
             {"rank_return_21", Return, 21, 0, {}, Rank}}};
}

}  // namespace

Status validate(const FeatureView& view) {
    QD_CHECK(validate(FeatureDefinition{view.name}));
    if (view.features.empty())
        return Error{ErrorCode::BadInput, say("the view %1 holds no features", view.name)};
    std::set<std::string_view> names;
    for (const auto& feature : view.features) {
        QD_CHECK(validate(feature));
        if (!names.insert(feature.name).second)
            return Error{ErrorCode::BadInput,
                         say("the view %1 holds the feature %2 twice", view.name, feature.name)};
    }
    return Ok{};
}

std::string viewHash(const FeatureView& view) {
    std::string text = "quarterdeck feature view 1\n";
    for (const auto& feature : view.features)
        text += canonical(feature) + '\n';
    return crypto::sha256Hex(text);
}

std::size_t reach(const FeatureView& view) noexcept {
    std::size_t most = 0;
    for (const auto& feature : view.features)
        most = std::max(most, reach(feature));
    return most;
}

ServedView servedBy(const market::PricePanel& panel, const FeatureView& view) {
    ServedView served{{view.name, view.purpose, {}}, {}};
    for (const auto& feature : view.features) {
        if (isServed(panel, feature))
            served.view.features.push_back(feature);
        else
            served.unserved.push_back(feature.name);
    }
    return served;
}

Status FeatureRegistry::add(FeatureView view) {
    QD_CHECK(validate(view));
    if (find(view.name) != nullptr)
        return Error{ErrorCode::BadInput, say("there is a view %1 already", view.name)};
    m_views.push_back(std::move(view));
    return Ok{};
}

const FeatureView* FeatureRegistry::find(std::string_view name) const noexcept {
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const FeatureView& view) { return view.name == name; });
    return found == m_views.end() ? nullptr : &*found;
}

Result<FeatureView> FeatureRegistry::get(std::string_view name) const {
    if (const auto* view = find(name)) return *view;
    std::string known;
    for (const auto& view : m_views)
        known += (known.empty() ? "" : ", ") + view.name;
    return Error{ErrorCode::BadInput, say("there is no view of features '%1'", name),
                 say("choose one of: %1", known)};
}

FeatureRegistry builtInViews() {
    FeatureRegistry registry;
    for (const auto& view : {coreTechnical(), corePrice()}) {
        const Status added = registry.add(view);
        QD_REQUIRE(added.ok());
    }
    return registry;
}

}  // namespace qd::features
