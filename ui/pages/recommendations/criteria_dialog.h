// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/error.h"
#include "ui/kit/decision_dialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace qd::ui::pages::recommendations {

/// The criteria as text: weights, ramps and thresholds in YAML. They can be tried on the ranking before they
/// are kept in the workspace.
class CriteriaDialog final : public DecisionDialog {
    Q_OBJECT

public:
    CriteriaDialog(const Theme& theme, bool mayKeep, QWidget* parent);

    void setText(const std::string& yaml);
    [[nodiscard]] std::string text() const;
    /// Says what is wrong and puts the cursor there.
    void showFailure(const Error& error);
    /// The criteria that are shown rank the page.
    void showTried();

    [[nodiscard]] QPlainTextEdit* editor() const { return m_text; }
    [[nodiscard]] QPushButton* tryButton() const { return m_try; }
    [[nodiscard]] QPushButton* defaultsButton() const { return m_defaults; }
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void tryRequested();

private:
    [[nodiscard]] QWidget* makeBody();

    QPlainTextEdit* m_text;
    QPushButton* m_try;
    QPushButton* m_defaults;
    QLabel* m_message;
};

}  // namespace qd::ui::pages::recommendations
