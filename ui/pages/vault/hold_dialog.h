// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/decision_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace qd::ui {
enum class RecordKind;
}

namespace qd::ui::pages::vault {

/// Asks for a reason, and where wanted for what is held (dataset 3, everything), before something that is
/// recorded.
class HoldDialog final : public DecisionDialog {
    Q_OBJECT

public:
    /// `asksItem` false: the reason alone.
    HoldDialog(const Theme& theme, const QString& title, const QString& verb, bool asksItem, QWidget* parent);

    /// As the records write it: "dataset 3", "everything".
    [[nodiscard]] QString item() const;
    [[nodiscard]] QString reason() const;

private:
    [[nodiscard]] QWidget* makeItem(QWidget* body);
    [[nodiscard]] RecordKind kind() const;
    void check();

    QComboBox* m_kind = nullptr;
    QSpinBox* m_number = nullptr;
    QLineEdit* m_reason;
};

}  // namespace qd::ui::pages::vault
