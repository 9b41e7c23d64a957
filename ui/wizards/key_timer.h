// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <utility>
#include <vector>

#include "core/crypto/kdf.h"
#include "ui/kit/job_bridge.h"

namespace qd::ui::wizards {

/// Measures how long this machine takes to turn a passphrase into a key. Once for each cost, off the GUI
/// thread.
class KeyTimer final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    KeyTimer(JobBridge& jobs, const Clock& clock, QObject* parent = nullptr);

    /// Begins to measure unless this cost is known or under way; changed() follows.
    void measure(const crypto::KdfParams& params);
    /// Begins to find what takes about three quarters of a second here, once; changed() follows, and the time
    /// of what was found.
    void fit();
    /// What fit() has found.
    [[nodiscard]] std::optional<crypto::KdfParams> fitted() const { return m_fitted; }
    [[nodiscard]] std::optional<double> seconds(const crypto::KdfParams& params) const;
    /// "Unlocking will take about 0.6 s on this machine and 256 MiB of memory. …"
    [[nodiscard]] QString sentence(const crypto::KdfParams& params) const;

Q_SIGNALS:
    void changed();

private:
    JobBridge& m_jobs;
    const Clock& m_clock;
    std::vector<std::pair<crypto::KdfParams, std::optional<double>>> m_known;
    bool m_fitting = false;
    std::optional<crypto::KdfParams> m_fitted;
};

}  // namespace qd::ui::wizards
