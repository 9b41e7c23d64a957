// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <vector>

#include "core/crypto/recovery_code.h"
#include "ui/kit/field_row.h"
#include "ui/wizards/wizard_context.h"

class QLineEdit;

namespace qd::ui::wizards {

/// A recovery key as it is typed from paper, or the two shares of one; each field says at once in which group
/// a mistake is.
class RecoveryFields final : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryFields(QWidget* parent = nullptr);

    /// One key, or two shares.
    void setShares(bool two);
    [[nodiscard]] bool shares() const { return m_two; }
    /// Whether everything that is needed is typed without a mistake.
    [[nodiscard]] bool complete() const;
    /// What was typed; the fields are empty afterwards.
    [[nodiscard]] std::vector<SecretPtr> take();
    void clear();
    /// Says under the first field what is wrong.
    void showProblem(const QString& problem);
    void begin();

Q_SIGNALS:
    void changed();
    /// Return was pressed in the last field.
    void submitted();

private:
    struct Field {
        QLineEdit* edit = nullptr;
        FieldRow* row = nullptr;
        bool good = false;
        crypto::RecoveryKind kind = crypto::RecoveryKind::WholeKey;
    };

    void look(Field& field);
    [[nodiscard]] QString problemOf(const Field& field) const;

    bool m_two = false;
    std::array<Field, 2> m_fields;
};

}  // namespace qd::ui::wizards
