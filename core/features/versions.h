// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/features/frame.h"

namespace qd::features {

/// Which time counts as "known".
enum class KnowledgeBasis : std::uint8_t {
    Recorded,  ///< when the row was here: after its import, and after a restatement the new one's
    Published  ///< when it could be known anywhere: for simulations over a history that was imported later
};

/// A row of a frame as somebody could know it.
struct KnownRow {
    FramePtr frame;
    std::size_t row = 0;
};

/// The states of one data set in time: what was known when.
class FeatureVersions {
public:
    /// `recordedAt` is when the frame's prices came here. Error BadInput when a frame that came later is
    /// there already.
    Status add(FramePtr frame, Timestamp recordedAt);
    /// What was known at `time` about `session`: the row of the newest frame that was here at that time, if
    /// the row itself was known by then. Nothing otherwise: never a later state, never a later session.
    [[nodiscard]] std::optional<KnownRow> asOf(Timestamp time, Date session,
                                               KnowledgeBasis basis = KnowledgeBasis::Recorded) const;
    /// The last session that was known at `time`, as it was known then.
    [[nodiscard]] std::optional<KnownRow> latest(Timestamp time,
                                                 KnowledgeBasis basis = KnowledgeBasis::Recorded) const;

private:
    struct Version {
        FramePtr frame;
        Timestamp recordedAt;
    };
    [[nodiscard]] const Version* versionAt(Timestamp time, KnowledgeBasis basis) const;
    std::vector<Version> m_versions;  ///< by recordedAt
};

}  // namespace qd::features
