// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui {

/// How hard a passphrase is to guess, in bits, from below: alphabet × length, less what repeats, runs along
/// the keyboard or alphabet, dates, and common words. An estimate for a person, not a policy.
struct PassphraseEstimate {
    double bits = 0.0;
    int grade = 0;        ///< 0 none · 1 weak · 2 fair · 3 good · 4 strong
    QString advice = {};  ///< what would help; empty from grade 3
};
[[nodiscard]] PassphraseEstimate estimatePassphrase(QStringView passphrase);

/// Four segments, a word and an advice.
class PassphraseStrength final : public QWidget {
    Q_OBJECT

public:
    explicit PassphraseStrength(const Theme& theme, QWidget* parent = nullptr);
    /// The passphrase is looked at and not kept.
    void setPassphrase(QStringView passphrase);
    [[nodiscard]] int grade() const { return m_estimate.grade; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    PassphraseEstimate m_estimate;
};

}  // namespace qd::ui
