// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/key_facts.h"
#include "ui/kit/key_value_list.h"
#include "ui/shell/page.h"

class QLabel;

namespace qd::ui::pages::settings {

/// What the workspace is: read only.
class WorkspaceSection final : public QWidget {
    Q_OBJECT

public:
    WorkspaceSection(const shell::PageContext& context, QWidget* parent);

    void refresh();

Q_SIGNALS:
    /// The facts, or why there are none, are shown.
    void loaded();

private:
    shell::PageContext m_context;
    KeyValueList* m_facts;
    QLabel* m_error;
};

/// The facts in words; `key` is empty where the key file could not be read.
[[nodiscard]] QList<KeyValue> workspaceFacts(const desk::WorkspaceInfo& info,
                                             const std::optional<desk::KeyFacts>& key);
/// "256 MiB, 3 passes, 4 lanes".
[[nodiscard]] QString keyCost(const desk::KeyFacts& key);

}  // namespace qd::ui::pages::settings
