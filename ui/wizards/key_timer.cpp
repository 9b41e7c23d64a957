// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/key_timer.h"

#include <algorithm>
#include <array>

#include "core/desk/kdf_cost.h"
#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {

Result<double> timeOf(const crypto::KdfParams& params, const Clock& clock) {
    const auto passphrase = crypto::Secret::fromText("how long does it take");
    const std::array<std::uint8_t, 16> salt{};
    const std::int64_t start = clock.monotonicNanos();
    QD_TRY(const auto key, crypto::deriveKey(passphrase, salt, params));
    return static_cast<double>(clock.monotonicNanos() - start) * 1e-9;
}

}  // namespace

KeyTimer::KeyTimer(JobBridge& jobs, const Clock& clock, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_clock(clock) {}

void KeyTimer::measure(const crypto::KdfParams& params) {
    const auto same = [&](const auto& entry) { return entry.first == params; };
    if (std::any_of(m_known.begin(), m_known.end(), same)) return;
    m_known.emplace_back(params, std::nullopt);
    m_jobs.query<double>([params, clock = &m_clock](jobs::JobContext&) { return timeOf(params, *clock); },
                         this,
                         [this, params](Result<double> seconds) {
                             if (!seconds.ok()) return;  // the sentence then goes without a time
                             for (auto& entry : m_known)
                                 if (entry.first == params) entry.second = seconds.value();
                             Q_EMIT changed();
                         });
}

void KeyTimer::fit() {
    if (m_fitting) return;
    m_fitting = true;
    m_jobs.query<crypto::KdfParams>(
        [clock = &m_clock](jobs::JobContext&) -> Result<crypto::KdfParams> {
            return desk::calibratedKdf(*clock);
        },
        this,
        [this](const Result<crypto::KdfParams>& found) {
            if (!found.ok()) return;
            m_fitted = *found;
            measure(*m_fitted);
            Q_EMIT changed();
        });
}

std::optional<double> KeyTimer::seconds(const crypto::KdfParams& params) const {
    for (const auto& [known, time] : m_known)
        if (known == params) return time;
    return std::nullopt;
}

QString KeyTimer::sentence(const crypto::KdfParams& params) const {
    const QString memory =
        format::integer(params.memoryKiB / 1024U) + QChar(format::kThinSpace) + QStringLiteral("MiB");
    const auto time = seconds(params);
    if (!time)
        return tr("Unlocking takes %1 of memory; measuring the time on this machine\u2026").arg(memory);
    const QString about = *time < 0.1 ? tr("less than 0.1\u2009s")
                                      : tr("about %1").arg(format::quantity(*time, 1, QStringLiteral("s")));
    return tr("Unlocking will take %1 on this machine, and %2 of memory. A guesser pays the same for every "
              "try.")
        .arg(about, memory);
}

}  // namespace qd::ui::wizards
