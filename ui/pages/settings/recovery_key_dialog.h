// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "ui/kit/banner.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"
#include "ui/wizards/wizard_context.h"

class QPushButton;
class QStackedWidget;

namespace qd::ui::wizards {
class QrView;
class RecoveryFields;
class SecretLabel;
}  // namespace qd::ui::wizards

namespace qd::ui::pages::settings {

/// A recovery key that was just made: each part is shown once, as text and as a QR code, and then all of it
/// is typed again from paper. Only then does it count as kept.
class RecoveryKeyDialog final : public QDialog {
    Q_OBJECT

public:
    using Keys = std::shared_ptr<std::vector<desk::RecoveryKey>>;
    struct Parts {
        const Theme& theme;
        JobBridge& jobs;
        std::shared_ptr<desk::Session> session;
        wizards::AccessPtr access;
    };

    /// `keys`: one, or the two shares. What `parts` names outlives it.
    RecoveryKeyDialog(Parts parts, Keys keys, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What was typed is the key.
    void confirmed();

private:
    QWidget* makePart(const desk::RecoveryKey& key, const QString& title);
    QWidget* makeProof();
    void press();
    void back();
    void check();
    void refresh();
    [[nodiscard]] bool typing() const;

    Parts m_parts;
    int m_count;
    bool m_busy = false;
    bool m_done = false;
    Banner* m_banner;
    QStackedWidget* m_pages;
    QList<wizards::SecretLabel*> m_texts;
    Keys m_keys;
    wizards::RecoveryFields* m_fields;
    QPushButton* m_back;
    QPushButton* m_next;
};

}  // namespace qd::ui::pages::settings
