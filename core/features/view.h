// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/features/feature.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// A named list of features that are made and used together.
struct FeatureView {
    std::string name;  ///< as a feature's
    Message purpose;
    std::vector<FeatureDefinition> features;

    bool operator==(const FeatureView&) const = default;
};
/// Error BadInput for a name that cannot be one, a view without features, a feature that is wrong or there
/// twice.
[[nodiscard]] Status validate(const FeatureView& view);
/// SHA-256, hex, over the definitions in their order; the name and the words of the view are not in it: what
/// is computed is.
[[nodiscard]] std::string viewHash(const FeatureView& view);
/// Sessions before a row that its values may rest on.
[[nodiscard]] std::size_t reach(const FeatureView& view) noexcept;
/// The view without the features that the prices cannot give (volumes that are not there, a benchmark that is
/// no symbol), and the names of those.
struct ServedView {
    FeatureView view;
    std::vector<std::string> unserved;
};
[[nodiscard]] ServedView servedBy(const market::PricePanel& panel, const FeatureView& view);

/// The views that a program knows: a value that whoever makes the program fills and passes on.
class FeatureRegistry {
public:
    /// Error BadInput as validate(), and for a name that is known already.
    Status add(FeatureView view);
    /// Nothing when there is none of the name.
    [[nodiscard]] const FeatureView* find(std::string_view name) const noexcept;
    /// Error BadInput that names those that there are.
    [[nodiscard]] Result<FeatureView> get(std::string_view name) const;
    [[nodiscard]] const std::vector<FeatureView>& views() const noexcept { return m_views; }

private:
    std::vector<FeatureView> m_views;  ///< in the order in which they were added
};

inline constexpr std::string_view kCoreTechnical = "core_technical";
inline constexpr std::string_view kCorePrice = "core_price";

/// core_technical (fourteen features of prices and volumes) and core_price (those of them that need closes
/// alone, over shorter windows, for short histories).
[[nodiscard]] FeatureRegistry builtInViews();

}  // namespace qd::features
