// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/kit/decision_dialog.h"
#include "ui/pages/searches/search_form.h"

class QLabel;

namespace qd::ui::pages::searches {

class SearchFields;

/// "New search": the choices, what will happen in words, and Search. Does not block the window; no bare
/// Return runs it.
class NewSearchDialog final : public DecisionDialog {
    Q_OBJECT

public:
    explicit NewSearchDialog(const Theme& theme, QWidget* parent = nullptr);

    void setDatasets(const std::vector<vault::DatasetRecord>& datasets);
    [[nodiscard]] SearchFields* fields() const { return m_fields; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void searchRequested(const qd::desk::RunSearchRequest& request);

protected:
    bool event(QEvent* event) override;

private:
    void check();
    void run();

    std::vector<vault::DatasetRecord> m_datasets;
    SearchFields* m_fields;
    QLabel* m_words;
};

}  // namespace qd::ui::pages::searches
