// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/shell/page.h"

class QVBoxLayout;

namespace qd::ui::pages::settings {

/// The arrangements of panels that have a name, and what can be done with them: all through the window's
/// commands, "layout.apply.NAME" and its like.
class LayoutsSection final : public QWidget {
    Q_OBJECT

public:
    /// `context` with commands.
    LayoutsSection(const shell::PageContext& context, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void addLayout(QVBoxLayout* column, const shell::Command& apply);
    [[nodiscard]] QWidget* makeActions();

    shell::PageContext m_context;
    QWidget* m_list = nullptr;
};

}  // namespace qd::ui::pages::settings
