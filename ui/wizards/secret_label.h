// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "core/crypto/secret.h"

namespace qd::ui::wizards {

/// A secret that is shown once, to be written down: in a fixed pitch, never on the clipboard, gone from the
/// label when it is hidden.
class SecretLabel final : public QLabel {
    Q_OBJECT

public:
    /// `name`: what it is, before the secret itself for who listens.
    explicit SecretLabel(const QString& name, QWidget* parent = nullptr);

    /// ASCII text. A line has `groups` parts between hyphens; 0: all on one line.
    void showSecret(const crypto::Secret& secret, int groups = 0);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QString m_name;
};

}  // namespace qd::ui::wizards
