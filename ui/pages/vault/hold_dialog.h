// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/decision_dialog.h"

class QLineEdit;

namespace qd::ui::pages::vault {

/// Asks for a reason, and where wanted for an item ("dataset 3", "everything"), before something that is
/// recorded.
class HoldDialog final : public DecisionDialog {
    Q_OBJECT

public:
    /// `asksItem` false: the reason alone.
    HoldDialog(const Theme& theme, const QString& title, const QString& verb, bool asksItem, QWidget* parent);

    [[nodiscard]] QString item() const;
    [[nodiscard]] QString reason() const;

private:
    void check();

    QLineEdit* m_item = nullptr;
    QLineEdit* m_reason;
};

}  // namespace qd::ui::pages::vault
