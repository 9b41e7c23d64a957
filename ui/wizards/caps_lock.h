// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QLineEdit;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::wizards {

/// Says below a passphrase field that Caps Lock is on. Seen by what is typed: a capital without Shift, or a
/// small letter with it; no window system is asked.
class CapsLockHint final : public QObject {
    Q_OBJECT

public:
    /// `hint` is what stands below the field otherwise. Owned by the row.
    CapsLockHint(QLineEdit* field, FieldRow* row, const QString& hint = {});

    [[nodiscard]] bool on() const { return m_on; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool on);

    FieldRow* m_row;
    QString m_hint;
    bool m_on = false;
};

}  // namespace qd::ui::wizards
