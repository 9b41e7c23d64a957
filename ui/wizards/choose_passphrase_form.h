// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/kit/field_row.h"
#include "ui/kit/theme.h"
#include "ui/wizards/wizard_context.h"

class QLineEdit;

namespace qd::ui {
class PassphraseStrength;
}

namespace qd::ui::wizards {

/// A new passphrase, twice, with its strength and what is wrong with it.
class ChoosePassphraseForm final : public QWidget {
    Q_OBJECT

public:
    explicit ChoosePassphraseForm(const Theme& theme, QWidget* parent = nullptr);

    /// Names that it may not consist of: the user's, the workspace's.
    void setNear(const QStringList& names) { m_near = names; }
    /// Whether something is typed in both fields.
    [[nodiscard]] bool filled() const;
    /// Says at the fields what is wrong; true: take() may be called.
    [[nodiscard]] bool check();
    /// The passphrase; both fields are empty afterwards.
    [[nodiscard]] SecretPtr take();
    void showProblem(const QString& problem);
    void clear();
    /// Puts the keyboard into the first field.
    void begin();

Q_SIGNALS:
    void changed();
    /// Return was pressed in the second field.
    void submitted();

private:
    QStringList m_near;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    FieldRow* m_row;
    FieldRow* m_againRow;
    PassphraseStrength* m_strength;
};

}  // namespace qd::ui::wizards
