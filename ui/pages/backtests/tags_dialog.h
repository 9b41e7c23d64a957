// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "ui/kit/decision_dialog.h"

class QLineEdit;

namespace qd::ui {
class FieldRow;
}

namespace qd::ui::pages::backtests {

/// The tags of a run, with commas between them.
class TagsDialog final : public DecisionDialog {
    Q_OBJECT

public:
    /// `known`: tags that other runs have, for the hint.
    TagsDialog(const Theme& theme, RunId run, const QStringList& tags, const QStringList& known,
               QWidget* parent);

    [[nodiscard]] RunId run() const { return m_run; }
    /// As they were typed, one an entry.
    [[nodiscard]] std::vector<std::string> tags() const;
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] FieldRow* row() const { return m_row; }

private:
    void check();

    RunId m_run;
    QLineEdit* m_field;
    FieldRow* m_row;
};

}  // namespace qd::ui::pages::backtests
