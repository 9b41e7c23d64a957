// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/versions.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"

namespace qd::features {

namespace {

const std::vector<Timestamp>& timesOf(const FeatureFrame& frame, KnowledgeBasis basis) {
    return basis == KnowledgeBasis::Recorded ? frame.knownAt : frame.publishedAt;
}

}  // namespace

Status FeatureVersions::add(FramePtr frame, Timestamp recordedAt) {
    QD_REQUIRE(frame != nullptr);
    if (!m_versions.empty() && recordedAt < m_versions.back().recordedAt)
        return Error{ErrorCode::BadInput, say("a state of the features recorded at %1 follows one of %2",
                                              recordedAt.iso(), m_versions.back().recordedAt.iso())};
    m_versions.push_back({std::move(frame), recordedAt});
    return Ok{};
}

const FeatureVersions::Version* FeatureVersions::versionAt(Timestamp time, KnowledgeBasis basis) const {
    if (m_versions.empty()) return nullptr;
    if (basis == KnowledgeBasis::Published) return &m_versions.back();
    const auto after =
        std::upper_bound(m_versions.begin(), m_versions.end(), time,
                         [](Timestamp at, const Version& version) { return at < version.recordedAt; });
    return after == m_versions.begin() ? nullptr : &*(after - 1);
}

std::optional<KnownRow> FeatureVersions::asOf(Timestamp time, Date session, KnowledgeBasis basis) const {
    const Version* version = versionAt(time, basis);
    if (version == nullptr) return std::nullopt;
    const auto row = version->frame->rowOf(session);
    if (!row || timesOf(*version->frame, basis)[*row] > time) return std::nullopt;
    return KnownRow{version->frame, *row};
}

std::optional<KnownRow> FeatureVersions::latest(Timestamp time, KnowledgeBasis basis) const {
    const Version* version = versionAt(time, basis);
    if (version == nullptr) return std::nullopt;
    const auto& times = timesOf(*version->frame, basis);
    for (std::size_t row = times.size(); row-- > 0;)
        if (times[row] <= time) return KnownRow{version->frame, row};
    return std::nullopt;
}

}  // namespace qd::features
